package org.garita.bench.ssj.guide;

import java.io.PrintStream;
import java.util.Locale;
import org.garita.bench.ssj.port.PortNumbers;
import org.garita.bench.ssj.port.Stage;

/** The figures of a run as lines of text: those that {@code garita simulate} tells of the same port, but for emissions. */
final class Report {
    private final GuidePort port;
    private final PrintStream out;

    Report(GuidePort port, PrintStream out) {
        this.port = port;
        this.out = out;
    }

    void print() {
        for (Stage stage : Stage.values()) {
            for (int c = 0; c < PortNumbers.CLASSES.size(); c++) {
                line(stage.id() + " " + PortNumbers.CLASSES.get(c), port.line(stage, c));
            }
            stage(stage.id(), port.stage(stage));
            say(
                    "%s booth hours a day: busy %.4f, blocked %.4f",
                    stage.id(), port.busyHours(stage), port.blockedHours(stage));
        }
        for (int c = 0; c < PortNumbers.CLASSES.size(); c++) {
            flow(PortNumbers.CLASSES.get(c), port.flow(c));
        }
        for (int hour = 0; hour < PortNumbers.HOURS; hour++) {
            say("hour %d is bound by %s", hour, binding(hour));
        }
    }

    private void line(String name, LineStatistics line) {
        if (!line.littleHolds()) {
            throw new IllegalStateException("Little's law does not hold before " + name);
        }
        spread(name + " wait, s, all hours", line.waits());
        spread(name + " vehicles in line, all hours", line.lengths());
        for (int hour = 0; hour < PortNumbers.HOURS; hour++) {
            spread(name + " wait, s, hour " + hour, line.waits(hour));
            spread(name + " vehicles in line, hour " + hour, line.lengths(hour));
            say(
                    "%s minutes a day, hour %d: idle %.4f, crawl %.4f",
                    name, hour, line.idleMinutes(hour) / port.days(), line.crawlMinutes(hour) / port.days());
        }
        say("%s unfinished %d", name, line.unfinished());
    }

    private void spread(String name, Spread spread) {
        say(
                "%s: %d, mean %.4f, deviation %.4f, p50 %.4f, p90 %.4f, p95 %.4f, max %.4f",
                name,
                spread.count(),
                spread.mean(),
                spread.deviation(),
                spread.p50(),
                spread.p90(),
                spread.p95(),
                spread.max());
    }

    private void stage(String name, StageStatistics stage) {
        for (int hour = 0; hour < PortNumbers.HOURS; hour++) {
            say(
                    "%s booth hours a day, hour %d: open %.4f, busy %.4f, blocked %.4f, utilisation %.4f, completed %.4f",
                    name,
                    hour,
                    stage.openSeconds(hour) / PortNumbers.HOUR / port.days(),
                    stage.busySeconds(hour) / PortNumbers.HOUR / port.days(),
                    stage.blockedSeconds(hour) / PortNumbers.HOUR / port.days(),
                    stage.busySeconds(hour) / stage.openSeconds(hour),
                    (double) stage.completed(hour) / port.days());
        }
    }

    private void flow(String name, FlowStatistics flow) {
        for (int hour = 0; hour < PortNumbers.HOURS; hour++) {
            say("%s arrived a day, hour %d: %.4f", name, hour, (double) flow.arrived(hour) / port.days());
        }
        say(
                "%s a day: arrived %.4f, finished %.4f; seconds in the port %.4f",
                name,
                (double) flow.allArrived() / port.days(),
                (double) flow.finished() / port.days(),
                flow.secondsInPort());
    }

    /** The stage at which somebody waited whose booths serve for the largest part of their open time. */
    private String binding(int hour) {
        String binding = "none";
        double most = 0;
        for (Stage stage : Stage.values()) {
            double utilisation =
                    port.stage(stage).busySeconds(hour) / port.stage(stage).openSeconds(hour);
            if (utilisation > most && waited(stage, hour)) {
                most = utilisation;
                binding = stage.id();
            }
        }
        return binding;
    }

    private boolean waited(Stage stage, int hour) {
        for (int c = 0; c < PortNumbers.CLASSES.size(); c++) {
            if (port.line(stage, c).lengths(hour).mean() > 0) {
                return true;
            }
        }
        return false;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
