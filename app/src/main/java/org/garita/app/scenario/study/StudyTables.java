package org.garita.app.scenario.study;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.scenario.study.StudyTable.Row;
import org.garita.kernel.text.Text;
import org.garita.planning.preclearance.ProcessModel;
import org.garita.planning.rail.SingleTrackBridge;
import org.garita.simulation.port.Port;

/** The figures of any study as tables. */
public final class StudyTables {
    private final StudyWords words;

    private StudyTables(StudyWords words) {
        this.words = words;
    }

    /** The tables of a result, whose study is the document. */
    public static List<StudyTable> of(StudyDocument document, StudyResult result, StudyWords words) {
        StudyTables tables = new StudyTables(words);
        if (document.question() instanceof Question.Resumption asked
                && result.answer() instanceof Answer.Resumption answer) {
            return new ResumptionTables(asked, answer, words).all();
        } else if (document.question() instanceof Question.PreClearance asked
                && result.answer() instanceof Answer.PreClearance answer) {
            return List.of(tables.stages(asked, answer), tables.totals(answer));
        } else if (document.question() instanceof Question.TrustedShare asked
                && result.answer() instanceof Answer.TrustedShare answer) {
            return List.of(tables.shares(asked, answer));
        } else if (document.question() instanceof Question.RailBridge asked
                && result.answer() instanceof Answer.RailBridge answer) {
            return List.of(tables.bridge(asked, answer));
        }
        throw new IllegalArgumentException(
                "the result of a study of the kind %s does not answer '%s', which is of the kind %s"
                        .formatted(
                                result.kind().word(),
                                document.id(),
                                document.question().kind().word()));
    }

    private StudyTable table(String caption, Stream<String> heads, List<Row> rows) {
        return new StudyTable(words.say(caption), heads.toList(), rows);
    }

    // Pre-clearance.

    private StudyTable stages(Question.PreClearance asked, Answer.PreClearance answer) {
        List<ProcessModel.Stage> known = new ArrayList<>(asked.before().stages());
        known.addAll(asked.after().stages());
        List<Row> rows = answer.stages().stream()
                .map(change -> {
                    ProcessModel.Stage stage = known.stream()
                            .filter(one -> one.id().equals(change.stage()))
                            .findFirst()
                            .orElseThrow();
                    return new Row(
                            words.in(stage.name()),
                            List.of(
                                    words.say("scenario.study.country."
                                            + stage.by().slug()), // message keys: scenario.study.country.*
                                    minutes(change.beforeMinutes()),
                                    minutes(change.afterMinutes())));
                })
                .toList();
        return table(
                "scenario.study.stages.caption",
                Stream.of(
                                "scenario.study.column.stage",
                                "scenario.study.column.by",
                                "scenario.study.column.before",
                                "scenario.study.column.after")
                        .map(words::say),
                rows);
    }

    private String minutes(Optional<Double> minutes) {
        return minutes.map(known -> words.number(known, 1)).orElseGet(() -> words.say("scenario.study.no-stage"));
    }

    private StudyTable totals(Answer.PreClearance answer) {
        List<Row> rows = List.of(
                total(
                        "scenario.study.mean",
                        answer.before().mean(),
                        answer.after().mean()),
                total(
                        "scenario.study.p50",
                        answer.before().p50(),
                        answer.after().p50()),
                total(
                        "scenario.study.p95",
                        answer.before().p95(),
                        answer.after().p95()),
                new Row(
                        words.say("scenario.study.saved"),
                        List.of("", answer.savedShare().map(words::perCent).orElseGet(words::unknown))));
        return table(
                "scenario.study.totals.caption",
                Stream.of("scenario.study.column.what", "scenario.study.column.before", "scenario.study.column.after")
                        .map(words::say),
                rows);
    }

    private Row total(String key, double before, double after) {
        return new Row(words.say(key), List.of(words.number(before, 1), words.number(after, 1)));
    }

    // Shares of trusted travellers.

    private StudyTable shares(Question.TrustedShare asked, Answer.TrustedShare answer) {
        Port port = asked.port();
        List<String> flows = Stream.concat(Stream.of(asked.members()), answer.others().stream())
                .toList();
        Stream<String> heads = Stream.concat(
                Stream.of(words.say("scenario.study.column.share")),
                Stream.of("scenario.study.column.wait-today", "scenario.study.column.wait-advised")
                        .flatMap(key -> flows.stream().map(flow -> words.say(key, name(port, flow)))));
        List<Row> rows = answer.points().stream()
                .map(point -> new Row(
                        words.perCent(point.share()),
                        Stream.concat(waits(point.today()), waits(point.advised()))
                                .toList()))
                .toList();
        return table("scenario.study.shares.caption", heads, rows);
    }

    private static Text name(Port port, String flow) {
        return port.flows().get(port.flowIndex(flow)).name();
    }

    private Stream<String> waits(Answer.Waits waits) {
        return Stream.concat(Stream.of(waits.members()), waits.others().stream())
                .map(wait -> waits.unstable() ? words.say("scenario.study.unstable") : words.figure(wait, 2));
    }

    // Rail bridges.

    private StudyTable bridge(Question.RailBridge asked, Answer.RailBridge answer) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                words.say("scenario.study.all-steps"),
                List.of(words.number(answer.trainsPerDay(), 1), words.figure(answer.waitMinutes(), 1))));
        for (Answer.Step step : answer.steps()) {
            SingleTrackBridge.Step named = asked.bridge().steps().stream()
                    .filter(one -> one.id().equals(step.step()))
                    .findFirst()
                    .orElseThrow();
            rows.add(new Row(
                    words.say("scenario.study.without", named.name(), named.minutes()),
                    List.of(words.number(step.trainsPerDayWithout(), 1), words.figure(step.waitMinutesWithout(), 1))));
        }
        return table(
                "scenario.study.bridge.caption",
                Stream.of(
                                "scenario.study.column.steps",
                                "scenario.study.column.trains",
                                "scenario.study.column.train-wait")
                        .map(words::say),
                rows);
    }

    // The terminal.

    /** Prints a result. */
    public static void print(StudyDocument document, StudyResult result, StudyWords words, PrintWriter out) {
        out.println(words.in(document.name()));
        out.println(words.say(
                "scenario.study.run-line",
                String.valueOf(result.seed()),
                result.replications(),
                result.method(),
                ResultText.hash(ResultText.of(result)).hex()));
        for (StudyTable table : of(document, result, words)) {
            out.println();
            out.println(table.caption());
            print(table, out);
        }
        out.flush();
    }

    private static void print(StudyTable table, PrintWriter out) {
        int[] widths = new int[table.heads().size()];
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.heads());
        table.rows()
                .forEach(row -> lines.add(Stream.concat(Stream.of(row.name()), row.cells().stream())
                        .toList()));
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - line.get(i).length());
                text.append(i == 0 ? line.get(i) + gap : "  " + gap + line.get(i));
            }
            out.println(text.toString().stripTrailing());
        }
    }
}
