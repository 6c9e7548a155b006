package org.garita.app.accord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.garita.app.accord.ActOutcome.Recorded;
import org.garita.app.accord.ActOutcome.Refusal;
import org.garita.app.accord.ActOutcome.Refused;
import org.garita.app.accord.exchange.RowStore;
import org.garita.app.accord.journal.DocumentFormat;
import org.garita.app.accord.journal.Ed25519Key;
import org.garita.app.accord.journal.Journal;
import org.garita.app.accord.journal.RowFormat;
import org.garita.app.accord.journal.SigningKey;
import org.garita.app.accord.keys.KeyVault;
import org.garita.app.accord.ledger.Attempt;
import org.garita.app.accord.ledger.Ledger;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;

/**
 * The accord of one node: judges an act, signs it, writes it, adds it to the ledger, and acknowledges it once the disk
 * has it. Writers take turns up to the write and then wait for the disk together. A reader may see an act some
 * milliseconds before it is acknowledged; a crash in between can lose it, as if it had never been made.
 */
final class Chamber implements Accords, RowStore {
    private final Map<Country, Journal> journals = new EnumMap<>(Country.class);
    private final List<Country> signsFor;
    private final KeyVault vault;
    private final Clock clock;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Ledger ledger; // guarded by lock
    private volatile Files files = new Files(0);

    /** Document files worked out for one version of the journals. */
    private record Files(long version, Map<Hash, Optional<DocumentFile>> known) {
        Files(long version) {
            this(version, new ConcurrentHashMap<>());
        }
    }

    Chamber(List<Journal> journals, Ledger ledger, List<Country> signsFor, KeyVault vault, Clock clock) {
        journals.forEach(journal -> this.journals.put(journal.country(), journal));
        this.ledger = ledger;
        this.signsFor = List.copyOf(signsFor);
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Hash hash(Document document) {
        return DocumentFormat.hash(document);
    }

    @Override
    public ActOutcome act(Act act, Signer by) {
        return act(act, by, clock.instant());
    }

    @Override
    public ActOutcome act(Act act, Signer by, Instant time) {
        ActOutcome outcome = writing(() -> record(act, by, time));
        if (outcome instanceof Recorded recorded) {
            force(recorded.row());
        }
        return outcome;
    }

    private ActOutcome record(Act act, Signer by, Instant wished) {
        Country country = by.country();
        OfficeId office = by.office();
        if (!signsFor.contains(country)) {
            return new Refused(Refusal.NOT_THIS_NODES_COUNTRY, List.of(country.name(), office.value()));
        }
        Optional<SigningKey> key = signingKey(act, country, office);
        if (key.isEmpty()) {
            return missingKey(country, office);
        }
        Instant time = notBeforeLast(country, wished);
        Attempt attempt = new Attempt(
                country, act, office, by.delegation(), key.get().publicKey().id(), time);
        Optional<Refused> refused = ledger.refusal(attempt);
        if (refused.isPresent()) {
            return refused.get();
        }
        return new Recorded(write(attempt, key.get()));
    }

    private Optional<SigningKey> signingKey(Act act, Country country, OfficeId office) {
        if (act instanceof Act.OpenJournal open) {
            return vault.firstOf(List.of(Ed25519Key.of(open.rootKey()).id()));
        }
        return vault.firstOf(ledger.register().usableKeys(country, office));
    }

    private ActOutcome missingKey(Country country, OfficeId office) {
        if (!ledger.register().hadKey(office)) {
            return new Refused(Refusal.UNKNOWN_OFFICE, List.of(office.value()));
        }
        boolean allRevoked = ledger.register().usableKeys(country, office).isEmpty();
        return new Refused(allRevoked ? Refusal.KEY_REVOKED : Refusal.UNKNOWN_KEY, List.of("", office.value()));
    }

    private Instant notBeforeLast(Country country, Instant wished) {
        Instant time = wished.truncatedTo(ChronoUnit.MILLIS);
        return ledger.last(country)
                .map(JournalRow::time)
                .filter(last -> last.isAfter(time))
                .orElse(time);
    }

    private JournalRow write(Attempt attempt, SigningKey key) {
        Country country = attempt.country();
        long seq = ledger.length(country) + 1;
        Optional<JournalRow> seen = ledger.last(country.other());
        byte[] line = RowFormat.sign(
                new RowFormat.Draft(
                        country,
                        seq,
                        ledger.last(country).map(JournalRow::hash).orElse(Hash.NONE),
                        seen.map(JournalRow::seq).orElse(0L),
                        seen.map(JournalRow::hash).orElse(Hash.NONE),
                        attempt.time(),
                        attempt.office(),
                        attempt.delegation(),
                        attempt.act()),
                key);
        JournalRow row = RowFormat.read(line); // as any other node will read it
        try {
            journal(country).append(seq, List.of(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ledger.admit(row);
        return row;
    }

    private Journal journal(Country country) {
        Journal journal = journals.get(country);
        if (journal == null) {
            throw new IllegalStateException("no journal of " + country);
        }
        return journal;
    }

    private void force(JournalRow row) {
        try {
            journal(row.country()).force(row.seq());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void admit(List<JournalRow> rows) throws IOException {
        JournalRow last = rows.get(rows.size() - 1);
        List<byte[]> lines = rows.parallelStream().map(RowFormat::line).toList();
        lock.writeLock().lock();
        try {
            long us = ledger.length(Country.US);
            long mx = ledger.length(Country.MX);
            boolean written = false;
            try {
                rows.forEach(ledger::admit);
                journal(last.country()).append(rows.get(0).seq(), lines);
                written = true;
            } finally {
                if (!written) {
                    ledger = ledger.firstRows(us, mx);
                }
            }
        } finally {
            lock.writeLock().unlock();
        }
        force(last);
    }

    @Override
    public List<JournalRow> rows(Country country, long from, int limit) throws IOException {
        List<JournalRow> rows = reading(() -> {
            List<JournalRow> all = ledger.journal(country);
            int start = (int) Math.min(Math.max(0, from - 1), all.size());
            return List.copyOf(all.subList(start, Math.min(all.size(), start + Math.min(limit, all.size() - start))));
        });
        if (!rows.isEmpty()) {
            journal(country).force(rows.get(rows.size() - 1).seq());
        }
        return rows;
    }

    @Override
    public Optional<Ed25519Key> key(Country country, String keyId) {
        return reading(() -> ledger.register().key(country, keyId));
    }

    @Override
    public Optional<Ed25519Key> rootKey(Country country) {
        return reading(() -> ledger.register().rootKey(country));
    }

    private <T> T writing(Supplier<T> work) {
        lock.writeLock().lock();
        try {
            return work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T reading(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public Optional<DocumentFile> find(Hash hash) {
        return reading(() -> file(hash));
    }

    private Optional<DocumentFile> file(Hash hash) {
        long version = versionNow();
        Files current = files;
        if (current.version() != version) {
            current = new Files(version);
            files = current;
        }
        return current.known().computeIfAbsent(hash, ledger::file);
    }

    @Override
    public List<DocumentFile> ofKind(String kind) {
        return reading(() -> files(ledger.ofKind(kind)));
    }

    @Override
    public List<DocumentFile> versions(String documentId) {
        return reading(() -> files(ledger.versions(documentId)));
    }

    private List<DocumentFile> files(List<Hash> hashes) {
        return hashes.stream().flatMap(hash -> file(hash).stream()).toList();
    }

    @Override
    public List<JournalRow> statements(String topic) {
        return reading(() -> ledger.statements(topic));
    }

    @Override
    public List<Delegation> delegations(OfficeId office) {
        return reading(() -> ledger.register().delegations(office));
    }

    @Override
    public Optional<Instant> ended(Delegation delegation) {
        return reading(() -> ledger.register().ended(delegation));
    }

    @Override
    public List<JournalRow> latest(Country country, long upTo, int limit) {
        return reading(() -> {
            List<JournalRow> rows = ledger.journal(country);
            List<JournalRow> latest = new ArrayList<>();
            int last = (int) Math.min(rows.size(), upTo) - 1;
            for (int i = last; i >= 0 && latest.size() < limit; i--) {
                latest.add(rows.get(i));
            }
            return List.copyOf(latest);
        });
    }

    @Override
    public long length(Country country) {
        return reading(() -> ledger.length(country));
    }

    @Override
    public long version() {
        return reading(this::versionNow);
    }

    private long versionNow() {
        return ledger.length(Country.US) + ledger.length(Country.MX);
    }

    @Override
    public List<Country> signsFor() {
        return signsFor;
    }
}
