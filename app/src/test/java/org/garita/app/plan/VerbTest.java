package org.garita.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garita.app.accord.Hash;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import org.junit.jupiter.api.Test;

class VerbTest {
    private static final ActionRef REF = PlanRoom.ref(1);

    @Test
    void ground_is_broken_by_one_dated_event() {
        assertThat(met(Verb.BREAK_GROUND)).isFalse();
        assertThat(met(Verb.BREAK_GROUND, shown(Proof.TEXT, Country.US, "2026-01-01")))
                .isFalse();
        assertThat(met(Verb.BREAK_GROUND, shown(Proof.EVENT, Country.US, "2026-01-01")))
                .isTrue();
    }

    @Test
    void lanes_that_are_built_but_do_not_operate_are_not_complete() {
        assertThat(met(Verb.COMPLETE_AND_OPERATE, shown(Proof.BUILT, Country.US, "2026-01-01")))
                .isFalse();
        assertThat(met(Verb.COMPLETE_AND_OPERATE, shown(Proof.OPERATING, Country.US, "2026-01-01")))
                .isFalse();
        assertThat(met(
                        Verb.COMPLETE_AND_OPERATE,
                        shown(Proof.BUILT, Country.US, "2026-01-01"),
                        shown(Proof.OPERATING, Country.MX, "2026-02-01")))
                .isTrue();
    }

    @Test
    void an_agreement_needs_the_evidence_of_both_sides() {
        Exhibit us = shown(Proof.TEXT, Country.US, "2026-01-01");
        assertThat(met(Verb.REACH_AGREEMENT, us, us)).isFalse();
        assertThat(met(Verb.REACH_AGREEMENT, us, shown(Proof.TEXT, Country.MX, "2026-01-02")))
                .isTrue();
    }

    @Test
    void an_expansion_needs_a_figure_before_and_one_after() {
        Exhibit after = shown(Proof.AFTER, Country.MX, "2026-05-01");
        assertThat(met(Verb.EXPAND, after)).isFalse();
        assertThat(met(Verb.EXPAND, after, shown(Proof.BEFORE, Country.MX, "2026-01-01")))
                .isTrue();
    }

    @Test
    void what_continues_is_shown_in_three_different_months() {
        Exhibit january = shown(Proof.EVENT, Country.US, "2026-01-01");
        Exhibit againInJanuary = shown(Proof.EVENT, Country.US, "2026-01-30");
        Exhibit may = shown(Proof.EVENT, Country.MX, "2026-05-30");
        assertThat(met(Verb.CONTINUE, january, againInJanuary, may)).isFalse();
        assertThat(met(Verb.CONTINUE, january, may, shown(Proof.EVENT, Country.MX, "2026-06-01")))
                .isTrue();
    }

    @Test
    void two_of_seven_pilots_are_two_of_seven() {
        Criterion criterion = PlanRoom.REFERENCE.actions().get(25).text().criterion();
        List<Exhibit> two = List.of(forPart("pharr"), forPart("ysleta-zaragoza"), forPart("pharr"));

        Progress progress = criterion.progress(two);

        assertThat(progress.met()).isEqualTo(2);
        assertThat(progress.of()).isEqualTo(7);
        assertThat(progress.complete()).isFalse();
    }

    @Test
    void every_verb_of_the_36_actions_is_known_and_every_verb_is_used() {
        assertThat(PlanRoom.REFERENCE.actions())
                .extracting(entry -> entry.text().criterion().verb())
                .containsAll(Arrays.asList(Verb.values()));
    }

    private static boolean met(Verb verb, Exhibit... exhibits) {
        Criterion criterion = new Criterion(
                verb,
                Text.same("object"),
                1,
                List.of(new Criterion.Part("part", Text.same("part"), Optional.empty())),
                List.of(),
                Set.of(Country.values()));
        return criterion.progress(List.of(exhibits)).complete();
    }

    private static Exhibit forPart(String part) {
        return exhibit(part, Proof.TEXT, Country.US, "2026-01-01");
    }

    private static Exhibit shown(Proof proof, Country country, String date) {
        return exhibit("part", proof, country, date);
    }

    private static Exhibit exhibit(String part, Proof proof, Country country, String date) {
        Evidence evidence = new Evidence.Demonstration(
                part + proof + date, REF, part, proof, LocalDate.parse(date), Text.same("shown"));
        return new Exhibit(evidence, country, PlanRoom.lead(country), Instant.EPOCH, Hash.NONE);
    }
}
