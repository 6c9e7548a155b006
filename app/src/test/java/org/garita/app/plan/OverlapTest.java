package org.garita.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import org.junit.jupiter.api.Test;

class OverlapTest {
    @Test
    void two_forums_that_name_the_same_regulation_overlap_however_it_is_written() {
        List<Overlap> found = Overlap.among(List.of(
                forum("a", topic("a", "Brakes", List.of(), List.of("49 CFR 396"))),
                forum("b", topic("b", "Lorries", List.of(), List.of("49 cfr 396")))));
        assertThat(found).singleElement().satisfies(overlap -> assertThat(overlap.reasons())
                .isEqualTo(Set.of(Overlap.Reason.SAME_REGULATION)));
    }

    @Test
    void the_same_agency_overlaps_only_where_subjects_share_a_word_that_means_something() {
        Forum.Topic tolls = topic("a", "Tolls at the border", List.of("FHWA"), List.of());
        assertThat(Overlap.among(List.of(
                        forum("a", tolls), forum("b", topic("b", "Trucks at the border", List.of("FHWA"), List.of())))))
                .isEmpty();
        assertThat(Overlap.among(List.of(
                        forum("a", tolls), forum("b", topic("b", "Tolls and tags", List.of("FHWA"), List.of())))))
                .hasSize(1);
    }

    @Test
    void one_forum_does_not_overlap_with_itself() {
        assertThat(Overlap.among(List.of(forum(
                        "a",
                        topic("a", "Tolls", List.of("FHWA"), List.of("49 CFR 1")),
                        topic("a", "Tolls", List.of("FHWA"), List.of("49 CFR 1"))))))
                .isEmpty();
    }

    @Test
    void the_register_has_overlaps_and_the_demonstration_decides_two_of_them() {
        PlanRoom room = PlanRoom.of("2026-11-24T05:00:00Z");
        new DemonstrationSeed(
                        room.accords,
                        new DemonstrationPlay(PlanRoom.REFERENCE, PlanRoom.REGISTER, PlanRoom.SCRIPT),
                        room.clock)
                .play();
        Forums forums = new Forums(PlanRoom.REGISTER, room.accords);
        assertThat(forums.overlaps()).extracting(Overlap::id).doesNotHaveDuplicates();
        assertThat(forums.overlaps().stream().flatMap(overlap -> forums.decisions(overlap).stream()))
                .extracting(decision -> decision.file().standing().isInForce())
                .containsExactlyInAnyOrder(true, false);
        assertThat(room.plans.awaiting(Country.MX))
                .filteredOn(awaited -> awaited.action().isEmpty())
                .hasSize(1);
    }

    private static Forum forum(String id, Forum.Topic... topics) {
        return new Forum(id, Text.same(id), Optional.empty(), Optional.empty(), List.of(topics), List.of());
    }

    private static Forum.Topic topic(String forum, String subject, List<String> agencies, List<String> regulations) {
        return new Forum.Topic(
                forum, Text.same(subject), Optional.empty(), agencies, regulations, Optional.empty(), List.of());
    }
}
