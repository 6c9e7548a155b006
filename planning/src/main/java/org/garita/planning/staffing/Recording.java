package org.garita.planning.staffing;

import java.util.Arrays;
import org.garita.simulation.compile.ArrivalSource;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Generator;
import org.garita.simulation.draw.Purpose;
import org.garita.simulation.draw.ServiceDraws;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Service;

/**
 * The vehicles of one pool in one replication: when they join the planned stage and how long they will take there, the very
 * numbers that the engines draw, so that plans are compared vehicle by vehicle. Queues before the stage are left out: whoever
 * comes joins when it arrives plus the drive.
 */
final class Recording {
    private final long[] join;
    private final double[] service;

    private Recording(long[] join, double[] service) {
        this.join = join;
        this.service = service;
    }

    /** Times of joining in microseconds from Monday 00:00, in order; not to be written to. */
    long[] join() {
        return join;
    }

    /** Times of service in microseconds before the hour's pace, in the same positions; not to be written to. */
    double[] service() {
        return service;
    }

    static Recording of(PlannedStage stage, int pool, Streams streams, int weeks) {
        Recording all = new Recording(new long[0], new double[0]);
        for (String flow : stage.pools().get(pool).flows()) {
            all = all.merge(ofFlow(stage, flow, streams, weeks));
        }
        return all;
    }

    private static Recording ofFlow(PlannedStage stage, String id, Streams streams, int weeks) {
        CompiledPort port = stage.compiled();
        Flow flow = stage.flow(id);
        long[] join = arrivals(port, flow.waitingAtStart(), port.port().flowIndex(id), streams, weeks);
        join = coming(join, flow, stage.stage().id(), streams);
        Service service = stage.service(id);
        ServiceDraws draws = new ServiceDraws(
                service, streams.of(Purpose.SERVICE, stage.stage().id(), id));
        double[] services = new double[join.length];
        Arrays.setAll(services, i -> draws.next());
        return new Recording(join, services);
    }

    private static long[] arrivals(CompiledPort port, int waiting, int flow, Streams streams, int weeks) {
        ArrivalSource source = new ArrivalSource(port, flow, streams);
        long[] times = new long[1024];
        int count = waiting;
        for (int slot = 0; slot < weeks * port.slotsPerWeek(); slot++) {
            int more = source.fill(slot);
            if (count + more > times.length) {
                times = Arrays.copyOf(times, Math.max(count + more, 2 * times.length));
            }
            System.arraycopy(source.times(), 0, times, count, more);
            count += more;
        }
        return Arrays.copyOf(times, count);
    }

    /** Those of the arrivals that come to the stage, after the drive. */
    private static long[] coming(long[] arrivals, Flow flow, String stage, Streams streams) {
        double travel = 0;
        for (Flow.Step step : flow.path()) {
            travel = step.stage().equals(stage) ? step.travelSeconds() : travel;
        }
        double share = flow.path().stream()
                .filter(step -> step.stage().equals(stage))
                .mapToDouble(Flow.Step::share)
                .findFirst()
                .orElse(0);
        Generator generator = streams.of(Purpose.SHARE, stage, flow.id());
        long drive = Math.round(travel * 1e6);
        long[] join = new long[arrivals.length];
        int count = 0;
        for (long arrival : arrivals) {
            if (share >= 1 || generator.unit() < share) {
                join[count++] = arrival + drive;
            }
        }
        return Arrays.copyOf(join, count);
    }

    private Recording merge(Recording other) {
        if (join.length == 0) {
            return other;
        }
        int count = join.length + other.join.length;
        long[] joins = new long[count];
        double[] services = new double[count];
        int mine = 0;
        int theirs = 0;
        for (int i = 0; i < count; i++) {
            boolean take = theirs == other.join.length || (mine < join.length && join[mine] <= other.join[theirs]);
            joins[i] = take ? join[mine] : other.join[theirs];
            services[i] = take ? service[mine++] : other.service[theirs++];
        }
        return new Recording(joins, services);
    }
}
