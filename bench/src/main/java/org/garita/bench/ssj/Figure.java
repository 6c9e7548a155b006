package org.garita.bench.ssj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.garita.bench.ssj.guide.GuidePort;
import org.garita.bench.ssj.port.Peer;
import org.garita.bench.ssj.port.PortNumbers;
import org.garita.bench.ssj.port.Stage;
import org.garita.simulation.result.Outcome;

/**
 * A figure of one run that the engines and a peer have alike.
 *
 * @param name what it is, with its unit
 * @param of the stage, the class, or both
 * @param ours in a run of an engine
 * @param guide in a run of the peer with all statistics
 * @param fast in a run of the fast peer; absent when that does not gather it
 */
record Figure(
        String name,
        String of,
        ToDoubleFunction<Outcome> ours,
        ToDoubleFunction<GuidePort> guide,
        Optional<ToDoubleFunction<Peer>> fast) {
    /** All that are compared. */
    static List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (int c = 0; c < PortNumbers.CLASSES.size(); c++) {
                ofLine(stage, c, figures);
            }
            ofStage(stage, figures);
        }
        for (int c = 0; c < PortNumbers.CLASSES.size(); c++) {
            ofFlow(c, figures);
        }
        return figures;
    }

    private static void ofLine(Stage stage, int c, List<Figure> to) {
        String flow = PortNumbers.CLASSES.get(c);
        String of = stage.id() + " " + flow;
        to.add(new Figure(
                "wait, mean s",
                of,
                run -> run.line(stage.id(), flow)
                        .waits()
                        .orElseThrow()
                        .meanSeconds()
                        .value(),
                peer -> peer.meanWait(stage, c),
                Optional.of(peer -> peer.meanWait(stage, c))));
        to.add(guideOnly(
                "wait, p90 s",
                of,
                run -> run.line(stage.id(), flow).waits().orElseThrow().p90Seconds(),
                peer -> peer.p90Wait(stage, c)));
        to.add(guideOnly(
                "line, mean vehicles",
                of,
                run -> run.line(stage.id(), flow).queues().meanVehicles().value(),
                peer -> peer.meanLength(stage, c)));
    }

    private static void ofStage(Stage stage, List<Figure> to) {
        to.add(guideOnly(
                "busy booth h a day",
                stage.id(),
                run -> run.stage(stage.id()).all().busyBoothHours().value(),
                peer -> peer.busyHours(stage)));
        to.add(guideOnly(
                "blocked booth h a day",
                stage.id(),
                run -> run.stage(stage.id()).all().blockedBoothHours().value(),
                peer -> peer.blockedHours(stage)));
    }

    private static void ofFlow(int c, List<Figure> to) {
        String flow = PortNumbers.CLASSES.get(c);
        to.add(guideOnly(
                "in the port, mean s",
                flow,
                run -> run.flow(flow).secondsInSystem().orElseThrow().value(),
                peer -> peer.secondsInPort(c)));
    }

    private static Figure guideOnly(
            String name, String of, ToDoubleFunction<Outcome> ours, ToDoubleFunction<GuidePort> guide) {
        return new Figure(name, of, ours, guide, Optional.empty());
    }
}
