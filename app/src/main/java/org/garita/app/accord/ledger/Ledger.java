package org.garita.app.accord.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome.Refused;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.journal.DocumentFormat;
import org.garita.app.accord.journal.Ed25519Key;
import org.garita.app.accord.journal.JournalFault;
import org.garita.kernel.place.Country;

/**
 * Both journals in memory with what is needed to judge and to answer. Every entry carries the row that made it, so that
 * any question can be asked at any {@link Cut}; nothing is ever taken out. The owner guards it against concurrent use.
 */
public final class Ledger {
    private final Map<Country, List<JournalRow>> journals = new EnumMap<>(Country.class);
    private final Register register = new Register();
    private final Map<Hash, Paper> papers = new LinkedHashMap<>();
    private final Map<String, List<Paper>> lineages = new HashMap<>();
    private final Map<String, List<Paper>> places = new HashMap<>();
    private final Map<Hash, List<Paper>> successors = new HashMap<>();
    private final Map<String, List<Paper>> kinds = new HashMap<>();
    private final Map<String, List<JournalRow>> topics = new HashMap<>();
    private final Rules rules = new Rules(this, register);

    /** An empty ledger. */
    public Ledger() {
        for (Country country : Country.values()) {
            journals.put(country, new ArrayList<>());
        }
    }

    /** A ledger of the first rows of this one, for when what came after them is not to count. */
    public Ledger firstRows(long us, long mx) {
        Ledger first = new Ledger();
        Replay replay = new Replay(first);
        replay.add(journal(Country.US).subList(0, Math.toIntExact(us)));
        replay.add(journal(Country.MX).subList(0, Math.toIntExact(mx)));
        replay.finish();
        return first;
    }

    /** Rows of a country's journal, in order. */
    public List<JournalRow> journal(Country country) {
        return journals.getOrDefault(country, List.of());
    }

    /** Number of rows of a country's journal. */
    public long length(Country country) {
        return journal(country).size();
    }

    /** The last row of a country's journal. */
    public Optional<JournalRow> last(Country country) {
        List<JournalRow> rows = journal(country);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    /** Offices, keys and delegations. */
    public Register register() {
        return register;
    }

    /** Why an act may not be the next row of its country's journal by one who has seen everything here, if so. */
    public Optional<Refused> refusal(Attempt attempt) {
        Country country = attempt.country();
        return rules.refusal(attempt, Cut.before(country, length(country) + 1, length(country.other())));
    }

    /** Whether all of the other journal that a row has seen is here. */
    public boolean hasSeenRows(JournalRow row) {
        return row.seenSeq() <= length(row.country().other());
    }

    /**
     * Adds the next row of a journal after judging it by what its signer could see. Its signature is for the caller to
     * check, with {@link Register#key}.
     *
     * @throws JournalFault naming the row and why it does not count; nothing has changed then
     */
    public void admit(JournalRow row) {
        placed(row).ifPresent(what -> {
            throw new JournalFault(row.country(), length(row.country()) + 1, what);
        });
        rules.refusal(Attempt.of(row), Cut.before(row)).ifPresent(refused -> {
            throw new JournalFault(
                    row.country(), row.seq(), "refused: %s %s".formatted(refused.why(), refused.details()));
        });
        add(row);
    }

    /** What is wrong with the place of a row, if anything. */
    private Optional<String> placed(JournalRow row) {
        Optional<JournalRow> last = last(row.country());
        Hash previous = last.map(JournalRow::hash).orElse(Hash.NONE);
        long seq = length(row.country()) + 1;
        if (row.seq() != seq) {
            return Optional.of("seq says %d where row %d must stand".formatted(row.seq(), seq));
        }
        if (!row.previous().equals(previous)) {
            return Optional.of("previous says %s, the row before is %s".formatted(row.previous(), previous));
        }
        if (last.isPresent() && row.time().isBefore(last.get().time())) {
            return Optional.of("time %s is before that of the row above, %s"
                    .formatted(row.time(), last.get().time()));
        }
        if (last.isPresent() && row.seenSeq() < last.get().seenSeq()) {
            return Optional.of("it has seen less (%d) than the row above (%d)"
                    .formatted(row.seenSeq(), last.get().seenSeq()));
        }
        return seenFault(row);
    }

    private Optional<String> seenFault(JournalRow row) {
        if (!hasSeenRows(row)) {
            return Optional.of("it has seen row %d of the other journal, which has %d rows"
                    .formatted(row.seenSeq(), length(row.country().other())));
        }
        Hash there = row.seenSeq() == 0
                ? Hash.NONE
                : journal(row.country().other())
                        .get(Math.toIntExact(row.seenSeq() - 1))
                        .hash();
        return there.equals(row.seenHash())
                ? Optional.empty()
                : Optional.of("it has seen row %d of the other journal as %s, which is %s"
                        .formatted(row.seenSeq(), row.seenHash(), there));
    }

    private void add(JournalRow row) {
        journals.computeIfAbsent(row.country(), country -> new ArrayList<>()).add(row);
        register.add(row);
        if (row.act() instanceof Act.Propose propose) {
            paper(propose.document()).add(row);
        } else if (row.act() instanceof Act.State state) {
            topics.computeIfAbsent(state.topic(), topic -> new ArrayList<>()).add(row);
        }
        about(row.act()).map(papers::get).ifPresent(paper -> paper.add(row));
    }

    /** The document that an act other than a proposal is about. */
    static Optional<Hash> about(Act act) {
        if (act instanceof Act.NoteConformity note) {
            return Optional.of(note.document());
        } else if (act instanceof Act.Agree agree) {
            return Optional.of(agree.document());
        } else if (act instanceof Act.Endorse endorse) {
            return Optional.of(endorse.document());
        } else if (act instanceof Act.Withdraw withdraw) {
            return Optional.of(withdraw.document());
        }
        return Optional.empty();
    }

    private Paper paper(Document document) {
        Hash hash = DocumentFormat.hash(document);
        Paper known = papers.get(hash);
        if (known != null) {
            return known;
        }
        Paper paper = new Paper(hash, document);
        papers.put(hash, paper);
        put(lineages, document.id(), paper);
        put(places, paper.place(), paper);
        put(kinds, document.kind(), paper);
        document.supersedes().ifPresent(target -> put(successors, target, paper));
        return paper;
    }

    private static <K> void put(Map<K, List<Paper>> index, K key, Paper paper) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(paper);
    }

    /** The document known within a cut. */
    Optional<Paper> find(Hash hash, Cut cut) {
        return Optional.ofNullable(papers.get(hash)).filter(paper -> paper.known(cut));
    }

    /** The versions of a lineage known within a cut. */
    Stream<Paper> lineage(String documentId, Cut cut) {
        return lineages.getOrDefault(documentId, List.of()).stream().filter(paper -> paper.known(cut));
    }

    /** Where the document and everything related to it stand within a cut. */
    Standings standings(Paper paper, Cut cut) {
        return new Standings(related(paper), cut);
    }

    /** Everything that shares a place, a lineage or a supersession with the document, near or far. */
    private Collection<Paper> related(Paper paper) {
        Set<Paper> found = new LinkedHashSet<>();
        Deque<Paper> todo = new ArrayDeque<>(List.of(paper));
        while (!todo.isEmpty()) {
            Paper next = todo.pop();
            if (found.add(next)) {
                todo.addAll(places.getOrDefault(next.place(), List.of()));
                todo.addAll(lineages.getOrDefault(next.document().id(), List.of()));
                todo.addAll(successors.getOrDefault(next.hash(), List.of()));
                next.document().supersedes().map(papers::get).ifPresent(todo::add);
            }
        }
        return found;
    }

    /** The document with all that was done to it. */
    public Optional<DocumentFile> file(Hash hash) {
        return Optional.ofNullable(papers.get(hash)).map(this::file);
    }

    private DocumentFile file(Paper paper) {
        Standings standings = standings(paper, Cut.ALL);
        Sides sides = standings.sides(paper);
        boolean wasInForce = sides.inForceSince().isPresent();
        return new DocumentFile(
                paper.hash(),
                paper.document(),
                paper.firstProposal(Cut.ALL).country(),
                standings.of(paper),
                countries(country -> paper.has(Cut.ALL, country, Act.Agree.class)),
                countries(country -> paper.has(Cut.ALL, country, Act.NoteConformity.class)),
                countries(country -> wasInForce || sides.stands(country)),
                paper.rows(Cut.ALL).sorted(Paper.READING_ORDER).toList());
    }

    private static Set<Country> countries(Predicate<Country> wanted) {
        return Stream.of(Country.values()).filter(wanted).collect(Collectors.toSet());
    }

    /** Hashes of all documents of one kind, oldest first. */
    public List<Hash> ofKind(String kind) {
        return kinds.getOrDefault(kind, List.of()).stream()
                .sorted(Comparator.comparing((Paper paper) -> paper.firstProposal(Cut.ALL), Paper.READING_ORDER))
                .map(Paper::hash)
                .toList();
    }

    /** Hashes of all versions of a lineage, oldest first. */
    public List<Hash> versions(String documentId) {
        return lineages.getOrDefault(documentId, List.of()).stream()
                .sorted(Comparator.comparing((Paper paper) -> paper.document().version())
                        .thenComparing(paper -> paper.firstProposal(Cut.ALL), Paper.READING_ORDER))
                .map(Paper::hash)
                .toList();
    }

    /** Hashes of all documents. */
    public List<Hash> documents() {
        return List.copyOf(papers.keySet());
    }

    /** Statements on a topic, in order of time, country and seq. */
    public List<JournalRow> statements(String topic) {
        return topics.getOrDefault(topic, List.of()).stream()
                .sorted(Paper.READING_ORDER)
                .toList();
    }

    /** The keys that rows of a journal may be signed with. */
    public Optional<Ed25519Key> key(JournalRow row) {
        return register.key(row.country(), row.keyId());
    }
}
