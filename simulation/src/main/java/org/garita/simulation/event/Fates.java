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
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;

/** What chance decides about vehicles: each question has its stream, and the n-th vehicle that asks gets its n-th number. */
final class Fates {
    private final Routes[] atArrival;
    private final ShareDraws[] arrivalShares;
    private final Routes[] afterStep;
    private final ShareDraws[] lineShares;
    private final ServiceDraws[] services;
    private final Generator[] balks;

    Fates(CompiledPort compiled, Streams streams) {
        Port port = compiled.port();
        PathTable paths = compiled.paths();
        int flows = port.flows().size();
        this.atArrival = IntStream.range(0, flows).mapToObj(paths::atArrival).toArray(Routes[]::new);
        this.afterStep =
                IntStream.range(0, paths.steps()).mapToObj(paths::after).toArray(Routes[]::new);
        this.arrivalShares = new ShareDraws[flows];
        this.balks = new Generator[flows];
        for (int f = 0; f < flows; f++) {
            String flow = port.flows().get(f).id();
            arrivalShares[f] = new ShareDraws(streams.of(Purpose.SHARE, "", flow));
            balks[f] = streams.of(Purpose.BALK, "", flow);
        }
        this.lineShares = new ShareDraws[paths.lines()];
        this.services = new ServiceDraws[paths.lines()];
        for (int line = 0; line < services.length; line++) {
            Stage stage = port.stages().get(paths.stageOfLine(line));
            Flow flow = port.flows().get(paths.flowOfLine(line));
            lineShares[line] = new ShareDraws(streams.of(Purpose.SHARE, stage.id(), flow.id()));
            services[line] = new ServiceDraws(
                    stage.services().get(flow.id()), streams.of(Purpose.SERVICE, stage.id(), flow.id()));
        }
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
