package org.garita.simulation.recursion;

import java.util.stream.IntStream;
import org.garita.simulation.compile.Applicability;
import org.garita.simulation.compile.ArrivalSource;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.OfficerFactors;
import org.garita.simulation.compile.PathTable;
import org.garita.simulation.compile.Routes;
import org.garita.simulation.draw.ShareDraws;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.result.Ledger;

/** Hot code. Runs a port in which nothing couples; may be used by several threads at once. */
public final class RecursionEngine {
    private final CompiledPort port;
    private final int[] stagesDownstream;
    private final LaneOwners[] owners;

    /** @throws IllegalArgumentException for a port in which something couples */
    public RecursionEngine(CompiledPort port) {
        Applicability applicability = Applicability.of(port);
        if (!applicability.recursion()) {
            throw new IllegalArgumentException(
                    "port '%s' cannot be run by the recursion: %s. The event engine can run it."
                            .formatted(port.port().id(), applicability.reasons()));
        }
        this.port = port;
        this.stagesDownstream = IntStream.range(0, port.stages())
                .boxed()
                .sorted((a, b) ->
                        Integer.compare(port.paths().rank(a), port.paths().rank(b)))
                .mapToInt(stage -> stage)
                .toArray();
        this.owners = IntStream.range(0, port.stages())
                .mapToObj(stage -> new LaneOwners(port, stage))
                .toArray(LaneOwners[]::new);
    }

    /**
     * Runs one replication.
     *
     * @param streams its random streams
     * @param days length from Monday 00:00, 1 to {@link CompiledPort#MOST_DAYS}
     */
    public Ledger run(Streams streams, int days) {
        Ledger ledger = new Ledger(port, days);
        run(streams, days, ledger);
        return ledger;
    }

    /** As {@link #run(Streams, int)}, into a new ledger of the same port and days. */
    public void run(Streams streams, int days, Ledger ledger) {
        new Run(streams, days, ledger).all();
    }

    /** One replication under way. */
    private final class Run {
        private final int days;
        private final Ledger ledger;
        private final OfficerFactors officers;
        private final Inflow[] inflows;
        private final ArrivalSource[] sources;
        private final ShareDraws[] firstSteps;
        private final StageRun[] stages;
        private final int[][] waitingAt;
        private final int[][] begunIn;

        Run(Streams streams, int days, Ledger ledger) {
            this.days = days;
            this.ledger = ledger;
            PathTable paths = port.paths();
            officers = new OfficerFactors(port, streams);
            int booths = port.lanes().booths();
            inflows = IntStream.range(0, paths.steps())
                    .mapToObj(step -> new Inflow(paths.travelMicros(step), booths + step))
                    .toArray(Inflow[]::new);
            sources = IntStream.range(0, port.flows())
                    .mapToObj(flow -> new ArrivalSource(port, flow, streams))
                    .toArray(ArrivalSource[]::new);
            firstSteps = IntStream.range(0, port.flows())
                    .mapToObj(flow -> port.arrivalShareDraws(flow, streams))
                    .toArray(ShareDraws[]::new);
            stages = IntStream.of(stagesDownstream)
                    .mapToObj(s -> new StageRun(port, s, owners[s], inflows, streams, officers, ledger))
                    .toArray(StageRun[]::new);
            waitingAt = new int[port.port().slotMinutes()][paths.lines()];
            begunIn = new int[port.port().slotMinutes()][paths.lines()];
        }

        void all() {
            for (int flow = 0; flow < port.flows(); flow++) {
                startWith(flow);
            }
            for (int index = 0; index < days * port.slotsPerDay(); index++) {
                slot(slotAt(index));
            }
            for (StageRun stage : stages) {
                stage.close();
            }
        }

        private void startWith(int flow) {
            int vehicles = port.port().flows().get(flow).waitingAtStart();
            int first = port.paths().stageOfStep(port.paths().firstStep(flow));
            if (vehicles > 0) {
                stages[port.paths().rank(first)].startWith(flow, vehicles);
            }
        }

        private Slot slotAt(int index) {
            long start = index * port.slotMicros();
            return new Slot(
                    index,
                    index % port.slotsPerWeek(),
                    CompiledPort.hourOfDay(start),
                    start,
                    start + port.slotMicros(),
                    port.port().slotMinutes());
        }

        private void slot(Slot slot) {
            officers.moveTo(slot.index());
            for (int flow = 0; flow < sources.length; flow++) {
                arrive(flow, slot.index());
            }
            for (StageRun stage : stages) {
                stage.run(slot, waitingAt, begunIn);
            }
            int firstMinute = slot.index() * slot.minutes();
            for (int i = 0; i < slot.minutes(); i++) {
                ledger.minutes().sample(firstMinute + i, waitingAt[i], begunIn[i]);
            }
        }

        private void arrive(int flow, int slot) {
            int count = sources[flow].fill(slot);
            long[] times = sources[flow].times();
            ledger.arrivedInSlot(flow, slot, times, count);
            Routes routes = port.paths().atArrival(flow);
            int rank = port.lanes().booths() + port.paths().steps() + flow;
            if (!routes.certain()) {
                scatter(times, count, routes, firstSteps[flow], flow, rank);
                return;
            }
            Inflow first = inflows[routes.certainStep()];
            if (port.paths().travelMicros(routes.certainStep()) == 0) {
                first.takeOver(times, count, rank);
                return;
            }
            first.reserve(count);
            for (int i = 0; i < count; i++) {
                first.add(times[i], rank);
            }
        }

        private void scatter(long[] times, int count, Routes routes, ShareDraws draws, int flow, int rank) {
            for (int i = 0; i < count; i++) {
                int step = routes.choose(draws.next());
                if (step == Routes.OUT) {
                    ledger.left(flow, times[i]);
                } else {
                    inflows[step].reserve(1);
                    inflows[step].add(times[i], rank);
                }
            }
        }
    }
}
