package org.garita.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garita.app.accord.Act;
import org.garita.app.accord.Signer;
import org.garita.app.accord.Standing;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemonstrationSeedTest {
    private static final String FIRST_START = "2026-11-24T05:00:00Z";

    @Test
    void the_demonstration_is_150_days_old_and_alive_in_every_state() {
        PlanRoom room = played();
        List<ActionView> actions = room.plans.actions(PlanId.DEMONSTRATION, ActionFilter.ALL);

        assertThat(room.plans.plan(PlanId.DEMONSTRATION).orElseThrow().adopted())
                .isEqualTo("2026-06-27");
        assertThat(room.plans.plan(PlanId.DEMONSTRATION).orElseThrow().actions())
                .isEqualTo(37);
        assertThat(actions)
                .extracting(ActionView::state)
                .containsAll(Set.of(
                        ActionState.DRAFT,
                        ActionState.AGREED,
                        ActionState.AWAITING_US,
                        ActionState.AWAITING_MX,
                        ActionState.VOID,
                        ActionState.IN_FORCE,
                        ActionState.CLAIMED,
                        ActionState.SLOT_OPEN,
                        ActionState.REPLACED));
        assertThat(actions.stream().flatMap(action -> action.voidReason().stream()))
                .contains(Standing.Reason.TEXT_CHANGED, Standing.Reason.SLOT_TAKEN);
        assertThat(late(room, 7)).isEqualTo(60);
        assertThat(late(room, 27)).isEqualTo(30);
        assertThat(room.plans.action(ref(3)).orElseThrow().lateness().us()).isEmpty();
        assertThat(room.plans.action(ref(3)).orElseThrow().lateness().mx()).hasValue(40);
        assertThat(room.plans.action(ref(26)).orElseThrow().progress().met()).isEqualTo(2);
        assertThat(room.plans.action(ref(2)).orElseThrow().progress().met()).isEqualTo(1);
        assertThat(room.plans
                        .current(PlanId.DEMONSTRATION, 8)
                        .orElseThrow()
                        .ref()
                        .generation())
                .isEqualTo(2);
    }

    @Test
    void playing_it_again_changes_nothing_and_what_visitors_did_stays_done() {
        PlanRoom room = played();
        long rows = room.accords.version();
        RoomSeed seed = new RoomSeed(room);

        assertThat(seed.play()).isTrue();
        assertThat(room.accords.version()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(longs = {20101215, 20111215, 20261124})
    void a_seeding_killed_anywhere_and_resumed_a_day_later_ends_in_the_same_plan(long random) {
        Random kills = new Random(random);
        Map<String, String> whole = states(played());
        for (int kill = 0; kill < 6; kill++) {
            PlanRoom room = PlanRoom.of(FIRST_START);
            int acts = kills.nextInt(250);
            room.accords.failAfter(acts);
            assertThatThrownBy(() -> new RoomSeed(room).play()).isInstanceOf(IllegalStateException.class);

            room.accords.failAfter(Integer.MAX_VALUE);
            room.clock.set(acts == 0 ? FIRST_START : "2026-11-25T05:00:00Z");
            assertThat(new RoomSeed(room).play()).isTrue();

            room.clock.set(FIRST_START);
            assertThat(states(room))
                    .as("seed %d, killed after %d acts", random, acts)
                    .isEqualTo(whole);
        }
    }

    @Test
    void a_node_of_one_country_plays_its_own_acts_only_and_waits_for_the_other() {
        PlanRoom room = new PlanRoom(FIRST_START, Country.US);

        assertThat(new RoomSeed(room).play()).isFalse();
        assertThat(new RoomSeed(room).play()).isFalse();

        assertThat(room.accords.length(Country.US)).isPositive();
        assertThat(room.accords.length(Country.MX)).isZero();
        assertThat(room.plans.actions(PlanId.DEMONSTRATION, ActionFilter.ALL))
                .isNotEmpty()
                .noneMatch(ActionView::bindsBoth);
        assertThat(new RoomSeed(new PlanRoom(FIRST_START, Country.MX)).play()).isFalse();
    }

    @Test
    void each_filter_lets_through_what_it_says() {
        PlanRoom room = played();
        assertThat(filter(
                        room,
                        new ActionFilter(
                                Optional.empty(), Optional.empty(), Optional.of(Country.US), Optional.empty(), false)))
                .isNotEmpty()
                .allMatch(action -> action.awaited().contains(Country.US));
        assertThat(filter(
                        room,
                        new ActionFilter(Optional.of("A"), Optional.empty(), Optional.empty(), Optional.empty(), true)))
                .extracting(action -> action.ref().number())
                .containsExactly(3, 7);
    }

    @Test
    void evidence_recorded_twice_stands_once() {
        PlanRoom room = PlanRoom.of(FIRST_START).withEverythingInForce();
        room.show(PlanRoom.ref(9), "west-rail-bypass", Proof.EVENT, Country.US, room.today());
        long rows = room.accords.version();
        room.show(PlanRoom.ref(9), "west-rail-bypass", Proof.EVENT, Country.US, room.today());

        assertThat(room.accords.version()).isEqualTo(rows);
        assertThat(room.accords.act(
                        new Act.State(EvidenceContent.TOPIC, Map.of("nonsense", "yes")),
                        Signer.office(PlanRoom.lead(Country.MX))))
                .isNotNull();
        assertThat(room.action(9).progress().complete())
                .as("a misshapen statement hides nothing")
                .isTrue();
    }

    private static List<ActionView> filter(PlanRoom room, ActionFilter filter) {
        return room.plans.actions(PlanId.DEMONSTRATION, filter);
    }

    private static int late(PlanRoom room, int number) {
        return room.plans.action(ref(number)).orElseThrow().lateDays().orElse(0);
    }

    private static ActionRef ref(int number) {
        return new ActionRef(PlanId.DEMONSTRATION, number, 1);
    }

    private static PlanRoom played() {
        PlanRoom room = PlanRoom.of(FIRST_START);
        assertThat(new RoomSeed(room).play()).isTrue();
        return room;
    }

    private static Map<String, String> states(PlanRoom room) {
        return room.plans.actions(PlanId.DEMONSTRATION, ActionFilter.ALL).stream()
                .collect(Collectors.toMap(
                        action -> action.document().orElseThrow().hex(),
                        action -> "%s %d/%d"
                                .formatted(
                                        action.state(),
                                        action.progress().met(),
                                        action.progress().of()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private record RoomSeed(PlanRoom room) {
        boolean play() {
            return new DemonstrationSeed(
                            room.accords,
                            new DemonstrationPlay(PlanRoom.REFERENCE, PlanRoom.REGISTER, PlanRoom.SCRIPT),
                            room.clock)
                    .play();
        }
    }
}
