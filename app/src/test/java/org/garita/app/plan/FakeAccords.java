package org.garita.app.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.ActOutcome.Refusal;
import org.garita.app.accord.Delegation;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.Signer;
import org.garita.app.accord.Standing;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;

/** The accord in memory: its rules of standing without keys, files and journals of its own. */
final class FakeAccords implements Accords {
    private final Clock clock;
    private final List<Country> signsFor;
    private final List<JournalRow> rows = new ArrayList<>();
    private final Map<Hash, Document> documents = new LinkedHashMap<>();
    private final List<Delegation> delegations = new ArrayList<>();
    private int actsLeft = Integer.MAX_VALUE;

    FakeAccords(Clock clock, Country... signsFor) {
        this.clock = clock;
        this.signsFor = List.of(signsFor);
    }

    /** After so many more acts the machine fails. */
    void failAfter(int acts) {
        actsLeft = acts;
    }

    @Override
    public Hash hash(Document document) {
        return Hash.of(sorted(List.of(
                document.id(),
                document.version(),
                document.kind(),
                document.slot().orElse(""),
                document.supersedes().map(Hash::hex).orElse(""),
                document.title().toString(),
                document.clauses().toString(),
                document.content())));
    }

    private static String sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> inOrder = new TreeMap<>();
            map.forEach((key, held) -> inOrder.put(key.toString(), sorted(held)));
            return inOrder.toString();
        }
        return value instanceof List<?> list
                ? list.stream().map(FakeAccords::sorted).toList().toString()
                : value.toString();
    }

    @Override
    public ActOutcome act(Act act, Signer by) {
        return act(act, by, clock.instant());
    }

    @Override
    public ActOutcome act(Act act, Signer by, Instant time) {
        if (actsLeft-- <= 0) {
            throw new IllegalStateException("the machine failed here, as the test asked");
        }
        Country country = Country.of(by.office().value().substring(0, 2));
        Optional<Refusal> refusal = refusal(act, country, by);
        if (refusal.isPresent()) {
            return new ActOutcome.Refused(refusal.get(), List.of(by.office().value()));
        }
        if (act instanceof Act.Propose propose) {
            documents.putIfAbsent(hash(propose.document()), propose.document());
        } else if (act instanceof Act.GrantDelegation grant) {
            delegations.add(grant.delegation());
        }
        JournalRow row = row(act, by, country, time);
        rows.add(row);
        return new ActOutcome.Recorded(row);
    }

    private JournalRow row(Act act, Signer by, Country country, Instant time) {
        long seq = length(country) + 1;
        Instant last =
                of(country).map(JournalRow::time).max(Comparator.naturalOrder()).orElse(Instant.MIN);
        return new JournalRow(
                country,
                seq,
                Hash.NONE,
                0,
                Hash.NONE,
                time.isBefore(last) ? last : time,
                by.office(),
                by.delegation(),
                "0000000000000000",
                act,
                Hash.of(country + "/" + seq),
                "");
    }

    private Optional<Refusal> refusal(Act act, Country country, Signer by) {
        if (!signsFor.contains(country)) {
            return Optional.of(Refusal.NOT_THIS_NODES_COUNTRY);
        }
        Optional<Hash> about = about(act);
        if (about.isPresent() && !documents.containsKey(about.get())) {
            return Optional.of(Refusal.UNKNOWN_DOCUMENT);
        }
        if (act instanceof Act.Propose propose) {
            long versions = lineage(propose.document().id());
            return documents.containsKey(hash(propose.document()))
                    ? Optional.of(Refusal.ALREADY_DONE)
                    : versions + 1 == propose.document().version()
                            ? Optional.empty()
                            : Optional.of(Refusal.VERSION_NOT_NEXT);
        }
        if (act instanceof Act.Endorse endorse) {
            return endorsing(endorse.document(), country, by);
        }
        return about.isPresent() && has(about.get(), country, act.getClass())
                ? Optional.of(Refusal.ALREADY_DONE)
                : Optional.empty();
    }

    private Optional<Refusal> endorsing(Hash hash, Country country, Signer by) {
        if (!by.office().value().endsWith("-esc")) {
            return Optional.of(Refusal.POWER_MISSING);
        }
        Standing standing = standing(hash);
        if (standing instanceof Standing.Voided) {
            return Optional.of(Refusal.SLOT_TAKEN);
        }
        if (has(hash, country, Act.Endorse.class)) {
            return Optional.of(Refusal.ALREADY_DONE);
        }
        boolean agreed = !document(hash).kind().equals("action")
                || Stream.of(Country.values()).allMatch(side -> has(hash, side, Act.Agree.class));
        return agreed ? Optional.empty() : Optional.of(Refusal.NOT_AGREED_BY_BOTH_LEADS);
    }

    private long lineage(String documentId) {
        return documents.values().stream()
                .filter(document -> document.id().equals(documentId))
                .count();
    }

    private Document document(Hash hash) {
        return Optional.ofNullable(documents.get(hash)).orElseThrow();
    }

    private static Optional<Hash> about(Act act) {
        if (act instanceof Act.Agree agree) {
            return Optional.of(agree.document());
        } else if (act instanceof Act.Endorse endorse) {
            return Optional.of(endorse.document());
        } else if (act instanceof Act.NoteConformity note) {
            return Optional.of(note.document());
        }
        return Optional.empty();
    }

    private boolean has(Hash hash, Country country, Class<? extends Act> kind) {
        return of(country)
                .anyMatch(row -> kind.isInstance(row.act())
                        && about(row.act()).filter(hash::equals).isPresent());
    }

    private Stream<JournalRow> of(Country country) {
        return rows.stream().filter(row -> row.country() == country);
    }

    private Standing standing(Hash hash) {
        Document document = document(hash);
        Optional<Instant> since = since(hash);
        Optional<Hash> winner = winner(document);
        if (since.isPresent() && winner.filter(hash::equals).isPresent()) {
            return new Standing.InForce(since.get());
        }
        if (since.isPresent()
                && winner.map(this::document)
                        .flatMap(Document::supersedes)
                        .filter(hash::equals)
                        .isPresent()) {
            return new Standing.Superseded(winner.get());
        }
        if (lineage(document.id()) > document.version()) {
            return new Standing.Voided(Standing.Reason.TEXT_CHANGED);
        }
        boolean replacesWinner = winner.equals(document.supersedes());
        if (winner.isPresent() && !replacesWinner) {
            return new Standing.Voided(Standing.Reason.SLOT_TAKEN);
        }
        for (Country country : Country.values()) {
            if (has(hash, country, Act.Endorse.class)) {
                return new Standing.Awaiting(country.other());
            }
        }
        return new Standing.Proposed();
    }

    /** The first complete pair of a slot, or the one that superseded it. */
    private Optional<Hash> winner(Document document) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getValue().slot().equals(document.slot()))
                .map(Map.Entry::getKey)
                .filter(hash -> since(hash).isPresent())
                .max(Comparator.comparing((Hash hash) -> document(hash).version())
                        .thenComparing(hash -> since(hash).orElseThrow(), Comparator.reverseOrder()));
    }

    private Optional<Instant> since(Hash hash) {
        Map<Country, Instant> times = new HashMap<>();
        for (JournalRow row : rows) {
            if (row.act() instanceof Act.Endorse endorse && endorse.document().equals(hash)) {
                times.put(row.country(), row.time());
            }
        }
        return times.size() == 2 ? times.values().stream().max(Comparator.naturalOrder()) : Optional.empty();
    }

    @Override
    public Optional<DocumentFile> find(Hash hash) {
        return documents.containsKey(hash) ? Optional.of(file(hash)) : Optional.empty();
    }

    private DocumentFile file(Hash hash) {
        List<JournalRow> own = rows.stream()
                .filter(row -> about(row.act()).filter(hash::equals).isPresent()
                        || (row.act() instanceof Act.Propose propose
                                && hash(propose.document()).equals(hash)))
                .toList();
        return new DocumentFile(
                hash,
                document(hash),
                own.get(0).country(),
                standing(hash),
                who(hash, Act.Agree.class),
                who(hash, Act.NoteConformity.class),
                who(hash, Act.Endorse.class),
                own);
    }

    private Set<Country> who(Hash hash, Class<? extends Act> kind) {
        EnumSet<Country> found = EnumSet.noneOf(Country.class);
        for (Country country : Country.values()) {
            if (has(hash, country, kind)) {
                found.add(country);
            }
        }
        return found;
    }

    @Override
    public List<DocumentFile> ofKind(String kind) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getValue().kind().equals(kind))
                .map(entry -> file(entry.getKey()))
                .toList();
    }

    @Override
    public List<DocumentFile> versions(String documentId) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(documentId))
                .map(entry -> file(entry.getKey()))
                .toList();
    }

    @Override
    public List<JournalRow> statements(String topic) {
        return rows.stream()
                .filter(row ->
                        row.act() instanceof Act.State state && state.topic().equals(topic))
                .toList();
    }

    @Override
    public List<Delegation> delegations(OfficeId office) {
        return delegations.stream()
                .filter(delegation ->
                        delegation.to().equals(office) || delegation.from().equals(office))
                .toList();
    }

    @Override
    public Optional<Instant> ended(Delegation delegation) {
        return rows.stream()
                .filter(row -> row.act() instanceof Act.EndDelegation end
                        && end.delegationId().equals(delegation.id()))
                .map(JournalRow::time)
                .findFirst();
    }

    @Override
    public List<JournalRow> latest(Country country, long upTo, int limit) {
        return of(country)
                .filter(row -> row.seq() <= upTo)
                .sorted(Comparator.comparing(JournalRow::seq).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public long length(Country country) {
        return of(country).count();
    }

    @Override
    public long version() {
        return rows.size();
    }

    @Override
    public List<Country> signsFor() {
        return signsFor;
    }
}
