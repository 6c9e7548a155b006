package org.garita.app.accord.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Delegation;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.Signer;
import org.garita.app.accord.Standing;
import org.garita.app.accord.journal.DocumentFormat;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;

/** An accord in memory that takes every act unless told to refuse; two endorsements of one hash make it in force. */
public final class FakeAccords implements Accords {
    private final List<JournalRow> us = new ArrayList<>();
    private final List<JournalRow> mx = new ArrayList<>();
    private final Map<Hash, Document> documents = new LinkedHashMap<>();
    private final List<Delegation> delegations = new ArrayList<>();
    /** What the next acts are answered with, nothing to record them. */
    public Optional<ActOutcome.Refused> refusing = Optional.empty();
    /** Rows that {@code latest} has handed out so far. */
    public long handedOut;
    /** The time of the next act. */
    public Instant now = Instant.parse("2026-11-24T15:00:00Z");

    private List<JournalRow> journal(Country country) {
        return country == Country.US ? us : mx;
    }

    @Override
    public Hash hash(Document document) {
        return DocumentFormat.hash(document);
    }

    @Override
    public ActOutcome act(Act act, Signer by) {
        return act(act, by, now);
    }

    @Override
    public ActOutcome act(Act act, Signer by, Instant time) {
        if (refusing.isPresent()) {
            return refusing.get();
        }
        Country country = by.office().value().startsWith("us") ? Country.US : Country.MX;
        List<JournalRow> journal = journal(country);
        long seq = journal.size() + 1L;
        JournalRow row = new JournalRow(
                country,
                seq,
                journal.isEmpty() ? Hash.NONE : journal.get(journal.size() - 1).hash(),
                journal(country.other()).size(),
                Hash.NONE,
                time,
                by.office(),
                by.delegation(),
                "0123456789abcdef",
                act,
                Hash.of((country + " " + seq).getBytes(StandardCharsets.UTF_8)),
                "A".repeat(86));
        journal.add(row);
        if (act instanceof Act.Propose propose) {
            documents.put(hash(propose.document()), propose.document());
        } else if (act instanceof Act.GrantDelegation grant) {
            delegations.add(grant.delegation());
        }
        return new ActOutcome.Recorded(row);
    }

    @Override
    public Optional<DocumentFile> find(Hash hash) {
        return Optional.ofNullable(documents.get(hash)).map(document -> file(hash, document));
    }

    private DocumentFile file(Hash hash, Document document) {
        List<JournalRow> rows =
                rows().stream().filter(row -> isAbout(row.act(), hash)).toList();
        Set<Country> endorsed = sides(rows, Act.Endorse.class);
        return new DocumentFile(
                hash,
                document,
                rows.get(0).country(),
                standing(document, endorsed, rows),
                sides(rows, Act.Agree.class),
                sides(rows, Act.NoteConformity.class),
                endorsed,
                rows);
    }

    private Standing standing(Document document, Set<Country> endorsed, List<JournalRow> rows) {
        if (endorsed.size() == 2) {
            return new Standing.InForce(rows.get(rows.size() - 1).time());
        }
        boolean changed = documents.values().stream()
                .anyMatch(other -> other.id().equals(document.id()) && other.version() > document.version());
        if (changed) {
            return new Standing.Voided(Standing.Reason.TEXT_CHANGED);
        }
        return endorsed.isEmpty()
                ? new Standing.Proposed()
                : new Standing.Awaiting(endorsed.iterator().next().other());
    }

    private boolean isAbout(Act act, Hash hash) {
        return act instanceof Act.Propose propose
                ? hash(propose.document()).equals(hash)
                : ActKind.documentNamed(act).equals(Optional.of(hash));
    }

    private static Set<Country> sides(List<JournalRow> rows, Class<? extends Act> kind) {
        Set<Country> sides = EnumSet.noneOf(Country.class);
        rows.stream().filter(row -> kind.isInstance(row.act())).forEach(row -> sides.add(row.country()));
        rows.stream()
                .filter(row -> kind == Act.Endorse.class && row.act() instanceof Act.Withdraw)
                .forEach(row -> sides.remove(row.country()));
        return sides;
    }

    /** All rows of both journals, in order of time. */
    public List<JournalRow> rows() {
        List<JournalRow> all = new ArrayList<>(journal(Country.US));
        all.addAll(journal(Country.MX));
        all.sort(Comparator.comparing(JournalRow::time));
        return all;
    }

    @Override
    public List<DocumentFile> ofKind(String kind) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getValue().kind().equals(kind))
                .map(entry -> file(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<DocumentFile> versions(String documentId) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(documentId))
                .map(entry -> file(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(file -> file.document().version()))
                .toList();
    }

    @Override
    public List<JournalRow> statements(String topic) {
        return rows().stream()
                .filter(row ->
                        row.act() instanceof Act.State state && state.topic().equals(topic))
                .toList();
    }

    @Override
    public List<Delegation> delegations(OfficeId office) {
        return delegations.stream()
                .filter(delegation ->
                        delegation.from().equals(office) || delegation.to().equals(office))
                .toList();
    }

    @Override
    public Optional<Instant> ended(Delegation delegation) {
        return rows().stream()
                .filter(row -> row.act() instanceof Act.EndDelegation end
                        && end.delegationId().equals(delegation.id()))
                .map(JournalRow::time)
                .findFirst();
    }

    @Override
    public List<JournalRow> latest(Country country, long upTo, int limit) {
        List<JournalRow> newest = new ArrayList<>(journal(country));
        Collections.reverse(newest);
        List<JournalRow> handed =
                newest.stream().filter(row -> row.seq() <= upTo).limit(limit).toList();
        handedOut += handed.size();
        return handed;
    }

    @Override
    public long length(Country country) {
        return journal(country).size();
    }

    @Override
    public long version() {
        return rows().size();
    }

    @Override
    public List<Country> signsFor() {
        return List.of(Country.US, Country.MX);
    }
}
