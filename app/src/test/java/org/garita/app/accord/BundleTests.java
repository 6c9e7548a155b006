package org.garita.app.accord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.garita.app.accord.exchange.Export;
import org.garita.app.accord.exchange.Import;
import org.garita.app.accord.exchange.ImportOutcome;
import org.garita.app.accord.exchange.ImportOutcome.Imported;
import org.garita.app.accord.exchange.ImportOutcome.Refused;
import org.garita.app.accord.exchange.ImportOutcome.Waiting;
import org.garita.app.accord.exchange.Trust;
import org.garita.app.accord.journal.RowFormat;
import org.garita.app.accord.journal.SigningKey;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTests {
    private TestNode us;
    private TestNode mx;
    private Import intoUs;
    private Import intoMx;

    @BeforeEach
    void two_nodes_an_hour_apart_that_compared_fingerprints(@TempDir Path folder) throws IOException {
        us = TestNode.open(folder.resolve("us"), TestNode.START, Country.US);
        mx = TestNode.open(folder.resolve("mx"), TestNode.START.plus(Duration.ofHours(1)), Country.MX);
        intoUs = new Import(us.accords, trusting(us, mx, Country.MX), us.data);
        intoMx = new Import(mx.accords, trusting(mx, us, Country.US), mx.data);
    }

    private static Trust trusting(TestNode here, TestNode there, Country country) throws IOException {
        Trust trust = new Trust(here.data);
        String onPaper =
                Trust.grouped(Trust.fingerprint(there.accords.rootKey(country).orElseThrow()));
        trust.confirmRoot(country, Trust.parse(onPaper.toUpperCase(Locale.ROOT)));
        return trust;
    }

    @AfterEach
    void close() {
        us.close();
        mx.close();
    }

    @Test
    void bundles_out_of_order_and_twice_give_the_same_standing_on_both_sides() throws IOException {
        Hash hash = us.propose("us-lead", TestNode.document("d", 1, "text"));
        us.does("us-esc", new Act.Endorse(hash));
        byte[] first = bundle(us, Country.US, 1, 3);
        byte[] second = bundle(us, Country.US, 4, 9);
        assertThat(intoMx.take(second)).containsExactly(new Waiting(Country.US, 4, 6, Country.US, 1));
        assertThat(intoMx.take(first))
                .containsExactly(new Imported(Country.US, 1, 3, 3, 0), new Imported(Country.US, 4, 6, 3, 0));
        assertThat(intoMx.take(second)).containsExactly(new Imported(Country.US, 4, 6, 0, 3));
        mx.does("mx-esc", new Act.Endorse(hash));
        assertThat(intoUs.take(bundle(mx, Country.MX, 1, 99))).containsExactly(new Imported(Country.MX, 1, 5, 5, 0));
        Standing inForce = new Standing.InForce(TestNode.START.plus(Duration.ofHours(1)));
        assertThat(us.standing(hash)).isEqualTo(inForce);
        assertThat(mx.standing(hash)).isEqualTo(inForce);
    }

    @Test
    void a_withdrawal_that_the_counter_signature_had_not_seen_loses_on_both_sides() throws IOException {
        Hash hash = us.propose("us-lead", TestNode.document("d", 1, "text"));
        us.does("us-esc", new Act.Endorse(hash));
        intoMx.take(bundle(us, Country.US, 1, 99));
        us.does("us-esc", new Act.Withdraw(hash));
        mx.does("mx-esc", new Act.Endorse(hash));
        exchange();
        assertThat(us.standing(hash).isInForce()).isTrue();
        assertThat(mx.standing(hash).isInForce()).isTrue();
        us.does("us-esc", new Act.Withdraw(hash));
        exchange();
        mx.does("mx-esc", new Act.Withdraw(hash));
        exchange();
        assertThat(us.standing(hash))
                .isInstanceOf(Standing.WithdrawnByBoth.class)
                .isEqualTo(mx.standing(hash));
    }

    @Test
    void of_two_rivals_completed_apart_the_first_by_the_later_acts_time_wins_and_both_are_told() throws IOException {
        Hash a = us.propose("us-lead", TestNode.inSlot("a", "s"));
        Hash b = us.propose("us-lead", TestNode.inSlot("b", "s"));
        us.does("us-esc", new Act.Endorse(a));
        exchange();
        mx.does("mx-esc", new Act.Endorse(b));
        exchange();
        us.clock.turn(Duration.ofHours(9));
        us.does("us-esc", new Act.Endorse(b)); // completes b nine hours after the start
        mx.clock.turn(Duration.ofHours(3));
        mx.does("mx-esc", new Act.Endorse(a)); // completes a four hours after the start
        assertThat(us.standing(b).isInForce()).isTrue();
        assertThat(mx.standing(a).isInForce()).isTrue();
        exchange();
        for (TestNode node : List.of(us, mx)) {
            assertThat(node.standing(a)).isEqualTo(new Standing.InForce(TestNode.START.plus(Duration.ofHours(4))));
            assertThat(node.standing(b)).isEqualTo(new Standing.Voided(Standing.Reason.SLOT_TAKEN));
        }
    }

    @Test
    void a_bundle_with_one_forged_act_is_refused_whole_and_names_the_row() throws IOException {
        us.propose("us-lead", TestNode.document("d", 1, "text"));
        exchange();
        long before = us.accords.length(Country.MX);
        mx.does("mx-port", new Act.State("plan.evidence", Map.of("n", 1)));
        SigningKey thief = SigningKey.ofSeed(new byte[32]);
        JournalRow honest = mx.accords.latest(Country.MX, 1).get(0);
        List<byte[]> lines = new ArrayList<>(List.of(RowFormat.line(honest)));
        lines.add(forged(honest, new Act.State("plan.evidence", Map.of("n", 2)), thief));
        List<ImportOutcome> outcomes = intoUs.take(signedByMexico(lines));
        assertThat(outcomes)
                .containsExactly(new Refused("journal MX, row %d: the signature is not by key %s"
                        .formatted(before + 2, thief.publicKey().id())));
        assertThat(us.accords.length(Country.MX)).isEqualTo(before);
        assertThat(intoUs.take(bundle(mx, Country.MX, 1, 99)))
                .containsExactly(new Imported(Country.MX, 1, before + 1, 1, before));
    }

    @Test
    void an_act_without_power_in_an_otherwise_good_bundle_is_refused_with_its_rule() throws IOException {
        Hash hash = us.propose("us-lead", TestNode.document("d", 1, "text"));
        exchange();
        long before = us.accords.length(Country.MX);
        JournalRow last = mx.accords.latest(Country.MX, 1).get(0);
        SigningKey port = mx.vault
                .firstOf(
                        List.of(mx.does("mx-port", new Act.State("x", Map.of())).keyId()))
                .orElseThrow();
        byte[] line = RowFormat.sign(
                new RowFormat.Draft(
                        Country.MX,
                        before + 1,
                        last.hash(),
                        us.accords.length(Country.US),
                        us.accords.latest(Country.US, 1).get(0).hash(),
                        last.time(),
                        new OfficeId("mx-port"),
                        Optional.empty(),
                        new Act.Endorse(hash)),
                port);
        assertThat(intoUs.take(signedByMexico(List.of(line))))
                .containsExactly(new Refused(
                        "journal MX, row %d: refused: POWER_MISSING [mx-port, ENDORSE]".formatted(before + 1)));
        assertThat(us.accords.length(Country.MX)).isEqualTo(before);
        assertThat(us.standing(hash)).isEqualTo(new Standing.Proposed());
    }

    @Test
    void two_different_signed_rows_at_one_place_are_named_equivocation() throws IOException {
        exchange();
        long before = us.accords.length(Country.MX);
        JournalRow one = mx.does("mx-port", new Act.State("x", Map.of("n", 1)));
        intoUs.take(bundle(mx, Country.MX, 1, 99));
        byte[] other = forged(
                mx.accords.latest(Country.MX, 2).get(1),
                new Act.State("x", Map.of("n", 2)),
                mx.vault.firstOf(List.of(one.keyId())).orElseThrow());
        assertThat(intoUs.take(signedByMexico(List.of(other))).get(0).sentence())
                .contains("row " + (before + 1), "equivocation", one.hash().hex());
    }

    @Test
    void an_unconfirmed_or_other_root_is_refused(@TempDir Path folder) throws IOException {
        try (TestNode stranger = TestNode.open(folder, TestNode.START, Country.MX)) {
            Import untrusting = new Import(us.accords, new Trust(folder), us.data);
            assertThat(untrusting.take(bundle(mx, Country.MX, 1, 99)).get(0).sentence())
                    .contains("no one confirmed the root of MX");
            intoUs.take(bundle(mx, Country.MX, 1, 99));
            assertThat(intoUs.take(bundle(stranger, Country.MX, 1, 99)).get(0).sentence())
                    .contains("not the one that opened the journal here");
            assertThat(intoMx.take(bundle(stranger, Country.MX, 1, 99)).get(0)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void every_altered_byte_and_every_cut_of_a_bundle_is_refused() throws IOException {
        mx.does("mx-port", new Act.State("x", Map.of("n", 1)));
        byte[] good = bundle(mx, Country.MX, 1, 99);
        Random random = new Random(7);
        for (int i = 0; i < good.length; i += 1 + random.nextInt(12)) {
            byte[] altered = good.clone();
            altered[i] ^= (byte) (1 << random.nextInt(7));
            assertThat(intoUs.take(altered).get(0)).as("byte %d, seed 7", i).isInstanceOf(Refused.class);
            assertThat(intoUs.take(Arrays.copyOf(good, i)).get(0))
                    .as("cut at %d", i)
                    .isInstanceOf(Refused.class);
        }
        assertThat(us.accords.length(Country.MX)).isZero();
        assertThat(intoUs.take("<html>not found</html>\n".getBytes(StandardCharsets.UTF_8))
                        .get(0))
                .isInstanceOf(Refused.class);
        assertThat(intoUs.take(good).get(0)).isInstanceOf(Imported.class);
    }

    private void exchange() throws IOException {
        intoMx.take(bundle(us, Country.US, 1, 999));
        intoUs.take(bundle(mx, Country.MX, 1, 999));
    }

    private static byte[] bundle(TestNode node, Country country, long from, long to) throws IOException {
        return new Export(node.accords, node.vault, node.clock)
                .bundle(country, from, (int) (to - from + 1))
                .orElseThrow();
    }

    /** A row that follows an honest one, by any key. */
    private static byte[] forged(JournalRow before, Act act, SigningKey key) {
        return RowFormat.sign(
                new RowFormat.Draft(
                        before.country(),
                        before.seq() + 1,
                        before.hash(),
                        before.seenSeq(),
                        before.seenHash(),
                        before.time(),
                        new OfficeId("mx-port"),
                        Optional.empty(),
                        act),
                key);
    }

    /** A bundle of any lines under a true signature of Mexico's root. */
    private byte[] signedByMexico(List<byte[]> lines) throws IOException {
        SigningKey root = mx.vault
                .firstOf(List.of(mx.accords.rootKey(Country.MX).orElseThrow().id()))
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export.write(lines.stream().map(RowFormat::read).toList(), root, mx.clock.instant(), out);
        return out.toByteArray();
    }
}
