package org.garita.app.scenario.study.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garita.app.scenario.picture.BacklogChart;
import org.garita.app.scenario.picture.HourChart;
import org.garita.app.scenario.picture.Palette;
import org.garita.app.scenario.study.Answer;
import org.garita.app.scenario.study.MeasureWords;
import org.garita.app.scenario.study.Question;
import org.garita.app.scenario.study.ResumptionTables;
import org.garita.app.scenario.study.StudyDocument;
import org.garita.app.scenario.study.StudyResult;
import org.garita.app.scenario.study.StudyTables;
import org.garita.app.scenario.study.StudyWords;
import org.garita.planning.closure.Option;
import org.garita.planning.closure.Scenario;

/** Makes the figures of a study's page. */
final class StudyFigures {
    // message keys: scenario.study.heat.*
    private static final int COLOURS = 5;

    private final Question.Resumption asked;
    private final Answer.Resumption answer;
    private final StudyWords words;
    private final Optional<String> chosen;

    private StudyFigures(
            Question.Resumption asked, Answer.Resumption answer, StudyWords words, Optional<String> chosen) {
        this.asked = asked;
        this.answer = answer;
        this.words = words;
        this.chosen = chosen;
    }

    /** The figures of a result; of resumption with the option that both countries chose, if they did. */
    static StudyPage.Figures of(StudyDocument document, StudyResult result, Optional<String> chosen, StudyWords words) {
        if (document.question() instanceof Question.Resumption asked
                && result.answer() instanceof Answer.Resumption answer) {
            StudyFigures figures = new StudyFigures(asked, answer, words, chosen);
            return new StudyPage.Figures(Optional.of(figures.matrix()), figures.sections(), List.of());
        }
        return new StudyPage.Figures(Optional.empty(), List.of(), StudyTables.of(document, result, words));
    }

    private StudyPage.Matrix matrix() {
        MeasureWords measures = new MeasureWords(words, asked.crossing());
        List<StudyPage.MatrixRow> rows = new ArrayList<>();
        for (int option = 0; option < asked.options().size(); option++) {
            int place = option;
            Option named = asked.options().get(option);
            rows.add(new StudyPage.MatrixRow(
                    words.in(named.name()),
                    measures.option(named),
                    chosen.equals(Optional.of(named.id())),
                    asked.scenarios().stream()
                            .map(scenario -> heat(scenario, place))
                            .toList()));
        }
        return new StudyPage.Matrix(
                asked.scenarios().stream()
                        .map(scenario -> words.in(scenario.name()))
                        .toList(),
                rows);
    }

    private StudyPage.Heat heat(Scenario scenario, int option) {
        List<Answer.Cell> row = answer.scenario(scenario.id());
        Answer.Cell cell = row.get(option);
        int colour = colour(row, cell);
        return new StudyPage.Heat(
                words.in(scenario.name()),
                words.clear(cell.hoursToClear()),
                words.say("scenario.study.heat." + colour),
                "heat-" + colour,
                cell.best());
    }

    /** From 0 for the fewest hours of the scenario to 4 for the most; what never clears has the last. */
    private static int colour(List<Answer.Cell> row, Answer.Cell cell) {
        double[] hours = row.stream()
                .flatMap(one -> one.hoursToClear().stream())
                .mapToDouble(Answer.Figure::value)
                .sorted()
                .toArray();
        if (cell.hoursToClear().isEmpty()) {
            return COLOURS - 1;
        }
        double width = hours[hours.length - 1] - hours[0];
        double place = width == 0 ? 0 : (cell.hoursToClear().get().value() - hours[0]) / width;
        return (int) Math.min(COLOURS - 1, Math.floor(place * COLOURS));
    }

    private List<StudyPage.Section> sections() {
        MeasureWords measures = new MeasureWords(words, asked.crossing());
        ResumptionTables tables = new ResumptionTables(asked, answer, words);
        return asked.scenarios().stream()
                .map(scenario -> new StudyPage.Section(
                        scenario.id(),
                        words.in(scenario.name()),
                        measures.scenario(scenario),
                        chart(scenario),
                        words.say("scenario.study.backlog.summary", scenario.name(), scenario.hours()),
                        tables.figures(scenario),
                        tables.tiers(scenario)))
                .toList();
    }

    private HourChart chart(Scenario scenario) {
        List<Answer.Cell> row = answer.scenario(scenario.id());
        List<BacklogChart.Curve> curves = new ArrayList<>();
        for (int option = 0; option < row.size(); option++) {
            curves.add(new BacklogChart.Curve(
                    Palette.css(option),
                    words.in(asked.options().get(option).name()),
                    row.get(option).backlogStepHours(),
                    row.get(option).backlog()));
        }
        return BacklogChart.of(
                curves, hour -> words.say("scenario.study.axis.hours", hour), vehicles -> words.number(vehicles, 0));
    }
}
