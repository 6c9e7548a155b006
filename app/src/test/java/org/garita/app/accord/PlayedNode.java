package org.garita.app.accord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.accord.exchange.Export;
import org.garita.app.accord.exchange.Import;
import org.garita.app.accord.exchange.ImportOutcome;
import org.garita.app.accord.exchange.Trust;
import org.garita.app.accord.journal.SigningKey;
import org.garita.app.accord.keys.KeyVault;
import org.garita.app.accord.ledger.Ledger;
import org.garita.app.identity.Office;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;

/** A node in memory that plays random games; keys are made once and shared by all games. */
final class PlayedNode {
    final Chamber accords;
    final TestNode.HandClock clock = new TestNode.HandClock(TestNode.START);
    final Import imports;
    final Export exports;

    PlayedNode(Keys keys, Path inbox, Duration clockAhead, Country... signsFor) {
        clock.turn(clockAhead);
        accords = new Chamber(
                List.of(new MemoryJournal(Country.US), new MemoryJournal(Country.MX)),
                new Ledger(),
                List.of(signsFor),
                keys.vault(),
                clock);
        imports = new Import(accords, keys.trust(), inbox);
        exports = new Export(accords, keys.vault(), clock);
        for (Country country : signsFor) {
            openJournal(country, keys);
        }
    }

    private void openJournal(Country country, Keys keys) {
        Signer root = Signer.root(country);
        accords.act(new Act.OpenJournal(keys.of(root.office())), root).row();
        for (Office office : TestNode.offices(country)) {
            Act act = new Act.RegisterOffice(
                    office.id(), office.agency(), office.name(), office.powers(), keys.of(office.id()));
            accords.act(act, root).row();
        }
    }

    List<JournalRow> allRows() {
        List<JournalRow> rows = new ArrayList<>();
        for (Country country : Country.values()) {
            List<JournalRow> newestFirst = new ArrayList<>(accords.latest(country, Integer.MAX_VALUE));
            Collections.reverse(newestFirst);
            rows.addAll(newestFirst);
        }
        return rows;
    }

    Map<Hash, Standing> standings() {
        Map<Hash, Standing> standings = new HashMap<>();
        for (String kind : List.of("note", "action")) {
            accords.ofKind(kind).forEach(file -> standings.put(file.hash(), file.standing()));
        }
        return standings;
    }

    List<ImportOutcome> take(byte[] bundle) {
        try {
            return imports.take(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bundle(Country country, long from, int limit) {
        try {
            return exports.bundle(country, from, limit).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keys of both countries, with the roots compared on paper.
     *
     * @param spare a further key for each executive secretary
     */
    record Keys(KeyVault vault, Trust trust, Map<OfficeId, SigningKey> first, Map<Country, SigningKey> spare) {
        static Keys create(Path folder) throws IOException {
            KeyVault vault = KeyVault.open(folder.resolve("keys"));
            Trust trust = new Trust(folder);
            Map<OfficeId, SigningKey> first = new HashMap<>();
            Map<Country, SigningKey> spare = new EnumMap<>(Country.class);
            for (Country country : Country.values()) {
                OfficeId root = Signer.root(country).office();
                for (OfficeId office : Stream.concat(
                                Stream.of(root),
                                TestNode.offices(country).stream().map(Office::id))
                        .toList()) {
                    first.put(office, vault.create(office));
                }
                spare.put(country, vault.create(new OfficeId(country.slug() + "-esc")));
                SigningKey rootKey = first.getOrDefault(root, SigningKey.ofSeed(new byte[32]));
                trust.confirmRoot(country, Trust.fingerprint(rootKey.publicKey()));
            }
            return new Keys(vault, trust, first, spare);
        }

        String of(OfficeId office) {
            return Optional.ofNullable(first.get(office))
                    .orElseThrow()
                    .publicKey()
                    .encoded();
        }

        String spareOf(Country country) {
            return Optional.ofNullable(spare.get(country))
                    .orElseThrow()
                    .publicKey()
                    .encoded();
        }
    }
}
