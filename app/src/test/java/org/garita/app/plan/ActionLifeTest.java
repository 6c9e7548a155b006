package org.garita.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.ActOutcome.Refusal;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.accord.Standing;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import org.junit.jupiter.api.Test;

class ActionLifeTest {
    @Test
    void each_of_36_actions_adopted_on_15_december_2010_is_overdue_by_one_day_on_16_december_2011() {
        PlanRoom room = PlanRoom.of("2010-12-15T12:00:00Z").withEverythingInForce();

        room.clock.set("2011-12-15T23:59:59Z");
        assertThat(room.plans.actions(PlanRoom.TEST, ActionFilter.ALL))
                .hasSize(36)
                .noneMatch(ActionView::overdue);

        room.clock.set("2011-12-16T00:00:00Z");
        List<ActionView> actions = room.plans.actions(PlanRoom.TEST, ActionFilter.ALL);
        assertThat(actions)
                .extracting(action -> action.ref().number())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 36).boxed().toList());
        assertThat(actions).allSatisfy(action -> {
            assertThat(action.overdue()).isTrue();
            assertThat(action.lateDays()).hasValue(1);
            assertThat(action.awaited()).containsExactlyInAnyOrder(Country.US, Country.MX);
            assertThat(action.carriedOver()).isTrue();
        });
        assertThat(room.plans.plan(PlanRoom.TEST).orElseThrow().overdue()).isEqualTo(36);
    }

    @Test
    void a_text_endorsed_by_the_united_states_alone_awaits_mexico_and_binds_nobody() {
        PlanRoom room = PlanRoom.of("2026-01-10T12:00:00Z").withPlan();
        Hash text = room.proposed(9);
        assertThat(room.action(9).state()).isEqualTo(ActionState.DRAFT);

        room.bothAgree(text);
        assertThat(room.action(9).state()).isEqualTo(ActionState.AGREED);

        room.endorse(text, Country.US);

        ActionView action = room.action(9);
        assertThat(action.state()).isEqualTo(ActionState.AWAITING_MX);
        assertThat(action.awaited()).containsExactly(Country.MX);
        assertThat(action.bindsBoth()).isFalse();
        assertThat(room.plans.awaiting(Country.MX)).extracting(Awaited::what).containsExactly(Awaited.What.ENDORSE);
        assertThat(room.plans.awaiting(Country.US)).isEmpty();
        assertThat(room.plans.awaiting(PlanRoom.secretary(Country.MX))).hasSize(1);

        room.clock.set("2028-01-10T12:00:00Z");
        assertThat(room.action(9).overdue())
                .as("what binds nobody cannot be late")
                .isFalse();

        room.endorse(text, Country.MX);
        assertThat(room.action(9).state()).isEqualTo(ActionState.IN_FORCE);
    }

    @Test
    void one_changed_character_after_a_signature_voids_it_and_both_sign_again() {
        PlanRoom room = PlanRoom.of("2026-01-10T12:00:00Z").withPlan();
        Hash text = room.proposed(9);
        room.bothAgree(text);
        room.endorse(text, Country.US);
        ActionView before = room.action(9);
        Rewording oneCharacter = new Rewording(
                new Text(before.title().en() + ".", before.title().es()),
                before.summary(),
                before.deadline(),
                java.util.Optional.empty());

        MoveOutcome outcome = room.moves.amend(PlanRoom.ref(9), oneCharacter, PlanRoom.lead(Country.MX));

        assertThat(outcome).isInstanceOf(MoveOutcome.Done.class);
        assertThat(room.action(9).state()).isEqualTo(ActionState.DRAFT);
        assertThat(room.action(9).version()).isEqualTo(2);
        assertThat(room.action(9).endorsed()).isEmpty();
        assertThat(room.plans.of(text).orElseThrow().voidReason()).contains(Standing.Reason.TEXT_CHANGED);

        room.bothSign(((MoveOutcome.Done) outcome).document());
        assertThat(room.action(9).state()).isEqualTo(ActionState.IN_FORCE);
    }

    @Test
    void a_completed_action_opens_its_slot_which_takes_no_successor_endorsed_by_one_side() {
        PlanRoom room = PlanRoom.of("2026-01-10T12:00:00Z").withEverythingInForce();
        ActionRef ref = PlanRoom.ref(9);
        Rewording next = room.rewording("Run trains over the new bridge", "2027-01-10");

        assertThat(room.moves.succeed(ref, next, PlanRoom.lead(Country.US)))
                .isEqualTo(new MoveOutcome.Barred(PlanRule.SLOT_NOT_OPEN, List.of()));

        complete(room, ref);
        assertThat(room.action(9).state()).isEqualTo(ActionState.SLOT_OPEN);
        assertThat(room.plans.awaiting(Country.US)).extracting(Awaited::what).contains(Awaited.What.PROPOSE_SUCCESSOR);

        MoveOutcome outcome = room.moves.succeed(ref, next, PlanRoom.lead(Country.US));
        Hash successor = ((MoveOutcome.Done) outcome).document();
        ActOutcome early = room.accords.act(new Act.Endorse(successor), Signer.office(PlanRoom.secretary(Country.US)));
        assertThat(((ActOutcome.Refused) early).why()).isEqualTo(Refusal.NOT_AGREED_BY_BOTH_LEADS);
        room.bothAgree(successor);
        room.endorse(successor, Country.US);

        assertThat(room.action(9).state()).isEqualTo(ActionState.SLOT_OPEN);
        assertThat(room.plans.current(PlanRoom.TEST, 9).orElseThrow().ref()).isEqualTo(ref);

        room.endorse(successor, Country.MX);

        assertThat(room.action(9).state()).isEqualTo(ActionState.REPLACED);
        assertThat(room.plans.generations(PlanRoom.TEST, 9))
                .extracting(action -> action.ref().generation())
                .containsExactly(1, 2);
        assertThat(room.plans.current(PlanRoom.TEST, 9).orElseThrow().ref()).isEqualTo(ref.successor());
    }

    @Test
    void a_successor_signed_by_both_before_the_slot_is_open_does_not_take_it() {
        PlanRoom room = PlanRoom.of("2026-01-10T12:00:00Z").withEverythingInForce();
        ActionRef next = PlanRoom.ref(9).successor();
        Document smuggled = room.text(9).propose(next);
        room.bothSign(room.propose(smuggled, Country.US));

        assertThat(room.plans.action(next).orElseThrow().bindsBoth()).isFalse();
        assertThat(room.action(9).state()).isEqualTo(ActionState.IN_FORCE);
    }

    @Test
    void completion_is_claimed_only_on_evidence_and_takes_the_other_side_to_confirm() {
        PlanRoom room = PlanRoom.of("2026-01-10T12:00:00Z").withEverythingInForce();
        ActionRef ref = PlanRoom.ref(24);
        room.show(ref, "laredo-airport", Proof.EVENT, Country.US, room.today());

        assertThat(room.moves.claim(ref, PlanRoom.secretary(Country.US)))
                .isEqualTo(new MoveOutcome.Barred(PlanRule.CRITERION_NOT_MET, List.of("1", "2")));

        room.show(ref, "nogales-mariposa", Proof.EVENT, Country.MX, room.today());
        assertThat(room.moves.claim(ref, PlanRoom.secretary(Country.US))).isInstanceOf(MoveOutcome.Done.class);

        assertThat(room.action(24).state()).isEqualTo(ActionState.CLAIMED);
        assertThat(room.action(24).claimedBy()).contains(Country.US);
        assertThat(room.action(24).awaited()).containsExactly(Country.MX);
        assertThat(room.moves.confirm(ref, PlanRoom.secretary(Country.US)))
                .isEqualTo(new MoveOutcome.Barred(PlanRule.OWN_CLAIM, List.of()));
        assertThat(room.moves.confirm(ref, PlanRoom.secretary(Country.MX))).isInstanceOf(MoveOutcome.Done.class);
        assertThat(room.action(24).state()).isEqualTo(ActionState.SLOT_OPEN);
    }

    @Test
    void a_co_lead_prepares_a_claim_that_waits_for_the_secretariats_endorsement() {
        PlanRoom room = PlanRoom.of("2026-01-10T12:00:00Z").withEverythingInForce();
        ActionRef ref = PlanRoom.ref(9);
        room.showEverything(ref);

        MoveOutcome outcome = room.moves.claim(ref, PlanRoom.lead(Country.US));

        assertThat(outcome).isInstanceOf(MoveOutcome.Prepared.class);
        assertThat(room.action(9).state()).isEqualTo(ActionState.IN_FORCE);
        assertThat(room.plans.awaiting(PlanRoom.secretary(Country.US)))
                .extracting(Awaited::what)
                .containsExactly(Awaited.What.CLAIM);
    }

    @Test
    void each_side_keeps_the_days_by_which_its_own_act_was_late() {
        PlanRoom room = PlanRoom.of("2026-01-10T12:00:00Z").withEverythingInForce();
        ActionRef ref = PlanRoom.ref(9);
        room.showEverything(ref);
        room.clock.set("2027-01-08T12:00:00Z");
        room.moves.claim(ref, PlanRoom.secretary(Country.MX));

        room.clock.set("2027-01-17T12:00:00Z");
        assertThat(room.action(9).lateness()).isEqualTo(new Lateness(OptionalInt.of(7), OptionalInt.empty()));

        room.moves.confirm(ref, PlanRoom.secretary(Country.US));
        room.clock.set("2027-03-01T12:00:00Z");
        assertThat(room.action(9).lateness()).isEqualTo(new Lateness(OptionalInt.of(7), OptionalInt.empty()));
        assertThat(room.action(9).overdue()).isFalse();
    }

    @Test
    void a_deadline_more_than_twelve_months_after_adoption_is_refused() {
        PlanRoom room = PlanRoom.of("2026-01-10T12:00:00Z").withPlan();
        room.proposed(9);

        assertThat(room.moves.amend(
                        PlanRoom.ref(9), room.rewording("Take longer", "2027-01-11"), PlanRoom.lead(Country.US)))
                .isEqualTo(new MoveOutcome.Barred(PlanRule.DEADLINE_TOO_LATE, List.of("2027-01-11", "2027-01-10")));
        assertThat(room.moves.amend(
                        PlanRoom.ref(9), room.rewording("Be in time", "2027-01-10"), PlanRoom.lead(Country.US)))
                .isInstanceOf(MoveOutcome.Done.class);
        assertThatThrownBy(() -> room.text(9)
                        .within(room.today(), room.today().plusMonths(12).plusDays(1)))
                .hasMessageContaining("twelve months");
    }

    @Test
    void an_amended_text_replaces_the_one_in_force_only_when_both_endorse_it() {
        PlanRoom room = PlanRoom.of("2026-01-10T12:00:00Z").withPlan();
        Hash first = room.inForce(9);
        Hash second = ((MoveOutcome.Done) room.moves.amend(
                        PlanRoom.ref(9), room.rewording("In better words", "2026-12-01"), PlanRoom.lead(Country.US)))
                .document();
        room.bothAgree(second);
        room.endorse(second, Country.US);
        assertThat(room.action(9).document()).contains(first);

        room.endorse(second, Country.MX);

        assertThat(room.action(9).document()).contains(second);
        assertThat(room.plans.of(first).orElseThrow().state()).isEqualTo(ActionState.AMENDED);
    }

    @Test
    void the_plan_of_2010_is_a_record_on_which_nobody_acts() {
        PlanRoom room = PlanRoom.of("2026-01-10T12:00:00Z");
        ActionRef ref = new ActionRef(PlanId.RECORD, 9, 1);

        assertThat(room.plans.actions(PlanId.RECORD, ActionFilter.ALL))
                .hasSize(36)
                .allSatisfy(action -> {
                    assertThat(action.state()).isEqualTo(ActionState.CLOSED);
                    assertThat(action.document()).isEmpty();
                    assertThat(action.outcome()).isPresent();
                });
        assertThat(room.moves.claim(ref, PlanRoom.secretary(Country.US)))
                .isEqualTo(new MoveOutcome.Barred(PlanRule.RECORDED_PLAN, List.of()));
    }

    private static void complete(PlanRoom room, ActionRef ref) {
        room.showEverything(ref);
        room.moves.claim(ref, PlanRoom.secretary(Country.US));
        room.moves.confirm(ref, PlanRoom.secretary(Country.MX));
    }
}
