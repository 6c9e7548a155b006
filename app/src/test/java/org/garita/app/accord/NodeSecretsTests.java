package org.garita.app.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.accord.ActOutcome.Refusal;
import org.garita.app.accord.exchange.Export;
import org.garita.app.accord.exchange.Import;
import org.garita.app.accord.exchange.RootSeal;
import org.garita.app.accord.exchange.Trust;
import org.garita.app.accord.keys.AgreedSecrets;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes derive the same secret from what their journals state, and nobody else does. */
class NodeSecretsTests {
    private TestNode us;
    private TestNode mx;
    private AgreedSecrets ofUs;
    private AgreedSecrets ofMx;

    @BeforeEach
    void two_nodes(@TempDir Path folder) throws IOException {
        us = TestNode.open(folder.resolve("us"), TestNode.START, Country.US);
        mx = TestNode.open(folder.resolve("mx"), TestNode.START, Country.MX);
        ofUs = new AgreedSecrets(us.accords, us.vault, us.clock);
        ofMx = new AgreedSecrets(mx.accords, mx.vault, mx.clock);
        carry(us, mx);
        carry(mx, us);
    }

    @AfterEach
    void close() {
        us.close();
        mx.close();
    }

    static void carry(TestNode from, TestNode to) throws IOException {
        Country country = from.accords.signsFor().get(0);
        Trust trust = new Trust(to.data);
        trust.confirmRoot(
                country, Trust.fingerprint(from.accords.rootKey(country).orElseThrow()));
        byte[] bundle = new Export(from.accords, from.vault, from.clock)
                .bundle(country, to.accords.length(country) + 1, 1000)
                .orElseThrow();
        new Import(to.accords, trust, to.data).take(bundle);
    }

    private Optional<String> at(AgreedSecrets node, Instant change) {
        return node.shared(change, "2026-01-06", "reads|pharr")
                .map(bytes -> Hash.of(bytes).hex());
    }

    private void bothState() throws IOException {
        assertThat(ofUs.prepare()).isTrue();
        assertThat(ofMx.prepare()).isTrue();
        carry(us, mx);
        carry(mx, us);
    }

    private void turn(Duration by) {
        us.clock.turn(by);
        mx.clock.turn(by);
    }

    @Test
    void both_derive_the_same_secret_once_each_has_the_others_key_and_another_for_each_day_and_use()
            throws IOException {
        Instant change = TestNode.START;
        ofUs.prepare();
        assertThat(at(ofUs, change)).as("the other has stated nothing").isEmpty();
        bothStateTheRest();
        assertThat(at(ofUs, change)).isPresent().isEqualTo(at(ofMx, change));
        Optional<String> other = ofUs.shared(change, "2026-01-07", "reads|pharr")
                .map(bytes -> Hash.of(bytes).hex());
        assertThat(other).isPresent().isNotEqualTo(at(ofUs, change));
        assertThat(ofUs.shared(change, "2026-01-06", "reads|ysleta")).isPresent();
        assertThat(ofUs.prepare()).as("it is stated once").isFalse();
    }

    private void bothStateTheRest() throws IOException {
        ofMx.prepare();
        carry(us, mx);
        carry(mx, us);
    }

    @Test
    void private_halves_lie_in_the_folder_of_keys_for_the_owner_alone_and_in_no_journal() throws IOException {
        bothState();
        try (Stream<Path> files = Files.list(us.vault.folder())) {
            Path file = files.filter(one -> one.toString().endsWith(".x25519"))
                    .findFirst()
                    .orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String secret = Files.readString(file).strip();
            assertThat(Files.readString(us.data.resolve("journal/us.jsonl"))).doesNotContain(secret);
        }
    }

    @Test
    void a_renewed_key_counts_a_day_later_on_both_and_the_old_half_goes() throws IOException {
        bothState();
        String first = at(ofUs, us.clock.instant()).orElseThrow();
        turn(Duration.ofDays(8));
        bothState();
        Instant now = us.clock.instant();
        assertThat(at(ofUs, now)).as("not known to both for sure yet").contains(first);
        assertThat(at(ofMx, now)).contains(first);
        String second = at(ofUs, now.plus(Duration.ofHours(25))).orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(at(ofMx, now.plus(Duration.ofHours(25)))).contains(second);
        turn(Duration.ofDays(5));
        ofUs.prepare();
        try (Stream<Path> files = Files.list(us.vault.folder())) {
            assertThat(files.filter(one -> one.toString().endsWith(".x25519"))).hasSize(1);
        }
    }

    @Test
    void a_key_that_was_taken_back_counts_for_no_day() throws IOException {
        bothState();
        Instant change = us.clock.instant();
        String first = at(ofUs, change).orElseThrow();
        ofUs.replace();
        carry(us, mx);
        assertThat(at(ofUs, change)).isPresent().isEqualTo(at(ofMx, change));
        assertThat(at(ofUs, change)).isNotEqualTo(Optional.of(first));
    }

    @Test
    void only_a_root_states_a_key_and_what_is_no_key_agrees_with_nobody() throws IOException {
        assertThat(us.refused("us-esc", new Act.State("accord.agreement", Map.of("key", "x"))))
                .isEqualTo(Refusal.POWER_MISSING);
        ofMx.prepare();
        us.accords.act(new Act.State("accord.agreement", Map.of("key", "AAAA")), Signer.root(Country.US));
        carry(us, mx);
        assertThat(at(ofMx, mx.clock.instant())).isEmpty();
    }

    @Test
    void one_process_for_both_agrees_with_nobody(@TempDir Path folder) throws IOException {
        try (TestNode both = TestNode.both(folder)) {
            AgreedSecrets none = new AgreedSecrets(both.accords, both.vault, both.clock);
            assertThat(none.prepare()).isFalse();
            assertThat(at(none, both.clock.instant())).isEmpty();
            assertThatThrownBy(none::replace).hasMessageContaining("serves both");
        }
    }

    @Test
    void a_seal_holds_for_one_country_one_purpose_and_these_bytes() {
        byte[] word = {1, 2, 3};
        String seal = new RootSeal(us.accords, us.vault).sign(Country.US, "readings", word);
        RootSeal there = new RootSeal(mx.accords, mx.vault);
        assertThat(there.signed(Country.US, "readings", word, seal)).isTrue();
        assertThat(there.signed(Country.US, "measure", word, seal)).isFalse();
        assertThat(there.signed(Country.MX, "readings", word, seal)).isFalse();
        assertThat(there.signed(Country.US, "readings", new byte[] {1, 2, 4}, seal))
                .isFalse();
        assertThatThrownBy(() -> there.sign(Country.US, "readings", word)).hasMessageContaining("root key of US");
    }
}
