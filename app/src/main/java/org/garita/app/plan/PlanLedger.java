package org.garita.app.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garita.app.accord.Accords;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;

/** Reads the plans out of both journals, as of one version of them. */
final class PlanLedger {
    private final Map<ActionRef, List<DocumentFile>> texts;
    private final Map<Hash, List<Completion>> completions;
    private final Map<ActionRef, List<Exhibit>> exhibits;
    private final List<DocumentFile> lists;

    private PlanLedger(Accords accords, List<Attestation.Kind> attesting) {
        lists = accords.ofKind(PlanTerms.KIND);
        texts = accords.ofKind(ActionText.KIND).stream()
                .collect(Collectors.groupingBy(
                        file -> ActionText.ref(file.document()), TreeMap::new, Collectors.toList()));
        completions = accords.ofKind(Completion.KIND).stream()
                .collect(Collectors.groupingBy(
                        file -> Completion.subject(file.document()),
                        Collectors.mapping(Completion::new, Collectors.toList())));
        List<DocumentFile> attestations = attesting.stream()
                .flatMap(kind -> accords.ofKind(kind.document()).stream())
                .toList();
        exhibits = Stream.concat(
                        exhibits(accords.statements(EvidenceContent.TOPIC)).stream(),
                        Attestation.exhibits(attestations).stream())
                .collect(Collectors.groupingBy(exhibit -> exhibit.evidence().action()));
    }

    /**
     * Every plan in the journals, in order of adoption.
     *
     * @param attesting kinds of documents that bring evidence
     */
    static List<Plan> read(Accords accords, List<Attestation.Kind> attesting) {
        return new PlanLedger(accords, attesting).plans();
    }

    /** Each exhibit once, the first recorded counts. */
    static Collection<Exhibit> exhibits(List<JournalRow> statements) {
        Map<String, Exhibit> byId = new LinkedHashMap<>();
        for (JournalRow row : statements) {
            EvidenceContent.exhibit(row)
                    .ifPresent(exhibit -> byId.putIfAbsent(exhibit.evidence().id(), exhibit));
        }
        return byId.values();
    }

    private List<Plan> plans() {
        return lists.stream().map(this::plan).toList();
    }

    private Plan plan(DocumentFile list) {
        PlanTerms terms = PlanTerms.from(list.document());
        List<Slot> slots = texts.keySet().stream()
                .filter(ref -> ref.plan().equals(terms.id()))
                .map(ActionRef::number)
                .distinct()
                .map(number -> slot(terms, number))
                .toList();
        return new Plan(terms, list.hash(), slots);
    }

    private Slot slot(PlanTerms terms, int number) {
        List<Action> generations = new ArrayList<>();
        Optional<Action> before = Optional.empty();
        for (ActionRef ref : texts.keySet()) {
            if (ref.plan().equals(terms.id()) && ref.number() == number) {
                Action action = action(terms, ref, before);
                generations.add(action);
                before = Optional.of(action);
            }
        }
        return new Slot(number, generations);
    }

    private Action action(PlanTerms terms, ActionRef ref, Optional<Action> before) {
        List<DocumentFile> own = texts.getOrDefault(ref, List.of());
        List<Completion> complete = own.stream()
                .flatMap(text -> completions.getOrDefault(text.hash(), List.of()).stream())
                .toList();
        return new Action(ref, terms, own, complete, exhibits.getOrDefault(ref, List.of()), before);
    }
}
