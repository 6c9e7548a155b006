package org.garita.app.waits.pilot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.plan.ActionRef;
import org.garita.app.plan.Attestation;
import org.garita.app.plan.Proof;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.garita.measurement.baseline.Baseline;
import org.garita.measurement.baseline.Baseline.ClassBaseline;
import org.garita.measurement.baseline.Cell;

/** Writes the document of a locked baseline: the same clauses in both languages, its figures filled in. */
final class BaselinePaper {
    /** What the accord calls it. */
    static final String KIND = "baseline";

    private final Pilot pilot;
    private final Text crossing;
    private final KeptBaseline kept;
    private final CrossingBaseline baseline;
    private final PilotWords english;
    private final PilotWords spanish;
    private final List<Clause> clauses = new ArrayList<>();

    private BaselinePaper(Pilot pilot, Text crossing, KeptBaseline kept, PilotWords.In words) {
        this.pilot = pilot;
        this.crossing = crossing;
        this.kept = kept;
        this.baseline = kept.baseline();
        this.english = words.language(Language.EN);
        this.spanish = words.language(Language.ES);
    }

    /** Where the document stands among the versions of its lineage. */
    record Place(int version, Optional<Hash> supersedes) {}

    static Document document(
            Pilot pilot,
            Text crossing,
            KeptBaseline kept,
            Place place,
            Optional<ActionRef> action,
            PilotWords.In words) {
        BaselinePaper paper = new BaselinePaper(pilot, crossing, kept, words);
        paper.write();
        Map<String, Object> content = BaselineBinding.content(pilot, kept);
        action.ifPresent(ref -> content.put(Attestation.CONTENT, Attestation.content(ref, pilot.id(), Proof.TEXT)));
        return new Document(
                lineage(pilot, kept.simulated()),
                place.version(),
                KIND,
                Optional.empty(),
                place.supersedes(),
                paper.both(say -> say.say("waits.pilot.paper.title", crossing, say.kind(kept.simulated()))),
                paper.clauses,
                content);
    }

    static String lineage(Pilot pilot, boolean simulated) {
        return "baseline/%s/%s".formatted(pilot.id(), simulated ? "simulated" : "measured");
    }

    private Text both(Function<PilotWords, String> sentence) {
        return new Text(sentence.apply(english), sentence.apply(spanish));
    }

    private void clause(String number, Function<PilotWords, String> sentence) {
        clauses.add(new Clause(number, both(sentence)));
    }

    private void write() {
        Baseline figures = baseline.figures();
        clause(
                "1",
                say -> say.say(
                        "waits.pilot.paper.what",
                        crossing,
                        say.day(baseline.from(), figures.zone()),
                        say.lastDay(baseline.until(), figures.zone()),
                        figures.zone().getId()));
        clause("2", say -> say.say(kept.simulated() ? "waits.pilot.paper.simulated" : "waits.pilot.paper.measured"));
        clause("3", say -> say.say("waits.pilot.paper.method", Baseline.FEWEST_DAYS));
        clause("4", say -> say.say("waits.pilot.paper.figures"));
        for (int i = 0; i < figures.classes().size(); i++) {
            ClassBaseline one = figures.classes().get(i);
            clause("4." + (i + 1), say -> week(say, one));
            int number = i + 1;
            busiest(one).ifPresent(cell -> clause("4.%d.1".formatted(number), say -> busiest(say, cell)));
        }
        clause(
                "5",
                say -> say.say(
                        "waits.pilot.paper.bound",
                        kept.hash().hex(),
                        baseline.words().hex(),
                        String.join(", ", baseline.sources()),
                        Baseline.METHOD_VERSION,
                        Long.toString(figures.seed())));
        clause("6", say -> say.say("waits.pilot.paper.use", pilot.id()));
    }

    private String week(PilotWords say, ClassBaseline one) {
        Text name = baseline.names().getOrDefault(one.id(), Text.same(one.id()));
        String direction = say.direction(one.direction());
        Cell week = one.cells().get(0);
        return week.figures()
                .map(figures -> say.say(
                        "waits.pilot.paper.week",
                        name,
                        direction,
                        say.minutes(figures.median()),
                        say.minutes(figures.p80()),
                        say.minutes(figures.p95()),
                        say.index(figures.bufferIndex()),
                        week.days(),
                        week.values(),
                        week.journeys()))
                .orElseGet(() -> say.say("waits.pilot.paper.insufficient", name, direction, week.days()));
    }

    /** Of the hours of all days together, that with the longest median. */
    private static Optional<Cell> busiest(ClassBaseline one) {
        return one.cells().stream()
                .filter(cell -> cell.slot().days().size() > 1 && cell.slot().minutes() == 60)
                .filter(cell -> cell.figures().isPresent())
                .max(Comparator.comparingDouble(
                        cell -> cell.figures().orElseThrow().median().middle()));
    }

    private static String busiest(PilotWords say, Cell cell) {
        Cell.Figures figures = cell.figures().orElseThrow();
        return say.say(
                "waits.pilot.paper.busiest",
                say.hourOf(cell.slot()),
                say.minutes(figures.median()),
                say.minutes(figures.p95()),
                cell.days(),
                cell.values());
    }
}
