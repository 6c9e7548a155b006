package org.garita.app.scenario.study.web;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.garita.app.scenario.study.Answer;
import org.garita.app.scenario.study.StudyResult;

/** The figures of a study as CSV; what is not known is the word {@code unknown}. */
final class StudyCsv {
    private static final String END = "\r\n";

    private StudyCsv() {}

    static String of(StudyResult result) {
        if (result.answer() instanceof Answer.Resumption answer) {
            return resumption(answer);
        } else if (result.answer() instanceof Answer.PreClearance answer) {
            return preClearance(answer);
        } else if (result.answer() instanceof Answer.TrustedShare answer) {
            return trustedShare(answer);
        } else if (result.answer() instanceof Answer.RailBridge answer) {
            return railBridge(answer);
        }
        throw new IllegalStateException("an answer without a file: " + result.kind());
    }

    private static String resumption(Answer.Resumption answer) {
        StringBuilder text = new StringBuilder("scenario,option,traffic,hours_to_clear,hours_to_clear_plus_minus,"
                + "hours_to_clear_fluid,delay_hours,delay_hours_plus_minus,most_in_line,spoiled,diverted_vehicles,"
                + "extra_lane_hours,currency,cost_low,cost,cost_high,best,efficient" + END);
        for (Answer.Cell cell : answer.cells()) {
            text.append(row(
                            cell.scenario(),
                            cell.option(),
                            "all",
                            value(cell.hoursToClear()),
                            half(cell.hoursToClear()),
                            value(cell.fluid().hoursToClear()),
                            value(cell.totalDelayHours()),
                            half(cell.totalDelayHours()),
                            cell.backlog().stream()
                                    .mapToDouble(line -> line)
                                    .max()
                                    .orElse(0),
                            "",
                            cell.divertedVehicles(),
                            known(cell.extraLaneHours()),
                            known(cell.cost().map(Answer.Cost::currency)),
                            known(cell.cost().flatMap(Answer.Cost::low)),
                            known(cell.cost().map(Answer.Cost::central)),
                            known(cell.cost().flatMap(Answer.Cost::high)),
                            cell.best(),
                            cell.efficient()))
                    .append(END);
            for (int kind = 0; kind < cell.fluid().traffic().size(); kind++) {
                text.append(traffic(cell, kind)).append(END);
            }
        }
        return text.toString();
    }

    private static String traffic(Answer.Cell cell, int kind) {
        Answer.OfTraffic fluid = cell.fluid().traffic().get(kind);
        Optional<Answer.OfTraffic> simulated =
                cell.simulated().map(figures -> figures.traffic().get(kind));
        Optional<Answer.Figure> clear = simulated.flatMap(Answer.OfTraffic::hoursToClear);
        Optional<Answer.Figure> delay = simulated.map(Answer.OfTraffic::delayHours);
        return row(
                cell.scenario(),
                cell.option(),
                fluid.traffic(),
                value(clear),
                half(clear),
                value(fluid.hoursToClear()),
                value(delay),
                half(delay),
                value(simulated.map(Answer.OfTraffic::mostInLine)),
                value(simulated.flatMap(Answer.OfTraffic::spoiled)),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private static String preClearance(Answer.PreClearance answer) {
        StringBuilder text = new StringBuilder("stage,figure,before_minutes,after_minutes" + END);
        answer.stages().forEach(stage -> text.append(
                        row(stage.stage(), "mean", known(stage.beforeMinutes()), known(stage.afterMinutes())))
                .append(END));
        text.append(row("all", "mean", answer.before().mean(), answer.after().mean()))
                .append(END);
        text.append(row("all", "p50", answer.before().p50(), answer.after().p50()))
                .append(END);
        text.append(row("all", "p95", answer.before().p95(), answer.after().p95()))
                .append(END);
        return text.toString();
    }

    private static String trustedShare(Answer.TrustedShare answer) {
        StringBuilder text = new StringBuilder("share,lanes,flow,unstable,mean_minutes,plus_minus" + END);
        List<String> flows =
                Stream.concat(Stream.of("members"), answer.others().stream()).toList();
        for (Answer.Point point : answer.points()) {
            waits(text, point.share(), "today", flows, point.today());
            waits(text, point.share(), "advised", flows, point.advised());
        }
        return text.toString();
    }

    private static void waits(StringBuilder text, double share, String lanes, List<String> flows, Answer.Waits waits) {
        List<Optional<Answer.Figure>> figures = Stream.concat(Stream.of(waits.members()), waits.others().stream())
                .toList();
        for (int flow = 0; flow < flows.size(); flow++) {
            text.append(row(
                            share,
                            lanes,
                            flows.get(flow),
                            waits.unstable(),
                            value(figures.get(flow)),
                            half(figures.get(flow))))
                    .append(END);
        }
    }

    private static String railBridge(Answer.RailBridge answer) {
        StringBuilder text = new StringBuilder("without_step,trains_per_day,wait_minutes,wait_plus_minus" + END);
        text.append(row("none", answer.trainsPerDay(), value(answer.waitMinutes()), half(answer.waitMinutes())))
                .append(END);
        answer.steps().forEach(step -> text.append(row(
                        step.step(),
                        step.trainsPerDayWithout(),
                        value(step.waitMinutesWithout()),
                        half(step.waitMinutesWithout())))
                .append(END));
        return text.toString();
    }

    private static String row(Object... cells) {
        StringJoiner row = new StringJoiner(",");
        for (Object cell : cells) {
            row.add(cell.toString());
        }
        return row.toString();
    }

    private static Object value(Optional<Answer.Figure> figure) {
        return known(figure.map(Answer.Figure::value));
    }

    private static Object half(Optional<Answer.Figure> figure) {
        return known(figure.flatMap(Answer.Figure::plusMinus));
    }

    private static Object known(Optional<?> maybe) {
        return maybe.<Object>map(found -> found).orElse("unknown");
    }
}
