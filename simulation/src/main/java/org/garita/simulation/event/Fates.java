package org.garita.simulation.event;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.PathTable;
import org.garita.simulation.compile.Routes;
import org.garita.simulation.draw.Generator;
import org.garita.simulation.draw.Purpose;
import org.garita.simulation.draw.ServiceDraws;
import org.garita.simulation.draw.ShareDraws;
import org.garita.simulation.draw.Streams;

/** What chance decides about vehicles: each question has its stream, and the n-th vehicle that asks gets its n-th number. */
final class Fates {
    /** Instead of a step: chance decides. */
    private static final int DRAWN = -2;

    private final Routes[] atArrival;
    private final int[] certainAtArrival;
    private final int[] certainAfterStep;
    private final ShareDraws[] arrivalShares;
    private final Routes[] afterStep;
    private final ShareDraws[] lineShares;
    private final ServiceDraws[] services;
    private final Generator[] balks;

    Fates(CompiledPort port, Streams streams) {
        PathTable paths = port.paths();
        this.atArrival =
                IntStream.range(0, port.flows()).mapToObj(paths::atArrival).toArray(Routes[]::new);
        this.certainAtArrival = certain(atArrival);
        this.arrivalShares = IntStream.range(0, port.flows())
                .mapToObj(flow -> port.arrivalShareDraws(flow, streams))
                .toArray(ShareDraws[]::new);
        this.afterStep =
                IntStream.range(0, paths.steps()).mapToObj(paths::after).toArray(Routes[]::new);
        this.certainAfterStep = certain(afterStep);
        this.lineShares = IntStream.range(0, paths.lines())
                .mapToObj(line -> port.shareDraws(line, streams))
                .toArray(ShareDraws[]::new);
        this.services = IntStream.range(0, paths.lines())
                .mapToObj(line -> port.serviceDraws(line, streams))
                .toArray(ServiceDraws[]::new);
        this.balks = port.port().flows().stream()
                .map(flow -> streams.of(Purpose.BALK, "", flow.id()))
                .toArray(Generator[]::new);
    }

    private static int[] certain(Routes[] routes) {
        return Arrays.stream(routes)
                .mapToInt(r -> r.certain() ? r.certainStep() : DRAWN)
                .toArray();
    }

    /** The step to which the next vehicle of a flow goes on arrival, or {@link Routes#OUT}. */
    int firstStep(int flow) {
        int certain = certainAtArrival[flow];
        return certain == DRAWN ? atArrival[flow].choose(arrivalShares[flow].next()) : certain;
    }

    /** Where the vehicle that joins a line now at a step goes next, or {@link Routes#OUT}. */
    int stepAfter(int step, int line) {
        int certain = certainAfterStep[step];
        return certain == DRAWN ? afterStep[step].choose(lineShares[line].next()) : certain;
    }

    /** Service time of the vehicle that joins a line now, in microseconds, before pace and officer. */
    double service(int line) {
        return services[line].next();
    }

    /** A number in [0, 1) for the vehicle of a flow that now sees its first line. */
    double resolve(int flow) {
        return balks[flow].unit();
    }
}
