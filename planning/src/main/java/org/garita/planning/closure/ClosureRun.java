package org.garita.planning.closure;

import java.util.Arrays;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Generator;
import org.garita.simulation.draw.Purpose;
import org.garita.simulation.draw.ServiceDraws;
import org.garita.simulation.draw.Streams;
import org.jspecify.annotations.Nullable;

/**
 * Hot code. A course vehicle by vehicle, once: Poisson arrivals, drawn service times, lanes that open and close on the hour, the
 * lowest tier in line first, without interruption; the same draws as the simulation's engines, so that on a course which a port
 * can tell they agree to the microsecond.
 */
final class ClosureRun {
    private static final int LANE_BITS = 12;
    private static final long HOUR = CompiledPort.HOUR;

    private final Course course;
    private final Line[] lines;

    /** Vehicles of one kind, from arrival to start. */
    private static final class Line {
        private final long[] join;
        private final double[] service;
        private final long[] start;
        private int head;

        private Line(long[] join, double[] service) {
            this.join = join;
            this.service = service;
            this.start = new long[join.length];
            Arrays.fill(start, Long.MAX_VALUE);
        }
    }

    ClosureRun(Course course, Streams streams) {
        this.course = course;
        int kinds = course.crossing().traffic().size();
        lines = new Line[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            lines[kind] = line(kind, streams);
        }
        for (int group = 0; group < course.groups(); group++) {
            serve(group);
        }
    }

    private Line line(int kind, Streams streams) {
        Traffic traffic = course.crossing().traffic().get(kind);
        long[] join = arrivals(kind, streams.of(Purpose.ARRIVAL, "", traffic.id()));
        ServiceDraws draws = new ServiceDraws(
                traffic.service(), streams.of(Purpose.SERVICE, course.crossing().stage(), traffic.id()));
        double[] service = new double[join.length];
        Arrays.setAll(service, i -> draws.next());
        return new Line(join, service);
    }

    /** A Poisson process of unit rate whose clock runs with the demand, as in the simulation. */
    private long[] arrivals(int kind, Generator gaps) {
        long[] times = new long[1024];
        int count = 0;
        double rest = gaps.exponential();
        for (int hour = 0; hour < course.hours(); hour++) {
            double rate = course.perHour(kind, hour) / HOUR;
            if (rate <= 0) {
                continue;
            }
            double gap = 1 / rate;
            double offset = rest * gap;
            while (offset < HOUR) {
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = hour * HOUR + (long) offset;
                offset += gaps.exponential() * gap;
            }
            rest = (offset - HOUR) * rate;
        }
        return Arrays.copyOf(times, count);
    }

    private void serve(int group) {
        int[] kinds = course.trafficOf(group);
        int most = 0;
        for (int hour = 0; hour < course.hours(); hour++) {
            most = Math.max(most, course.open(group, hour));
        }
        long[] free = new long[most];
        int before = 0;
        for (int hour = 0; hour < course.hours(); hour++) {
            int open = course.open(group, hour);
            for (int lane = before; lane < open; lane++) {
                free[lane] = Math.max(free[lane], hour * HOUR);
            }
            before = open;
            if (open > 0) {
                hour(kinds, free, open, (hour + 1) * HOUR, 1 / course.speed(group, hour));
            }
        }
    }

    private void hour(int[] kinds, long[] free, int open, long end, double pace) {
        long[] heap = new long[open + 1];
        for (int lane = 0; lane < open; lane++) {
            heap[lane] = free[lane] << LANE_BITS | lane;
        }
        Arrays.sort(heap, 0, open);
        heap[open] = Long.MAX_VALUE;
        while (true) {
            long ready = heap[0] >>> LANE_BITS;
            Line line = next(kinds, ready);
            if (line == null) {
                break;
            }
            long begin = Math.max(ready, line.join[line.head]);
            if (begin >= end) {
                break;
            }
            long taken = Math.max(1, (long) (line.service[line.head] * pace));
            int lane = (int) (heap[0] & ((1 << LANE_BITS) - 1));
            line.start[line.head++] = begin;
            put(heap, open, (begin + taken) << LANE_BITS | lane);
        }
        for (int i = 0; i < open; i++) {
            free[(int) (heap[i] & ((1 << LANE_BITS) - 1))] = heap[i] >>> LANE_BITS;
        }
    }

    /** Replaces the first of the sorted free times. */
    private static void put(long[] sorted, int count, long next) {
        int at = 0;
        while (at + 1 < count && sorted[at + 1] < next) {
            sorted[at] = sorted[at + 1];
            at++;
        }
        sorted[at] = next;
    }

    /** Whose turn it is when a lane becomes free: the lowest tier in line, or else the next to arrive. */
    private @Nullable Line next(int[] kinds, long ready) {
        Line best = null;
        long bestJoin = Long.MAX_VALUE;
        int bestTier = Integer.MAX_VALUE;
        long moment = Math.max(ready, soonest(kinds));
        for (int kind : kinds) {
            Line line = lines[kind];
            if (line.head < line.join.length && line.join[line.head] <= moment) {
                int tier = course.tier(kind);
                long join = line.join[line.head];
                if (tier < bestTier || (tier == bestTier && join < bestJoin)) {
                    best = line;
                    bestJoin = join;
                    bestTier = tier;
                }
            }
        }
        return best;
    }

    private long soonest(int[] kinds) {
        long soonest = Long.MAX_VALUE;
        for (int kind : kinds) {
            Line line = lines[kind];
            soonest = line.head < line.join.length ? Math.min(soonest, line.join[line.head]) : soonest;
        }
        return soonest;
    }

    /** Microseconds waited by those of a kind whose service began. */
    long waited(int kind) {
        Line line = lines[kind];
        long sum = 0;
        for (int i = 0; i < line.head; i++) {
            sum += line.start[i] - line.join[i];
        }
        return sum;
    }

    /** Vehicles of a kind whose service began. */
    int served(int kind) {
        return lines[kind].head;
    }

    /** Hours from reopening until first nobody of a kind is in line, or infinite if not within the course. */
    double clear(int kind) {
        Line line = lines[kind];
        long reopens = course.reopens() * HOUR;
        int next = 0;
        while (next < line.join.length && line.join[next] < reopens) {
            next++;
        }
        // Nobody is in line once the last who arrived so far has begun before the next arrives.
        for (int last = next - 1; ; last++) {
            long begun = last < 0 ? reopens : Math.max(reopens, line.start[last]);
            long arrives = last + 1 < line.join.length ? line.join[last + 1] : course.hours() * HOUR;
            if (begun == Long.MAX_VALUE || last + 1 > line.join.length) {
                return Double.POSITIVE_INFINITY;
            }
            if (begun <= arrives) {
                return (begun - reopens) / (double) HOUR;
            }
        }
    }

    /** What happened to a kind until a moment, in hours from the closure. */
    FluidCourse.Tally tally(int kind, double untilHour) {
        Line line = lines[kind];
        long until = (long) (Math.min(untilHour, course.hours()) * HOUR);
        double shelf = course.crossing().traffic().get(kind).shelfHours().orElse(Double.POSITIVE_INFINITY);
        double hours = 0;
        int vehicles = 0;
        int beyond = 0;
        int most = 0;
        int begun = 0;
        for (int i = 0; i < line.join.length && line.join[i] < until; i++) {
            long start = Math.min(line.start[i], course.hours() * HOUR);
            double wait = (start - line.join[i]) / (double) HOUR;
            hours += wait;
            vehicles++;
            beyond += wait > shelf ? 1 : 0;
            while (line.start[begun] <= line.join[i] && begun < i) {
                begun++;
            }
            most = Math.max(most, i - begun + 1);
        }
        return new FluidCourse.Tally(vehicles, hours, beyond, most);
    }
}
