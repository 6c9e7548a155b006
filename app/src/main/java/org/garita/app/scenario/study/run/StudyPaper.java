package org.garita.app.scenario.study.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.plan.ActionRef;
import org.garita.app.plan.Attestation;
import org.garita.app.plan.Proof;
import org.garita.app.scenario.study.Answer;
import org.garita.app.scenario.study.MeasureWords;
import org.garita.app.scenario.study.Question;
import org.garita.app.scenario.study.StudyBinding;
import org.garita.app.scenario.study.StudyDocument;
import org.garita.app.scenario.study.StudyWords;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.garita.planning.closure.Option;
import org.garita.planning.closure.Scenario;
import org.garita.planning.closure.Traffic;
import org.garita.simulation.port.Notes.Kind;

/** Writes the document of a study of resumption: the same clauses in both languages, the numbers of the run filled in. */
final class StudyPaper {
    /** What the accord calls it. */
    static final String KIND = "resumption-study";

    private final StudyDocument study;
    private final Question.Resumption asked;
    private final Answer.Resumption answer;
    private final StudyBinding binding;
    private final StudyWords english;
    private final StudyWords spanish;
    private final List<Clause> clauses = new ArrayList<>();

    private StudyPaper(
            StudyDocument study,
            Question.Resumption asked,
            Answer.Resumption answer,
            StudyBinding binding,
            StudyWords.In words) {
        this.study = study;
        this.asked = asked;
        this.answer = answer;
        this.binding = binding;
        this.english = words.language(Language.EN);
        this.spanish = words.language(Language.ES);
    }

    /** Which action, and which part of it, the study is evidence for. */
    record Speaks(ActionRef action, String part) {}

    /** Where the document stands among the versions of its lineage. */
    record Place(int version, Optional<Hash> supersedes) {}

    static Document document(
            StudyDocument study,
            Answer.Resumption answer,
            StudyBinding binding,
            Place place,
            Optional<Speaks> speaks,
            StudyWords.In words) {
        if (!(study.question() instanceof Question.Resumption asked)) {
            throw new IllegalArgumentException("the study '%s' is none of resumption".formatted(study.id()));
        }
        StudyPaper paper = new StudyPaper(study, asked, answer, binding, words);
        paper.write();
        Map<String, Object> content = new HashMap<>(binding.content());
        speaks.ifPresent(action ->
                content.put(Attestation.CONTENT, Attestation.content(action.action(), action.part(), Proof.TEXT)));
        return new Document(
                lineage(study.id()),
                place.version(),
                KIND,
                Optional.empty(),
                place.supersedes(),
                paper.both(say -> say.say("scenario.study.paper.title", study.name())),
                paper.clauses,
                content);
    }

    static String lineage(String study) {
        return "study/" + study;
    }

    private Text both(Function<StudyWords, String> sentence) {
        return new Text(sentence.apply(english), sentence.apply(spanish));
    }

    private void clause(String number, Function<StudyWords, String> sentence) {
        clauses.add(new Clause(number, both(sentence)));
    }

    private MeasureWords measures(StudyWords say) {
        return new MeasureWords(say, asked.crossing());
    }

    private void write() {
        clause("1", say -> say.say("scenario.study.paper.asked", study.about(), asked.stage()));
        clause("2", say -> say.say("scenario.study.paper.scenarios"));
        for (int i = 0; i < asked.scenarios().size(); i++) {
            Scenario scenario = asked.scenarios().get(i);
            clause(
                    "2." + (i + 1),
                    say -> say.say(
                            "scenario.study.paper.named",
                            scenario.name(),
                            measures(say).scenario(scenario)));
        }
        clause("3", say -> say.say("scenario.study.paper.options"));
        for (int i = 0; i < asked.options().size(); i++) {
            Option option = asked.options().get(i);
            clause(
                    "3." + (i + 1),
                    say -> say.say(
                            "scenario.study.paper.named",
                            option.name(),
                            String.join(" ", measures(say).option(option))));
        }
        figures();
        decision();
        clause("7", this::bound);
        assumptions();
    }

    private void figures() {
        clause("4", say -> say.say("scenario.study.paper.figures"));
        for (int i = 0; i < asked.scenarios().size(); i++) {
            Scenario scenario = asked.scenarios().get(i);
            List<Answer.Cell> row = answer.scenario(scenario.id());
            clause("4." + (i + 1), say -> best(say, scenario, row));
            for (int j = 0; j < row.size(); j++) {
                Answer.Cell cell = row.get(j);
                clause("4.%d.%d".formatted(i + 1, j + 1), say -> cell(say, cell));
            }
        }
    }

    private String best(StudyWords say, Scenario scenario, List<Answer.Cell> row) {
        return row.stream()
                .filter(Answer.Cell::best)
                .findFirst()
                .map(cell -> say.say(
                        "scenario.study.paper.best",
                        scenario.name(),
                        option(cell.option()).name()))
                .orElseGet(() -> say.say("scenario.study.paper.none-best", scenario.name()));
    }

    private String cell(StudyWords say, Answer.Cell cell) {
        Text name = option(cell.option()).name();
        if (cell.hoursToClear().isEmpty()) {
            return say.say("scenario.study.paper.never", name);
        }
        return say.say(
                "scenario.study.paper.cell",
                name,
                say.clear(cell.hoursToClear()),
                say.figure(cell.totalDelayHours(), 0),
                cell.cost()
                        .map(cost -> say.say(
                                "scenario.study.paper.cost",
                                cost.currency(),
                                say.number(cost.central(), 0),
                                say.orUnknown(cost.low(), 0),
                                say.orUnknown(cost.high(), 0)))
                        .orElseGet(() -> say.say("scenario.study.paper.cost-unknown")));
    }

    private Option option(String id) {
        return asked.options().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the study '%s' has no option '%s'; it has %s"
                        .formatted(
                                study.id(),
                                id,
                                asked.options().stream().map(Option::id).toList())));
    }

    private void decision() {
        clause(
                "5",
                say -> say.say(
                        "scenario.study.paper.tiers",
                        asked.crossing().traffic().stream()
                                .sorted(Comparator.comparingInt(Traffic::tier))
                                .map(kind -> measures(say).tier(kind))
                                .collect(Collectors.joining(", "))));
        Option chosen = option(binding.option());
        clause(
                "6",
                say -> say.say(
                        "scenario.study.paper.chosen",
                        chosen.name(),
                        String.join(" ", measures(say).option(chosen))));
    }

    private String bound(StudyWords say) {
        return say.say(
                "scenario.study.paper.bound",
                binding.result().hex(),
                study.fileHash().hex(),
                study.portHash().map(Hash::hex).orElseGet(() -> say.say("scenario.study.paper.no-port")),
                Long.toString(binding.seed()),
                binding.replications(),
                binding.method());
    }

    private void assumptions() {
        clause("8", say -> say.say("scenario.study.paper.notes"));
        int number = 0;
        for (Text source : study.notes(Kind.SOURCE)) {
            number++;
            clause("8." + number, say -> say.say("scenario.study.paper.source", source));
        }
        for (Text assumption : study.notes(Kind.ASSUMPTION)) {
            number++;
            clause("8." + number, say -> say.in(assumption));
        }
    }
}
