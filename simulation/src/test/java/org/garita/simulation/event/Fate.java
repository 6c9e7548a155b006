package org.garita.simulation.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.garita.simulation.compile.ArrivalSource;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.OfficerFactors;
import org.garita.simulation.draw.Generator;
import org.garita.simulation.draw.Purpose;
import org.garita.simulation.draw.ServiceDraws;
import org.garita.simulation.draw.ShareDraws;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;

/** The numbers that the twin draws, each from the stream that the rules name. */
final class Fate {
    private final Port port;
    private final Streams streams;
    private final CompiledPort compiled;
    private final List<long[]> arrivals = new ArrayList<>();
    private final OfficerFactors officers;
    private final Map<String, ServiceDraws> services = new HashMap<>();
    private final Map<String, ShareDraws> shares = new HashMap<>();
    private final Map<String, Generator> balks = new HashMap<>();
    private final Map<Integer, double[]> paces = new HashMap<>();

    Fate(Port port, int days, Streams streams) {
        this.port = port;
        this.streams = streams;
        this.compiled = CompiledPort.of(port);
        this.officers = new OfficerFactors(compiled, streams);
        for (int f = 0; f < port.flows().size(); f++) {
            ArrivalSource source = new ArrivalSource(compiled, f, streams);
            List<Long> all = new ArrayList<>();
            for (int slot = 0; slot < days * compiled.slotsPerDay(); slot++) {
                int count = source.fill(slot);
                for (int i = 0; i < count; i++) {
                    all.add(source.times()[i]);
                }
            }
            arrivals.add(all.stream().mapToLong(time -> time).toArray());
        }
    }

    /** All moments at which vehicles of a flow come from outside. */
    long[] arrivals(int f) {
        return arrivals.get(f);
    }

    /** Position of the first step that the next vehicle of a flow takes, or the length of the path. */
    int first(int f) {
        return choose(f, 0, "");
    }

    /** Position of the step after a step, for the vehicle that joins its stage now. */
    int following(int f, int at) {
        return choose(f, at + 1, port.flows().get(f).path().get(at).stage());
    }

    private int choose(int f, int from, String stage) {
        Flow flow = port.flows().get(f);
        List<Flow.Step> path = flow.path();
        if (from == path.size() || path.get(from).share() >= 1) {
            return from;
        }
        long number = shares.computeIfAbsent(
                        stage + "|" + flow.id(), key -> new ShareDraws(streams.of(Purpose.SHARE, stage, flow.id())))
                .next();
        double passes = 1;
        for (int at = from; at < path.size(); at++) {
            passes *= 1 - path.get(at).share();
            if (path.get(at).share() >= 1 || number < (long) ((1 - passes) * 0x1.0p63)) {
                return at;
            }
        }
        return path.size();
    }

    double service(int s, int f) {
        Stage stage = port.stages().get(s);
        String flow = port.flows().get(f).id();
        return services.computeIfAbsent(
                        s + "|" + f,
                        key -> new ServiceDraws(
                                Objects.requireNonNull(stage.services().get(flow)),
                                streams.of(Purpose.SERVICE, stage.id(), flow)))
                .next();
    }

    boolean turns(int f) {
        Flow flow = port.flows().get(f);
        Generator generator = balks.computeIfAbsent(flow.id(), key -> streams.of(Purpose.BALK, "", flow.id()));
        return generator.unit() < flow.balking().orElseThrow().share();
    }

    double pace(int s, long now) {
        Stage stage = port.stages().get(s);
        int slot = slot(now) % port.slotsPerWeek();
        long open = stage.plan().assignments().stream()
                .filter(a ->
                        a.fromSlot() <= slot && slot < a.toSlot() && !a.flows().isEmpty())
                .count();
        double exponent = stage.pace().openLanesExponent();
        double byHour =
                paces.computeIfAbsent(s, stageIndex -> stage.pace().byHour().overWeek(port.slotsPerWeek()))[slot];
        return exponent == 0 || open == 0
                ? byHour
                : byHour * StrictMath.pow((double) open / stage.lanes().size(), exponent);
    }

    double officer(int s, int lane, long now) {
        officers.moveTo(slot(now));
        return officers.factor(compiled.lanes().firstLane(s) + lane);
    }

    private int slot(long now) {
        return (int) (now / compiled.slotMicros());
    }
}
