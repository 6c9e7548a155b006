package org.garita.app.scenario.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.garita.app.scenario.study.Answer.Cell;
import org.garita.app.scenario.study.StudyTable.Row;
import org.garita.kernel.text.Text;
import org.garita.planning.closure.Scenario;
import org.garita.planning.closure.Traffic;

/** The figures of a study of resumption as tables. */
public final class ResumptionTables {
    private final Question.Resumption asked;
    private final Answer.Resumption answer;
    private final StudyWords words;
    private final MeasureWords measures;

    /** @param asked whose options and scenarios the answer names */
    public ResumptionTables(Question.Resumption asked, Answer.Resumption answer, StudyWords words) {
        this.asked = asked;
        this.answer = answer;
        this.words = words;
        this.measures = new MeasureWords(words, asked.crossing());
    }

    /** All of them. */
    List<StudyTable> all() {
        List<StudyTable> tables = new ArrayList<>();
        tables.add(matrix());
        for (Scenario scenario : asked.scenarios()) {
            tables.add(figures(scenario));
            tables.add(tiers(scenario));
        }
        return tables;
    }

    private Text name(String option) {
        return asked.options().stream()
                .filter(one -> one.id().equals(option))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Hours to clear of every option in every scenario. */
    StudyTable matrix() {
        List<Row> rows = asked.options().stream()
                .map(option -> new Row(
                        words.in(option.name()),
                        asked.scenarios().stream()
                                .map(scenario -> matrixCell(scenario.id(), option.id()))
                                .toList()))
                .toList();
        return new StudyTable(
                words.say("scenario.study.matrix.caption"),
                heads(asked.scenarios().stream().map(scenario -> words.in(scenario.name()))),
                rows);
    }

    private List<String> heads(Stream<String> columns) {
        return Stream.concat(Stream.of(words.say("scenario.study.column.option")), columns)
                .toList();
    }

    private String matrixCell(String scenario, String option) {
        Cell cell = answer.scenario(scenario).stream()
                .filter(one -> one.option().equals(option))
                .findFirst()
                .orElseThrow();
        String hours = words.clear(cell.hoursToClear());
        return cell.best() ? words.say("scenario.study.matrix.best", hours) : hours;
    }

    /** Time to clear, delay and cost of each option in one scenario. */
    public StudyTable figures(Scenario scenario) {
        List<Row> rows = answer.scenario(scenario.id()).stream()
                .map(cell -> new Row(words.in(name(cell.option())), figures(cell)))
                .toList();
        Stream<String> columns = Stream.of(
                        "scenario.study.column.clear",
                        "scenario.study.column.clear-fluid",
                        "scenario.study.column.most",
                        "scenario.study.column.delay",
                        "scenario.study.column.diverted",
                        "scenario.study.column.lane-hours",
                        "scenario.study.column.cost-low",
                        "scenario.study.column.cost",
                        "scenario.study.column.cost-high",
                        "scenario.study.column.verdict")
                .map(words::say);
        return new StudyTable(words.say("scenario.study.figures.caption", scenario.name()), heads(columns), rows);
    }

    private List<String> figures(Cell cell) {
        return List.of(
                words.clear(cell.hoursToClear()),
                words.clear(cell.fluid().hoursToClear()),
                words.number(mostInLine(cell), 0),
                words.figure(cell.totalDelayHours(), 0),
                words.number(cell.divertedVehicles(), 0),
                words.orUnknown(cell.extraLaneHours(), 0),
                words.orUnknown(cell.cost().flatMap(Answer.Cost::low), 0),
                words.orUnknown(cell.cost().map(Answer.Cost::central), 0),
                words.orUnknown(cell.cost().flatMap(Answer.Cost::high), 0),
                verdict(cell));
    }

    /** The most vehicles of all kinds in line at once, by the fluid. */
    static double mostInLine(Cell cell) {
        return cell.backlog().stream().mapToDouble(line -> line).max().orElse(0);
    }

    private String verdict(Cell cell) {
        String best = cell.best() ? words.say("scenario.study.best") : "";
        String efficient = cell.efficient() ? words.say("scenario.study.efficient") : "";
        return best.isEmpty() || efficient.isEmpty() ? best + efficient : best + ", " + efficient;
    }

    /** Time to clear and goods lost for each kind of traffic, in the order of its tiers. */
    public StudyTable tiers(Scenario scenario) {
        List<Traffic> kinds = asked.crossing().traffic();
        List<Row> rows = answer.scenario(scenario.id()).stream()
                .map(cell -> new Row(
                        words.in(name(cell.option())),
                        kinds.stream().flatMap(kind -> tier(cell, kind)).toList()))
                .toList();
        Stream<String> columns = kinds.stream()
                .flatMap(kind -> Stream.of(
                        words.say("scenario.study.column.tier-clear", measures.tier(kind)),
                        words.say("scenario.study.column.tier-spoiled", measures.tier(kind))));
        return new StudyTable(words.say("scenario.study.tiers.caption", scenario.name()), heads(columns), rows);
    }

    private Stream<String> tier(Cell cell, Traffic kind) {
        return cell.simulated().stream()
                .flatMap(figures -> figures.traffic().stream())
                .filter(one -> one.traffic().equals(kind.id()))
                .findFirst()
                .map(one -> Stream.of(words.clear(one.hoursToClear()), words.figure(one.spoiled(), 0)))
                .orElseGet(() -> Stream.of(words.say("scenario.study.never-clears"), words.unknown()));
    }
}
