package org.garita.app.crossing.its;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.garita.app.crossing.its.ItsFixture.operating;
import static org.garita.app.crossing.its.ItsFixture.read;
import static org.garita.app.crossing.its.ItsFixture.system;
import static org.garita.app.crossing.its.ItsFixture.yaml;

import java.time.LocalDate;
import java.util.Optional;
import org.garita.app.crossing.its.ItsSystem.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItsFilesTest {
    private static final String GOOD = yaml(system("a", "us", "booth", "pharr", operating("2014")), "[]");

    @Test
    void a_state_holds_from_its_date_until_the_next_one_and_before_the_first_nothing_is_known() {
        ItsSystem system = read(yaml(
                        system(
                                "a",
                                "us",
                                "booth",
                                "pharr",
                                operating("2014-03")
                                        + ", {since: 2016-01-05, status: ended, certainty: inferred, source: a-source}"),
                        "[]"))
                .systems()
                .get(0);
        assertThat(system.stateOn(LocalDate.of(2014, 2, 28))).isEmpty();
        assertThat(system.stateOn(LocalDate.of(2014, 3, 1)).map(ItsSystem.State::status))
                .isEqualTo(Optional.of(Status.OPERATING));
        assertThat(system.stateOn(LocalDate.of(2016, 1, 4)).map(ItsSystem.State::status))
                .isEqualTo(Optional.of(Status.OPERATING));
        assertThat(system.stateOn(LocalDate.of(2016, 1, 5)).map(ItsSystem.State::status))
                .isEqualTo(Optional.of(Status.ENDED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country: us|country: usa|own.yaml, line 18: systems[0].country is 'usa'; it must be one of us, mx",
                "crossings: [pharr]|crossings: [phar]|own.yaml, line 21: systems[0].crossings[0] is 'phar', which is no crossing",
                "objects: [booth]|objects: [both]|line 20: systems[0].objects[0] is 'both', which is no kind of system",
                "status: operating|status: working|line 22: systems[0].states[0].status is 'working'; it must be one of operating, pilot",
                "since: 2014|since: spring|line 22: systems[0].states[0].since is 'spring'; write 2012-03-30",
                "since: 2014|seen: 2014|line 22: systems[0].states[0] has 'seen'; it may have since, status",
                "actions: [25, 27]|actions: [25, 37]|line 14: flows[0].expected.actions[1] is '37'; actions have numbers from 1 to 36",
                "format: garita-its/1|format: garita-its/2|line 1: format is 'garita-its/2'; this program reads garita-its/1",
                "name: {en: \"waits\", es: \"esperas\"}|name: {en: \"waits\"}|line 11: flows[0].name has no 'es'",
                "source: a-source}]|source: b-source}]|line 22: systems[0].states[0].source is 'b-source', which is no source",
                "exchanges: []|exchanges: [{from: a, to: b, flow: waits, state: exists, since: 2014, source: a-source}]|exchanges[0].to is 'b', which is no system"
            })
    void a_mistake_is_told_with_its_line_and_value(String good, String bad, String told) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replace(good, bad))).hasMessageContaining(told);
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThatThrownBy(
                        () -> read(GOOD.replace("country: us", "country: usa").replace("since: 2014", "since: x")))
                .hasMessageContaining("country")
                .hasMessageContaining("since");
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line_and_an_empty_file_too() {
        assertThatThrownBy(() -> read("format: garita-its/1\nsystems: [")).hasMessageContaining("line 2: no YAML");
        assertThatThrownBy(() -> read("")).hasMessageContaining("line 1: the file is empty");
    }

    @Test
    void states_out_of_order_are_refused() {
        assertThatThrownBy(() -> read(
                        yaml(system("a", "us", "booth", "pharr", operating("2014") + ", " + operating("2012")), "[]")))
                .hasMessageContaining("2012 after one of a later date");
    }
}
