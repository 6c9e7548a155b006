package org.garita.app.accord.exchange;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.garita.app.accord.Act;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.journal.Ed25519Key;
import org.garita.app.accord.journal.JournalFault;
import org.garita.app.accord.journal.JournalReading;
import org.garita.kernel.place.Country;

/**
 * Takes bundles in: whole or not at all, in any order, as often as they come. A bundle that came too early is kept in
 * {@code <data>/inbox} and taken when the rows before it are there.
 */
public final class Import {
    private final RowStore store;
    private final Trust trust;
    private final Path inbox;

    /** Takes bundles into this store. */
    public Import(RowStore store, Trust trust, Path data) {
        this.store = store;
        this.trust = trust;
        this.inbox = data.resolve("inbox");
    }

    /** Takes one bundle, then whatever in the inbox has become possible; the first outcome is that of the bundle. */
    public synchronized List<ImportOutcome> take(byte[] bytes) throws IOException {
        List<ImportOutcome> outcomes = new ArrayList<>();
        ImportOutcome first = judged(bytes);
        outcomes.add(first);
        if (first instanceof ImportOutcome.Waiting waiting) {
            keep(waiting, bytes);
        } else if (first instanceof ImportOutcome.Imported imported && imported.added() > 0) {
            takeFromInbox(outcomes);
        }
        return outcomes;
    }

    private void takeFromInbox(List<ImportOutcome> outcomes) throws IOException {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Path file : waiting()) {
                ImportOutcome outcome = judged(Files.readAllBytes(file));
                if (!(outcome instanceof ImportOutcome.Waiting)) {
                    setAside(file, outcome);
                    outcomes.add(outcome);
                    moved = true;
                }
            }
        }
    }

    private static void setAside(Path file, ImportOutcome outcome) throws IOException {
        if (outcome instanceof ImportOutcome.Refused) {
            Path refused = file.resolveSibling(file.getFileName() + ".refused");
            Files.move(file, refused, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(file);
        }
    }

    private List<Path> waiting() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(inbox)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(inbox, "*.jsonl")) {
                found.forEach(files::add);
            }
        }
        files.sort(null); // names begin with country and padded place
        return files;
    }

    private void keep(ImportOutcome.Waiting waiting, byte[] bytes) throws IOException {
        Files.createDirectories(inbox);
        String name = "%s-%012d-%012d-%s.jsonl"
                .formatted(
                        waiting.country().slug(),
                        waiting.from(),
                        waiting.to(),
                        Hash.of(bytes).brief());
        Files.write(inbox.resolve(name), bytes);
    }

    private ImportOutcome judged(byte[] bytes) throws IOException {
        try {
            Bundle bundle = Bundle.read(bytes);
            Optional<String> distrust = distrust(bundle.header());
            return distrust.isPresent() ? new ImportOutcome.Refused(distrust.get()) : admitted(bundle);
        } catch (JournalFault | Bundle.NotABundle e) {
            return new ImportOutcome.Refused(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> distrust(BundleHeader header) throws IOException {
        Country country = header.country();
        Optional<Ed25519Key> known = store.rootKey(country);
        if (known.isPresent() && !known.get().encoded().equals(header.root())) {
            return Optional.of(
                    "the root of %s that signed it is not the one that opened the journal here".formatted(country));
        }
        if (store.signsFor().contains(country)) {
            return known.isPresent()
                    ? Optional.empty()
                    : Optional.of("this node signs for %s itself".formatted(country));
        }
        Hash fingerprint = Trust.fingerprint(Ed25519Key.of(header.root()));
        return trust.root(country).filter(fingerprint::equals).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "no one confirmed the root of %s that signed it, %s. Compare it on paper, then: bundle trust %s FINGERPRINT"
                                .formatted(country, Trust.grouped(fingerprint), country));
    }

    private ImportOutcome admitted(Bundle bundle) throws IOException {
        BundleHeader header = bundle.header();
        Country country = header.country();
        long length = store.length(country);
        if (header.from() > length + 1) {
            return new ImportOutcome.Waiting(country, header.from(), header.to(), country, length + 1);
        }
        long known = Math.min(length, header.to()) - header.from() + 1;
        compareKnown(bundle.rows().subList(0, (int) known));
        List<JournalRow> added =
                bundle.rows().subList((int) known, bundle.rows().size());
        JournalReading.checkSignatures(added, keys(country, added));
        long others = store.length(country.other());
        if (added.stream().anyMatch(row -> row.seenSeq() > others)) {
            return new ImportOutcome.Waiting(country, header.from(), header.to(), country.other(), others + 1);
        }
        if (!added.isEmpty()) {
            store.admit(added);
        }
        return new ImportOutcome.Imported(country, header.from(), header.to(), added.size(), known);
    }

    private void compareKnown(List<JournalRow> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        JournalRow first = rows.get(0);
        List<JournalRow> here = store.rows(first.country(), first.seq(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JournalRow row = rows.get(i);
            if (!row.hash().equals(here.get(i).hash())
                    || !row.signature().equals(here.get(i).signature())) {
                JournalReading.checkSignatures(List.of(row), r -> store.key(r.country(), r.keyId()));
                throw new JournalFault(
                        row.country(),
                        row.seq(),
                        "equivocation: %s signed %s at this place, and %s is here already"
                                .formatted(
                                        row.country(), row.hash(), here.get(i).hash()));
            }
        }
    }

    /** Keys given before, and those that the rows themselves give; whether a row may use them is judged later. */
    private Function<JournalRow, Optional<Ed25519Key>> keys(Country country, List<JournalRow> rows) {
        Map<String, Ed25519Key> given = new HashMap<>();
        rows.stream().flatMap(row -> publicKey(row.act())).forEach(key -> given.put(key.id(), key));
        return row -> store.key(country, row.keyId()).or(() -> Optional.ofNullable(given.get(row.keyId())));
    }

    private static Stream<Ed25519Key> publicKey(Act act) {
        String encoded = "";
        if (act instanceof Act.OpenJournal open) {
            encoded = open.rootKey();
        } else if (act instanceof Act.RegisterOffice register) {
            encoded = register.publicKey();
        } else if (act instanceof Act.IssueKey issue) {
            encoded = issue.publicKey();
        }
        return encoded.isEmpty() ? Stream.empty() : Ed25519Key.find(encoded).stream();
    }
}
