package org.garita.app.scenario.study.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.identity.Holder;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.garita.app.scenario.study.Answer;
import org.garita.app.scenario.study.ResultText;
import org.garita.app.scenario.study.StudyBinding;
import org.garita.app.scenario.study.StudyResult;
import org.garita.app.scenario.study.StudyWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Studies of resumption as documents of the accord: proposed from a run, endorsed by both, bound to their numbers. */
@Component
public class StudyAgreements {
    /** The action of the plan that asks for one combined study. */
    static final int ACTION = 19;

    private static final Logger LOG = LoggerFactory.getLogger(StudyAgreements.class);

    private final Accords accords;
    private final Plans plans;
    private final StudyRuns runs;
    private final StudyWords.In words;

    StudyAgreements(Accords accords, Plans plans, StudyRuns runs, StudyWords.In words) {
        this.accords = accords;
        this.plans = plans;
        this.runs = runs;
        this.words = words;
    }

    /**
     * A document of a study.
     *
     * @param file the document and where it stands
     * @param binding the run to which its numbers are bound
     */
    public record Agreed(DocumentFile file, StudyBinding binding) {}

    /** Whether this node keeps the numbers of a document. */
    public enum Match {
        /** A result whose text has the digest that the document binds. */
        SAME,
        /** The run that the document names is here, but its text has another digest. */
        ALTERED,
        /** No such run is here: it was made on another node. */
        ABSENT
    }

    /**
     * What this node keeps of a document's numbers.
     *
     * @param match whether they are the same
     * @param run the run, unless absent
     * @param result its figures, only when they are the same
     */
    public record Kept(Match match, Optional<StudyRun> run, Optional<StudyResult> result) {}

    /**
     * Puts a finished run of a study of resumption before both countries.
     *
     * @param option id of the option on which both would agree
     * @throws IllegalArgumentException when the run has no result of resumption, its text was altered, or there is no such option
     */
    public Proposal propose(StudyRun run, String option, Holder holder) {
        Document document = document(run, option);
        ActOutcome outcome = accords.act(new Act.Propose(document), Signer.office(holder.office()));
        return new Proposal(accords.hash(document), outcome);
    }

    /** The hash of what was proposed, and what became of it. */
    public record Proposal(Hash document, ActOutcome outcome) {}

    /** The document that a run would be. */
    Document document(StudyRun run, String option) {
        String text = runs.text(run)
                .filter(kept -> run.result().equals(Optional.of(ResultText.hash(kept))))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the run %s has no result, or its result was altered after the run".formatted(run.id())));
        StudyResult result = ResultText.read(text);
        if (!(result.answer() instanceof Answer.Resumption answer)) {
            throw new IllegalArgumentException("the run %s is none of resumption".formatted(run.id()));
        }
        StudyBinding binding = new StudyBinding(
                run.id(),
                ResultText.hash(text),
                run.seed(),
                run.replications(),
                result.method(),
                option,
                run.yaml(),
                run.port());
        List<DocumentFile> lineage = accords.versions(StudyPaper.lineage(run.study()));
        int version = lineage.stream()
                        .mapToInt(file -> file.document().version())
                        .max()
                        .orElse(0)
                + 1;
        Optional<Hash> inForce = lineage.stream()
                .filter(file -> file.standing().isInForce())
                .map(DocumentFile::hash)
                .findFirst();
        return StudyPaper.document(
                run.document(), answer, binding, new StudyPaper.Place(version, inForce), speaks(), words);
    }

    /** The running action for which a study is evidence, in the newest plan that has one. */
    private Optional<StudyPaper.Speaks> speaks() {
        return plans.all().stream()
                .filter(plan -> plan.kind() != PlanView.Kind.RECORDED)
                .flatMap(plan -> plans.current(plan.id(), ACTION).stream())
                .filter(action -> action.state().running())
                .findFirst()
                .map(action -> new StudyPaper.Speaks(action.ref(), part(action)));
    }

    private static String part(ActionView action) {
        return action.criterion().parts().get(0).id();
    }

    /** The documents that were made of a run, the newest first. */
    public List<Agreed> of(StudyRun run) {
        return all().stream()
                .filter(agreed -> agreed.binding().run().equals(run.id()))
                .toList();
    }

    /** The documents that bind both countries, the newest first. */
    public List<Agreed> inForce() {
        return all().stream()
                .filter(agreed -> agreed.file().standing().isInForce())
                .toList();
    }

    /** The document with this hash, if it is of a study. */
    public Optional<Agreed> find(Hash hash) {
        return accords.find(hash)
                .filter(file -> file.document().kind().equals(StudyPaper.KIND))
                .flatMap(StudyAgreements::agreed);
    }

    /** Every document of a study, whatever its standing, the newest first. */
    public List<Agreed> all() {
        return accords.ofKind(StudyPaper.KIND).stream()
                .flatMap(file -> agreed(file).stream())
                .sorted(Comparator.comparing(
                                (Agreed agreed) -> agreed.file().rows().get(0).time())
                        .reversed())
                .toList();
    }

    private static Optional<Agreed> agreed(DocumentFile file) {
        try {
            return Optional.of(new Agreed(file, StudyBinding.of(file.document().content())));
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("Document {} is left out of the studies: {}", file.hash().brief(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** Compares the numbers that this node keeps with those of a document. */
    public Kept kept(StudyBinding binding) {
        Optional<StudyRun> named = runs.find(binding.run());
        for (StudyRun run : candidates(named, binding)) {
            Optional<String> text =
                    runs.text(run).filter(kept -> ResultText.hash(kept).equals(binding.result()));
            if (text.isPresent()) {
                return new Kept(Match.SAME, Optional.of(run), text.map(ResultText::read));
            }
        }
        return new Kept(named.isPresent() ? Match.ALTERED : Match.ABSENT, named, Optional.empty());
    }

    private List<StudyRun> candidates(Optional<StudyRun> named, StudyBinding binding) {
        return named.<List<StudyRun>>map(List::of).orElseGet(() -> runs.withResult(binding.result()));
    }
}
