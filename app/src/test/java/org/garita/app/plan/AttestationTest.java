package org.garita.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import org.junit.jupiter.api.Test;

/** A document of another room that says for which action it speaks is evidence while both countries' endorsements hold. */
class AttestationTest {
    private static final int NUMBER = 19;

    private final PlanRoom room = PlanRoom.of("2026-01-15T12:00:00Z").withPlan();

    private static Document study(String part) {
        return new Document(
                "study/" + part,
                1,
                "resumption-study",
                Optional.empty(),
                Optional.empty(),
                new Text("Study", "Estudio"),
                List.of(new Clause("1", new Text("Text.", "Texto."))),
                Map.of(Attestation.CONTENT, Attestation.content(PlanRoom.ref(NUMBER), part, Proof.TEXT)));
    }

    private Progress progress() {
        return room.plans.action(PlanRoom.ref(NUMBER)).orElseThrow().progress();
    }

    @Test
    void one_endorsement_is_no_evidence_and_both_are_one_exhibit_of_each_country() {
        room.inForce(NUMBER);
        Hash hash = room.propose(study("study"), Country.US);
        room.endorse(hash, Country.US);
        assertThat(progress().met()).isZero();

        room.endorse(hash, Country.MX);
        assertThat(progress().complete()).isTrue();
        assertThat(progress().parts().get(0).shown())
                .extracting(Exhibit::country)
                .containsExactly(Country.US, Country.MX);
        assertThat(progress().parts().get(0).shown().get(0).evidence())
                .isInstanceOfSatisfying(Evidence.EndorsedDocument.class, shown -> {
                    assertThat(shown.document()).isEqualTo(hash);
                    assertThat(shown.demonstration()).isFalse();
                });
    }

    @Test
    void a_part_that_the_action_does_not_have_shows_nothing() {
        room.inForce(NUMBER);
        Hash hash = room.propose(study("no-such-part"), Country.US);
        room.endorse(hash, Country.US);
        room.endorse(hash, Country.MX);
        assertThat(progress().met()).isZero();
    }
}
