package org.garita.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.LanePlan.Assignment;
import org.garita.simulation.port.Notes.Kind;
import org.garita.simulation.port.Notes.Note;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stability;
import org.garita.simulation.port.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortFilesTest {
    private static final String SMALL = """
            format: garita-port/1
            id: small
            name: {en: "Small port", es: "Puerto chico"}
            zone: America/Tijuana
            sources:
              study: {en: "A study", es: "Un estudio"}
            stages:
              - id: booth
                name: Booth
                kind: primary
                lanes: {value: 3, source: study}
                services:
                  cars: {shape: lognormal, mean_s: 45, cv: 0.6, assumption: {en: "A guess", es: "Una conjetura"}}
                plan:
                  - {lanes: 1-2, flows: [cars]}
                  - {lanes: 3, flows: [cars], days: mon-fri, hours: [6-10, "16-20"]}
            flows:
              - id: cars
                name: {en: "Cars", es: "Autos"}
                mode: passenger_vehicle
                lane_class: ready
                direction: northbound
                demand: {per_hour: 60, by_day: {sat: 2}}
                path: [booth]
            """;

    private static List<PortFlaw> flaws(String yaml) {
        return catchThrowableOfType(PortFileRefused.class, () -> PortFiles.read("small.yaml", yaml))
                .flaws();
    }

    private static PortFlaw flaw(String from, String to) {
        assertThat(SMALL).contains(from);
        List<PortFlaw> flaws = flaws(SMALL.replace(from, to));
        assertThat(flaws).hasSize(1);
        return flaws.get(0);
    }

    private static String told(String from, String to) {
        PortFlaw flaw = flaw(from, to);
        return flaw.line() + " " + flaw.path() + " " + flaw.value() + " "
                + flaw.what().en();
    }

    @Test
    void a_small_port_is_read_with_its_defaults() {
        Port port = PortFiles.read("small.yaml", SMALL).port();

        Stage booth = port.stages().get(0);
        assertThat(port.name()).isEqualTo(new Text("Small port", "Puerto chico"));
        assertThat(port.slotMinutes()).isEqualTo(60);
        assertThat(booth.lanes()).hasSize(3);
        assertThat(booth.spaces()).isEmpty();
        assertThat(booth.services()).containsEntry("cars", Service.lognormal(45, 0.6));
        assertThat(port.flows().get(0).kind().laneClass()).isEqualTo(LaneClass.READY);
        assertThat(port.flows().get(0).spacingMetres()).isEqualTo(7.5);
    }

    @Test
    void days_and_hours_become_slots_of_the_week() {
        Port port = PortFiles.read("small.yaml", SMALL).port();

        List<Assignment> plan = port.stages().get(0).plan().assignments();
        assertThat(plan).hasSize(2 + 5 * 2);
        assertThat(plan.get(0)).isEqualTo(new Assignment(0, 0, 168, Set.of("cars")));
        assertThat(plan.get(2)).isEqualTo(new Assignment(2, 6, 10, Set.of("cars")));
        assertThat(plan.get(11)).isEqualTo(new Assignment(2, 4 * 24 + 16, 4 * 24 + 20, Set.of("cars")));
        double[] demand = port.flows().get(0).demand().perHour().overWeek(168);
        assertThat(demand[4 * 24]).isEqualTo(60);
        assertThat(demand[5 * 24]).isEqualTo(120);
        assertThat(demand[6 * 24]).isEqualTo(60);
    }

    @Test
    void hours_over_midnight_run_into_the_next_day_and_sunday_into_monday() {
        Port port = PortFiles.read(
                        "small.yaml",
                        SMALL.replace("days: mon-fri, hours: [6-10, \"16-20\"]", "days: sun, hours: 22-2"))
                .port();

        assertThat(port.stages().get(0).plan().assignments())
                .contains(new Assignment(2, 166, 168, Set.of("cars")), new Assignment(2, 0, 2, Set.of("cars")));
    }

    @Test
    void a_count_of_open_lanes_opens_the_first_of_the_row() {
        String open =
                "{lanes: 1-3, flows: [cars], open: [0, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}";
        String yaml = SMALL.replace("- {lanes: 1-2, flows: [cars]}", "- " + open)
                .replace("      - {lanes: 3, flows: [cars], days: mon-fri, hours: [6-10, \"16-20\"]}\n", "");

        List<Assignment> plan =
                PortFiles.read("small.yaml", yaml).port().stages().get(0).plan().assignments();

        assertThat(plan).contains(new Assignment(0, 1, 24, Set.of("cars")), new Assignment(2, 2, 3, Set.of("cars")));
        assertThat(plan).noneMatch(assignment -> assignment.fromSlot() == 0);
    }

    @Test
    void without_a_plan_all_lanes_serve_all_who_have_a_service_time() {
        String yaml = SMALL.replaceAll("    plan:\\n(      - .*\\n)+", "");

        assertThat(PortFiles.read("small.yaml", yaml)
                        .port()
                        .stages()
                        .get(0)
                        .plan()
                        .assignments())
                .hasSize(3)
                .contains(new Assignment(2, 0, 168, Set.of("cars")));
    }

    @Test
    void sources_and_assumptions_are_kept_with_the_path_of_what_they_stand_beside() {
        PortDocument document = PortFiles.read("small.yaml", SMALL);

        assertThat(document.notes().behind("stages[0].lanes"))
                .containsExactly(new Note(Kind.SOURCE, new Text("A study", "Un estudio")));
        assertThat(document.notes().behind("stages[0].services.cars.mean_s"))
                .containsExactly(new Note(Kind.ASSUMPTION, new Text("A guess", "Una conjetura")));
        assertThat(document.notes().behind("flows[0].demand")).isEmpty();
    }

    @Test
    void a_misspelt_key_is_told_with_its_line_and_the_nearest_known_key() {
        assertThat(told("mean_s: 45", "mean: 45, mean_s: 45"))
                .isEqualTo("13 stages[0].services.cars.mean mean is no key of this part; the nearest is mean_s");
        assertThat(told("zone: America/Tijuana", "zone: America/Tijuana\nslot_minute: 15"))
                .isEqualTo("5 slot_minute slot_minute is no key of this part; the nearest is slot_minutes");
    }

    @Test
    void what_the_library_finds_is_told_at_its_line() {
        assertThat(told("mean_s: 45", "mean_s: -45"))
                .isEqualTo("13 stages[0].services.cars.mean_s -45 must be above 0");
        assertThat(told("[booth]", "[{stage: booth, share: 12}]"))
                .isEqualTo("24 flows[0].path[0].share 12 must be a share above 0 and at most 1");
        assertThat(told("per_hour: 60,", "per_hour: [1, 2, 3],"))
                .startsWith("23 flows[0].demand.per_hour 3 is a wrong number of steps");
    }

    @Test
    void a_lane_that_two_rows_use_at_once_is_told_at_the_second_row() {
        PortFlaw flaw = flaw("lanes: 3, flows", "lanes: 2-3, flows");

        assertThat(flaw.line()).isEqualTo(16);
        assertThat(flaw.path()).isEqualTo("stages[0].plan[1]");
        assertThat(flaw.what().en()).contains("lane 2").contains("mon 06:00");
    }

    @Test
    void a_number_that_is_none_says_so_with_the_likely_cause() {
        PortFlaw flaw = flaw("mean_s: 45", "mean_s: \"45,5\"");

        assertThat(flaw.in(Language.EN))
                .isEqualTo(
                        "small.yaml, line 13: stages[0].services.cars.mean_s (45,5) is no number. Likely cause: a decimal"
                                + " comma, a unit, a percent sign or a thousands separator; write 0.12 or 1200.");
        assertThat(flaw.in(Language.ES)).startsWith("small.yaml, renglón 13: ").contains("no es un número");
        assertThat(told("cv: 0.6", "cv: 60%")).contains("60% is no number");
    }

    @Test
    void words_days_hours_and_lanes_that_mean_nothing_are_told() {
        assertThat(told("kind: primary", "kind: primry")).contains("the nearest is primary");
        assertThat(told("days: mon-fri", "days: lun-vie")).contains("names no days");
        assertThat(told("\"16-20\"", "4pm-8pm")).contains("names no hours");
        assertThat(told("\"16-20\"", "6:20-8")).contains("names no hours");
        assertThat(told("lanes: 1-2", "lanes: 1-9")).contains("names no lane");
        assertThat(told("lane_class: ready", "lane_class: fast")).contains("does not go with this mode");
        assertThat(told("shape: lognormal", "shape: exponential")).contains("does not go with the shape exponential");
    }

    @Test
    void what_is_missing_or_stands_twice_is_told() {
        assertThat(told("    direction: northbound\n", "")).startsWith("18 flows[0].direction absent is missing");
        assertThat(told("kind: primary", "kind: primary\n    kind: toll"))
                .startsWith("11 stages[0].kind kind stands twice");
        assertThat(told("source: study", "source: studdy")).contains("the nearest is study");
        assertThat(told("es: \"Puerto chico\"", "es: \"\"")).contains("both languages");
    }

    @Test
    void all_mistakes_of_a_file_are_told_at_once_in_the_order_of_its_lines() {
        List<PortFlaw> flaws = flaws(SMALL.replace("kind: primary", "kind: primry")
                .replace("cv: 0.6", "cv: x")
                .replace("zone", "Zone"));

        assertThat(flaws).extracting(PortFlaw::line).containsExactly(1, 4, 10, 13);
    }

    @Test
    void a_broken_or_hostile_file_is_refused_and_nothing_in_it_is_made() {
        assertThat(flaws("format: [garita").get(0).what().en()).startsWith("cannot be read as YAML");
        assertThat(flaws("").get(0).what().en()).isEqualTo("holds nothing");
        assertThat(flaws("- a\n- b\n")).isNotEmpty();
        assertThat(flaws("a: &a {b: *a}\n")).isNotEmpty();
        assertThat(flaws(SMALL.replace("{value: 3, source: study}", "&a {value: *a}")))
                .extracting(PortFlaw::line)
                .contains(11);
        assertThatThrownBy(() -> PortFiles.read("x", SMALL.replace("id: small", "id: !!java.io.File [/tmp/x]")))
                .isInstanceOf(PortFileRefused.class);
        assertThat(told("garita-port/1", "garita-port/2")).contains("must be garita-port/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"formats.md", "formats.es.md"})
    void the_example_of_the_guide_is_read_and_stable(String guide) throws IOException {
        String text = Files.readString(Path.of("../docs/guide", guide));
        int begin = text.indexOf("format: garita-port/1");

        Port port = PortFiles.read(guide, text.substring(begin, text.indexOf("```", begin)))
                .port();

        assertThat(port.stages()).hasSize(2);
        assertThat(Stability.unstable(port)).isEmpty();
    }
}
