package org.garita.app.accord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garita.app.accord.ActOutcome.Refusal;
import org.garita.app.accord.ActOutcome.Refused;
import org.garita.app.accord.journal.FileJournal;
import org.garita.app.accord.journal.Journal;
import org.garita.app.accord.keys.Genesis;
import org.garita.app.accord.keys.KeyVault;
import org.garita.app.identity.Office;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Power;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/** A node on files in a folder, with a clock that the test turns and three offices of each country it signs for. */
final class TestNode implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

    final Path data;
    final HandClock clock;
    final KeyVault vault;
    final JournalSet journals;
    final Chamber accords;

    private TestNode(Path data, HandClock clock, KeyVault vault, JournalSet journals, Chamber accords) {
        this.data = data;
        this.clock = clock;
        this.vault = vault;
        this.journals = journals;
        this.accords = accords;
    }

    static TestNode both(Path data) {
        return open(data, START, Country.US, Country.MX);
    }

    static TestNode open(Path data, Instant start, Country... signsFor) {
        try {
            HandClock clock = new HandClock(start);
            KeyVault vault = KeyVault.open(data.resolve("keys"));
            List<Journal> files = new ArrayList<>();
            for (Country country : Country.values()) {
                files.add(FileJournal.open(JournalSet.folder(data), country));
            }
            JournalSet journals = new JournalSet(JournalSet.folder(data), files);
            Chamber accords = journals.open(List.of(signsFor), vault, clock);
            for (Country country : signsFor) {
                new Genesis(accords, vault, start, start).ensure(country, offices(country));
            }
            return new TestNode(data, clock, vault, journals, accords);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Office> offices(Country country) {
        return List.of(
                office(country, "esc", Power.PROPOSE, Power.AGREE, Power.ENDORSE),
                office(country, "lead", Power.PROPOSE, Power.AGREE),
                office(country, "port", Power.PROPOSE));
    }

    private static Office office(Country country, String name, Power... powers) {
        OfficeId id = new OfficeId(country.slug() + "-" + name);
        return new Office(id, country, "TEST", Text.same(id.value()), Set.of(powers), true);
    }

    static Signer signer(String office) {
        return Signer.office(new OfficeId(office));
    }

    static Document document(String id, int version, String words) {
        return document(id, version, "note", Optional.empty(), Optional.empty(), words);
    }

    static Document document(
            String id, int version, String kind, Optional<String> slot, Optional<Hash> supersedes, String words) {
        return new Document(
                id,
                version,
                kind,
                slot,
                supersedes,
                new Text(words, words + " (es)"),
                List.of(new Clause("1", new Text("First.", "Primero."))),
                Map.of("months", 12, "places", List.of("el-paso")));
    }

    static Document inSlot(String id, String slot) {
        return document(id, 1, "note", Optional.of(slot), Optional.empty(), id);
    }

    /** Acts and expects it to be recorded. */
    JournalRow does(String office, Act act) {
        return accords.act(act, signer(office)).row();
    }

    /** Acts under a delegation. */
    ActOutcome under(String delegation, String office, Act act) {
        return accords.act(act, new Signer(new OfficeId(office), Optional.of(delegation)));
    }

    /** Acts and expects a refusal. */
    Refusal refused(String office, Act act) {
        return ((Refused) accords.act(act, signer(office))).why();
    }

    Hash propose(String office, Document document) {
        does(office, new Act.Propose(document));
        return accords.hash(document);
    }

    Hash inForce(String office, Document document) {
        Hash hash = propose(office, document);
        does("us-esc", new Act.Endorse(hash));
        does("mx-esc", new Act.Endorse(hash));
        return hash;
    }

    Standing standing(Hash hash) {
        return accords.find(hash).orElseThrow().standing();
    }

    @Override
    public void close() {
        try {
            journals.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A clock that stands until it is turned. */
    static final class HandClock extends Clock {
        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the accord has no local time");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
