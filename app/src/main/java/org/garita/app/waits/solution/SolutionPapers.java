package org.garita.app.waits.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.plan.ActionRef;
import org.garita.app.plan.Attestation;
import org.garita.app.plan.Proof;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.garita.measurement.change.Evaluation;
import org.garita.measurement.change.Verdict;

/** Writes the two documents of a solution, the same clauses in both languages: that it is funded, and that it operates. */
public final class SolutionPapers {
    /** What the accord calls a funding decision. */
    static final String FUNDING = "funding-decision";
    /** What the accord calls the statement that a solution operates. */
    static final String OPERATING = "solution-operating";

    private final Solution solution;
    private final Text crossing;
    private final boolean simulated;
    private final SolutionWords english;
    private final SolutionWords spanish;
    private final List<Clause> clauses = new ArrayList<>();
    private final Map<String, Object> content = new TreeMap<>();

    SolutionPapers(Solution solution, Text crossing, boolean simulated, SolutionWords.In words) {
        this.solution = solution;
        this.crossing = crossing;
        this.simulated = simulated;
        this.english = words.language(Language.EN);
        this.spanish = words.language(Language.ES);
        content.put("solution", solution.id());
        content.put("crossing", solution.lane().crossing().value());
        content.put("simulated", simulated);
    }

    /**
     * A funding decision among the documents.
     *
     * @param chosenBy office that chose the solution
     * @param reason why it did
     */
    public record Funded(DocumentFile file, FundingDecision decision, String chosenBy, String reason) {
        /** Whether both countries endorse it now. */
        public boolean inForce() {
            return file.standing().isInForce();
        }
    }

    /**
     * A statement among the documents that a solution operates.
     *
     * @param measured whether it says what waits did
     */
    public record Operates(DocumentFile file, Operation operation, boolean measured) {
        /** Whether both countries endorse it now. */
        public boolean inForce() {
            return file.standing().isInForce();
        }
    }

    /** Where a document stands among the versions of its lineage. */
    record Place(int version, Optional<Hash> supersedes) {}

    /** For which part of which action a document speaks. */
    record Speaks(ActionRef action, String part) {}

    static String lineage(String kind, Solution solution, boolean simulated) {
        return "%s/%s/%s".formatted(kind, solution.id(), simulated ? "simulated" : "reported");
    }

    static Optional<Funded> funded(DocumentFile file) {
        Map<String, Object> said = file.document().content();
        return FundingDecision.of(said)
                .map(decision -> new Funded(
                        file, decision, String.valueOf(said.get("chosenBy")), String.valueOf(said.get("reason"))));
    }

    static Optional<Operates> operates(DocumentFile file) {
        Map<String, Object> said = file.document().content();
        return Operation.of(said).map(operation -> new Operates(file, operation, said.containsKey("finding")));
    }

    private Text both(Function<SolutionWords, String> sentence) {
        return new Text(sentence.apply(english), sentence.apply(spanish));
    }

    private void clause(Function<SolutionWords, String> sentence) {
        clauses.add(new Clause(Integer.toString(clauses.size() + 1), both(sentence)));
    }

    private Document document(String kind, Place place, Text title) {
        return new Document(
                lineage(kind, solution, simulated),
                place.version(),
                kind,
                Optional.empty(),
                place.supersedes(),
                title,
                clauses,
                content);
    }

    private void says(Optional<Speaks> speaks, Proof proof) {
        speaks.ifPresent(one -> content.put(Attestation.CONTENT, Attestation.content(one.action(), one.part(), proof)));
        clause(say -> say.say(simulated ? "waits.solution.paper.simulated" : "waits.solution.paper.earnest"));
    }

    /** The decision to fund what was simulated and chosen. */
    Document funding(
            FundingDecision decision, KeptSimulation run, Choice choice, Place place, Optional<Speaks> speaks) {
        content.putAll(decision.content());
        content.put("simulation", run.digest());
        content.put("chosenBy", choice.by().value());
        content.put("reason", choice.reason());
        clause(say -> say.say("waits.solution.paper.what", solution.title(), crossing, solution.changed()));
        clause(say -> say.say(
                "waits.solution.paper.money",
                say.money(decision.amount()),
                decision.usPercent(),
                decision.mxPercent(),
                decision.fund(),
                say.day(decision.decided())));
        run.headline(solution)
                .ifPresent(line -> clause(say -> say.say(
                        "waits.solution.paper.effect",
                        line.flowName(),
                        line.stageName(),
                        say.minutes(line),
                        run.digest(),
                        Long.toString(run.asked().seed()))));
        clause(say -> say.say("waits.solution.paper.chosen", choice.by().value(), choice.reason()));
        says(speaks, Proof.BUILT);
        return document(
                FUNDING,
                place,
                both(say -> say.say("waits.solution.paper.funding", solution.title(), crossing, say.track(simulated))));
    }

    /** The statement that it operates, with what waits did where that can be told. */
    Document operating(
            Operation operation,
            Funded funding,
            Optional<Evaluation> evaluation,
            Place place,
            Optional<Speaks> speaks) {
        content.put("funding", funding.file().hash().hex());
        content.put("since", operation.since().toString());
        content.put("shown", operation.shown());
        clause(say -> say.say(
                "waits.solution.paper.since",
                solution.title(),
                crossing,
                say.day(operation.since()),
                operation.shown()));
        clause(say ->
                say.say("waits.solution.paper.funded", funding.file().hash().hex()));
        evaluation
                .filter(found -> found.verdict().finding() != Verdict.Finding.CANNOT_TELL)
                .ifPresent(this::found);
        says(speaks, Proof.OPERATING);
        return document(
                OPERATING,
                place,
                both(say ->
                        say.say("waits.solution.paper.operating", solution.title(), crossing, say.track(simulated))));
    }

    private void found(Evaluation evaluation) {
        content.put("finding", evaluation.verdict().finding().name());
        content.put("method", Evaluation.METHOD_VERSION);
        evaluation
                .main()
                .ifPresent(effect -> clause(say -> say.say(
                        "waits.solution.paper.measured",
                        say.finding(evaluation.verdict().finding()),
                        say.minutes(effect.minutes()),
                        say.percent(effect.percent()),
                        Evaluation.METHOD_VERSION)));
    }
}
