package org.garita.simulation.event;

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
    private final Routes[] atArrival;
    private final ShareDraws[] arrivalShares;
    private final Routes[] afterStep;
    private final ShareDraws[] lineShares;
    private final ServiceDraws[] services;
    private final Generator[] balks;

    Fates(CompiledPort port, Streams streams) {
        PathTable paths = port.paths();
        this.atArrival =
                IntStream.range(0, port.flows()).mapToObj(paths::atArrival).toArray(Routes[]::new);
        this.arrivalShares = IntStream.range(0, port.flows())
                .mapToObj(flow -> port.arrivalShareDraws(flow, streams))
                .toArray(ShareDraws[]::new);
        this.afterStep =
                IntStream.range(0, paths.steps()).mapToObj(paths::after).toArray(Routes[]::new);
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

    /** The step to which the next vehicle of a flow goes on arrival, or {@link Routes#OUT}. */
    int firstStep(int flow) {
        Routes routes = atArrival[flow];
        return routes.certain() ? routes.certainStep() : routes.choose(arrivalShares[flow].next());
    }

    /** Where the vehicle that joins a line now at a step goes next, or {@link Routes#OUT}. */
    int stepAfter(int step, int line) {
        Routes routes = afterStep[step];
        return routes.certain() ? routes.certainStep() : routes.choose(lineShares[line].next());
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
