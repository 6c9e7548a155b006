package org.garita.app.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garita.app.accord.TestNode.document;
import static org.garita.app.accord.TestNode.inSlot;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.ActOutcome.Refusal;
import org.garita.app.accord.ActOutcome.Refused;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Power;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccordRulesTests {
    private TestNode node;

    @BeforeEach
    void open(@TempDir Path folder) {
        node = TestNode.both(folder);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_document_endorsed_by_one_side_awaits_the_other_and_is_in_force_since_the_later_act() {
        Hash hash = node.propose("us-lead", document("d", 1, "text"));
        assertThat(node.standing(hash)).isEqualTo(new Standing.Proposed());
        node.does("us-esc", new Act.Endorse(hash));
        assertThat(node.standing(hash)).isEqualTo(new Standing.Awaiting(Country.MX));
        node.clock.turn(Duration.ofHours(3));
        node.does("mx-esc", new Act.Endorse(hash));
        assertThat(node.standing(hash)).isEqualTo(new Standing.InForce(TestNode.START.plus(Duration.ofHours(3))));
        assertThat(node.accords.find(hash).orElseThrow().endorsed()).containsExactlyInAnyOrder(Country.values());
    }

    @Test
    void one_changed_character_after_a_signature_voids_the_text_and_both_sign_again() {
        Hash old = node.propose("us-lead", document("d", 1, "text"));
        node.does("us-esc", new Act.Endorse(old));
        Hash changed = node.propose("mx-lead", document("d", 2, "test"));
        assertThat(node.standing(old)).isEqualTo(new Standing.Voided(Standing.Reason.TEXT_CHANGED));
        assertThat(node.refused("mx-esc", new Act.Endorse(old))).isEqualTo(Refusal.DOCUMENT_CLOSED);
        assertThat(node.standing(changed)).isEqualTo(new Standing.Proposed());
        node.does("mx-esc", new Act.Endorse(changed));
        assertThat(node.standing(changed)).isEqualTo(new Standing.Awaiting(Country.US));
        node.does("us-esc", new Act.Endorse(changed));
        assertThat(node.standing(changed).isInForce()).isTrue();
    }

    @Test
    void a_delegate_whose_delegation_ended_yesterday_is_refused_with_the_day_it_ended() {
        Instant until = TestNode.START.plus(Duration.ofDays(9));
        Hash hash = node.propose("us-lead", document("plan/demo/slot/1/1", 1, "text"));
        grant("d1", "plan/demo/", TestNode.START, until);
        node.clock.turn(Duration.ofDays(10));
        assertThat(node.under("d1", "us-lead", new Act.Endorse(hash)))
                .isEqualTo(new Refused(Refusal.DELEGATION_EXPIRED, List.of("d1", "us-lead", until.toString())));
        assertThat(node.standing(hash)).isEqualTo(new Standing.Proposed());
    }

    @Test
    void a_delegate_acts_within_scope_and_time_and_not_after_the_delegation_was_ended() {
        grant("d1", "plan/demo/", TestNode.START.plusSeconds(60), TestNode.START.plus(Duration.ofDays(9)));
        Hash within = node.propose("us-lead", document("plan/demo/slot/1/1", 1, "text"));
        Hash outside = node.propose("us-lead", document("pilot/1", 1, "text"));
        assertThat(why(node.under("d1", "us-lead", new Act.Endorse(within))))
                .isEqualTo(Refusal.DELEGATION_NOT_YET_VALID);
        node.clock.turn(Duration.ofMinutes(2));
        assertThat(why(node.under("d1", "us-lead", new Act.Endorse(outside))))
                .isEqualTo(Refusal.DELEGATION_OUT_OF_SCOPE);
        assertThat(why(node.under("d2", "us-lead", new Act.Endorse(within)))).isEqualTo(Refusal.DELEGATION_UNKNOWN);
        assertThat(why(node.under("d1", "us-port", new Act.Endorse(within)))).isEqualTo(Refusal.DELEGATION_UNKNOWN);
        assertThat(node.under("d1", "us-lead", new Act.Endorse(within)).row().delegation())
                .contains("d1");
        node.does("us-esc", new Act.EndDelegation("d1"));
        assertThat(why(node.under("d1", "us-lead", new Act.Withdraw(within)))).isEqualTo(Refusal.DELEGATION_EXPIRED);
        assertThat(node.accords.delegations(new OfficeId("us-lead"))).hasSize(1);
    }

    @Test
    void an_office_lends_only_a_power_of_its_own() {
        Delegation lent = delegation("d1", "us-lead", "us-port", Power.ENDORSE, "", TestNode.START, 9);
        assertThat(node.refused("us-lead", new Act.GrantDelegation(lent))).isEqualTo(Refusal.POWER_MISSING);
        Delegation abroad = delegation("d2", "us-esc", "mx-lead", Power.ENDORSE, "", TestNode.START, 9);
        assertThat(node.refused("us-esc", new Act.GrantDelegation(abroad))).isEqualTo(Refusal.UNKNOWN_OFFICE);
    }

    @Test
    void an_action_is_endorsed_only_after_both_leads_agreed() {
        Hash hash = node.propose("us-lead", document("a", 1, "action", Optional.empty(), Optional.empty(), "text"));
        node.does("us-lead", new Act.Agree(hash));
        assertThat(node.accords.act(new Act.Endorse(hash), TestNode.signer("us-esc")))
                .isEqualTo(new Refused(Refusal.NOT_AGREED_BY_BOTH_LEADS, List.of("a", "MX")));
        node.does("mx-lead", new Act.Agree(hash));
        node.does("us-esc", new Act.Endorse(hash));
        assertThat(node.standing(hash)).isEqualTo(new Standing.Awaiting(Country.MX));
    }

    @Test
    void powers_keys_and_offices_are_needed_to_act() {
        Hash hash = node.propose("us-port", document("d", 1, "text"));
        assertThat(node.refused("us-port", new Act.Agree(hash))).isEqualTo(Refusal.POWER_MISSING);
        assertThat(node.refused("us-lead", new Act.Endorse(hash))).isEqualTo(Refusal.POWER_MISSING);
        assertThat(node.refused("us-nobody", new Act.Agree(hash))).isEqualTo(Refusal.UNKNOWN_OFFICE);
        assertThat(node.refused("us-esc", new Act.Endorse(Hash.NONE))).isEqualTo(Refusal.UNKNOWN_DOCUMENT);
        String key = node.does("us-lead", new Act.Agree(hash)).keyId();
        assertThat(node.refused("us-port", new Act.RevokeKey(key))).isEqualTo(Refusal.POWER_MISSING);
        node.does("us-root", new Act.RevokeKey(key));
        assertThat(node.refused("us-lead", new Act.NoteConformity(hash))).isEqualTo(Refusal.KEY_REVOKED);
        assertThat(node.accords.find(hash).orElseThrow().agreed())
                .as("what a key signed before it was taken back keeps counting")
                .containsExactly(Country.US);
    }

    @Test
    void nothing_is_done_twice_and_nothing_withdrawn_that_was_not_given() {
        Hash hash = node.propose("us-lead", document("d", 1, "text"));
        assertThat(node.refused("mx-lead", new Act.Propose(document("d", 1, "text"))))
                .isEqualTo(Refusal.ALREADY_DONE);
        assertThat(node.refused("us-esc", new Act.Withdraw(hash))).isEqualTo(Refusal.NOTHING_TO_WITHDRAW);
        node.does("us-esc", new Act.Endorse(hash));
        assertThat(node.refused("us-esc", new Act.Endorse(hash))).isEqualTo(Refusal.ALREADY_DONE);
        node.does("us-esc", new Act.Withdraw(hash));
        assertThat(node.standing(hash)).isEqualTo(new Standing.Proposed());
        assertThat(node.refused("us-esc", new Act.Withdraw(hash))).isEqualTo(Refusal.NOTHING_TO_WITHDRAW);
        assertThat(node.refused("mx-lead", new Act.Propose(document("d", 3, "other"))))
                .isEqualTo(Refusal.VERSION_NOT_NEXT);
    }

    @Test
    void a_withdrawal_that_was_seen_before_the_counter_signature_counts() {
        Hash hash = node.propose("us-lead", document("d", 1, "text"));
        node.does("us-esc", new Act.Endorse(hash));
        node.does("us-esc", new Act.Withdraw(hash));
        node.does("mx-esc", new Act.Endorse(hash));
        assertThat(node.standing(hash)).isEqualTo(new Standing.Awaiting(Country.US));
    }

    @Test
    void a_document_in_force_ends_only_when_both_withdraw() {
        Hash hash = node.inForce("us-lead", document("d", 1, "text"));
        node.does("us-esc", new Act.Withdraw(hash));
        assertThat(node.standing(hash).isInForce()).isTrue();
        assertThat(node.refused("us-esc", new Act.Withdraw(hash))).isEqualTo(Refusal.NOTHING_TO_WITHDRAW);
        node.clock.turn(Duration.ofDays(1));
        node.does("mx-esc", new Act.Withdraw(hash));
        assertThat(node.standing(hash))
                .isEqualTo(new Standing.WithdrawnByBoth(TestNode.START.plus(Duration.ofDays(1))));
        assertThat(node.refused("mx-esc", new Act.Endorse(hash))).isEqualTo(Refusal.DOCUMENT_CLOSED);
    }

    @Test
    void endorsing_anew_takes_an_offer_to_end_back() {
        Hash hash = node.inForce("us-lead", document("d", 1, "text"));
        node.does("us-esc", new Act.Withdraw(hash));
        node.does("us-esc", new Act.Endorse(hash));
        node.does("mx-esc", new Act.Withdraw(hash));
        assertThat(node.standing(hash)).isEqualTo(new Standing.InForce(TestNode.START));
    }

    @Test
    void a_filled_slot_takes_no_second_document_unless_it_supersedes_the_first() {
        Hash first = node.inForce("us-lead", inSlot("a", "s"));
        Hash rival = node.propose("mx-lead", inSlot("b", "s"));
        assertThat(node.standing(rival)).isEqualTo(new Standing.Voided(Standing.Reason.SLOT_TAKEN));
        assertThat(node.refused("mx-esc", new Act.Endorse(rival))).isEqualTo(Refusal.SLOT_TAKEN);
        Document amended = document("c", 1, "note", Optional.of("s"), Optional.of(first), "amended");
        Hash second = node.inForce("mx-lead", amended);
        assertThat(node.standing(second).isInForce()).isTrue();
        assertThat(node.standing(first)).isEqualTo(new Standing.Superseded(second));
    }

    @Test
    void a_withdrawn_document_keeps_its_slot_until_one_names_it() {
        Hash first = node.inForce("us-lead", inSlot("a", "s"));
        node.does("us-esc", new Act.Withdraw(first));
        node.does("mx-esc", new Act.Withdraw(first));
        Hash silent = node.propose("mx-lead", inSlot("b", "s"));
        assertThat(node.refused("mx-esc", new Act.Endorse(silent))).isEqualTo(Refusal.SLOT_TAKEN);
        Document open = document("c", 1, "note", Optional.of("s"), Optional.of(first), "named");
        assertThat(node.standing(node.inForce("us-lead", open)).isInForce()).isTrue();
    }

    @Test
    void a_later_version_of_a_document_in_force_supersedes_it_once_both_endorse() {
        Hash first = node.inForce("us-lead", document("d", 1, "text"));
        Hash second = node.propose("us-lead", document("d", 2, "better text"));
        assertThat(node.standing(first).isInForce()).isTrue();
        node.does("us-esc", new Act.Endorse(second));
        assertThat(node.standing(first).isInForce()).isTrue();
        node.does("mx-esc", new Act.Endorse(second));
        assertThat(node.standing(first)).isEqualTo(new Standing.Superseded(second));
    }

    @Test
    void a_document_that_supersedes_one_not_in_force_is_not_endorsed() {
        Hash first = node.propose("us-lead", document("d", 1, "text"));
        Document amended = document("e", 1, "note", Optional.empty(), Optional.of(first), "amended");
        Hash second = node.propose("us-lead", amended);
        assertThat(node.refused("us-esc", new Act.Endorse(second))).isEqualTo(Refusal.DOCUMENT_CLOSED);
        node.does("us-esc", new Act.Endorse(first));
        node.does("mx-esc", new Act.Endorse(first));
        node.does("us-esc", new Act.Endorse(second));
        assertThat(node.standing(second)).isEqualTo(new Standing.Awaiting(Country.MX));
    }

    @Test
    void statements_come_back_by_topic_and_the_accords_own_topics_are_the_roots() {
        node.does("us-port", new Act.State("plan.evidence", Map.of("note", "opened")));
        node.does("mx-port", new Act.State("plan.evidence", Map.of("lanes", 4)));
        assertThat(node.accords.statements("plan.evidence"))
                .extracting(JournalRow::act)
                .containsExactly(
                        new Act.State("plan.evidence", Map.of("note", "opened")),
                        new Act.State("plan.evidence", Map.of("lanes", 4L)));
        assertThat(node.refused("us-esc", new Act.State("accord.node", Map.of())))
                .isEqualTo(Refusal.POWER_MISSING);
    }

    @Test
    void an_earlier_time_is_moved_to_that_of_the_row_above() {
        Hash hash = node.propose("us-lead", document("d", 1, "text"));
        Instant longAgo = TestNode.START.minus(Duration.ofDays(400));
        JournalRow row = node.accords
                .act(new Act.Endorse(hash), TestNode.signer("us-esc"), longAgo)
                .row();
        assertThat(row.time()).isEqualTo(TestNode.START);
    }

    @Test
    void a_restart_finds_the_same_state(@TempDir Path folder) {
        Hash hash;
        DocumentFile before;
        try (TestNode first = TestNode.both(folder)) {
            hash = first.inForce("us-lead", document("d", 1, "text \u20ac \ud83d\ude00 \u0007 \"quoted\""));
            before = first.accords.find(hash).orElseThrow();
        }
        try (TestNode second = TestNode.both(folder)) {
            assertThat(second.accords.find(hash)).contains(before);
            assertThat(second.accords.length(Country.US)).isEqualTo(6);
            second.does("us-esc", new Act.Withdraw(hash));
        }
    }

    @Test
    void a_node_signs_for_its_own_country_only(@TempDir Path folder) {
        try (TestNode us = TestNode.open(folder, TestNode.START, Country.US)) {
            assertThat(us.refused("mx-esc", new Act.State("x", Map.of()))).isEqualTo(Refusal.NOT_THIS_NODES_COUNTRY);
        }
    }

    private void grant(String id, String scope, Instant from, Instant until) {
        node.does(
                "us-esc",
                new Act.GrantDelegation(new Delegation(
                        id, new OfficeId("us-esc"), new OfficeId("us-lead"), Power.ENDORSE, scope, from, until)));
    }

    private static Delegation delegation(
            String id, String from, String to, Power power, String scope, Instant start, int days) {
        return new Delegation(
                id, new OfficeId(from), new OfficeId(to), power, scope, start, start.plus(Duration.ofDays(days)));
    }

    private static Refusal why(ActOutcome outcome) {
        return ((Refused) outcome).why();
    }
}
