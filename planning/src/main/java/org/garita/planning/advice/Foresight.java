package org.garita.planning.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Generator;
import org.garita.simulation.draw.Purpose;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.event.EventEngine;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.LanePlan.Assignment;
import org.garita.simulation.port.Pace;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;
import org.garita.simulation.result.Ledger;

/**
 * Runs the coming hours of one stage in the event engine, from the line as it is measured. Each replication begins with another
 * line within what measurement knows, and with another pace of arrivals; all plans meet the same vehicles. Not for several
 * threads at once.
 *
 * <p>Only the stage itself is run: what holds its lanes behind it shows in the pace, which is learnt from the measured wait (wait
 * times lanes over vehicles waiting is the time a vehicle takes).
 */
final class Foresight {
    /** Relative standard deviation of how many will come, by what is counted now. */
    private static final double ARRIVALS_VARY = 0.08;
    /** Replications of a first glance. */
    private static final int GLANCE = 3;
    /** Minutes over which arrivals are counted. */
    private static final int COUNTED = 20;
    /** Relative standard deviation of arrivals of common hours from the model's. */
    private static final double COMMON = 0.05;
    /** So many variances of chance are needed to believe half of what is unusual. */
    private static final double DOUBT = 3;
    /** Minutes after which a third is left of what is unusual. */
    private static final double FADES = 180;
    /** The pace of the model counts as much as a line of so many vehicles. */
    private static final double TEACHES = 40;
    /** Pace is not believed beyond these factors of the model's. */
    private static final double FASTEST = 0.7;

    private static final double SLOWEST = 1.5;

    private final Situation now;
    private final long seed;
    private final int replications;
    private final double[] pace;

    Foresight(Situation now, long seed, int replications) {
        this.now = now;
        this.seed = seed;
        this.replications = replications;
        this.pace = now.classes().stream().mapToDouble(this::pace).toArray();
    }

    /** How much longer a service takes than by the model. */
    private double pace(ClassNow one) {
        double minutes = one.expectedMinutes().orElse(0);
        if (one.waiting() < 1 || minutes <= 0) {
            return 1;
        }
        int steps = (int) Math.max(1, Math.min(LanesAhead.STEPS, Math.round(minutes / LanesAhead.STEP_MINUTES)));
        double lanes = 0;
        for (int step = 0; step < steps; step++) {
            lanes += (double) now.lanes().open(step, one.flow()) / steps;
        }
        double seconds = minutes * 60 * lanes / one.waiting();
        double model = service(one.flow()).meanSeconds() * modelPace();
        double measured = Math.max(FASTEST, Math.min(SLOWEST, seconds / model));
        return (one.waiting() * measured + TEACHES) / (one.waiting() + TEACHES);
    }

    private Service service(String flow) {
        Service service = now.stage().services().get(flow);
        if (service == null) {
            throw new IllegalArgumentException("stage '%s' has no service time for '%s'; it has %s"
                    .formatted(now.stage().id(), flow, now.stage().services().keySet()));
        }
        return service;
    }

    private double modelPace() {
        double[] byHour = now.stage().pace().byHour().overWeek(now.port().slotsPerWeek());
        return byHour[now.minuteOfWeek() / now.port().slotMinutes() % byHour.length];
    }

    /** What comes of a plan. */
    Outlook under(LanesAhead lanes) {
        return under(lanes, replications);
    }

    /** What comes of a plan at a first glance, by the first few replications. */
    Outlook glance(LanesAhead lanes) {
        return under(lanes, Math.min(GLANCE, replications));
    }

    private Outlook under(LanesAhead lanes, int runs) {
        List<Watch> watches = new ArrayList<>();
        for (int replication = 0; replication < runs; replication++) {
            watches.add(run(lanes, replication));
        }
        List<Outlook.OfClass> classes = new ArrayList<>();
        for (int index = 0; index < now.classes().size(); index++) {
            classes.add(ofClass(index, watches));
        }
        return new Outlook(classes);
    }

    private Outlook.OfClass ofClass(int index, List<Watch> watches) {
        List<Outlook.Wait> waits = new ArrayList<>();
        for (int interval = 0; interval < Outlook.INTERVALS; interval++) {
            double[] means = new double[watches.size()];
            for (int i = 0; i < means.length; i++) {
                means[i] = watches.get(i).mean(index, interval);
            }
            waits.add(wait(means));
        }
        double over = watches.stream()
                .mapToDouble(watch -> watch.hoursOver(index))
                .average()
                .orElse(0);
        return new Outlook.OfClass(now.classes().get(index).flow(), waits, over);
    }

    private static Outlook.Wait wait(double[] means) {
        double mean = Arrays.stream(means).average().orElse(0);
        double[] sorted = means.clone();
        Arrays.sort(sorted);
        int tenth = sorted.length / 10;
        return new Outlook.Wait(mean, sorted[tenth], sorted[sorted.length - 1 - tenth]);
    }

    private Watch run(LanesAhead lanes, int replication) {
        Streams streams = new Streams(seed, replication);
        List<Flow> flows = new ArrayList<>();
        double[] perHour = new double[now.classes().size()];
        int[] waiting = new int[now.classes().size()];
        for (int index = 0; index < waiting.length; index++) {
            ClassNow one = now.classes().get(index);
            Generator vary = streams.of(Purpose.DAY, "", one.flow());
            waiting[index] = (int) Math.round(Math.max(0, one.waiting() * (1 + one.uncertainty() * vary.normal())));
            perHour[index] = one.arrivalsPerHour() * Math.max(0.5, 1 + ARRIVALS_VARY * vary.normal());
            flows.add(flow(one, waiting[index], perHour[index]));
        }
        CompiledPort port = CompiledPort.of(new Port(
                now.port().id(),
                now.port().name(),
                now.port().zone(),
                LanesAhead.STEP_MINUTES,
                0,
                List.of(stage(lanes)),
                flows,
                List.of()));
        Watch watch = new Watch(now, waiting, perHour);
        new EventEngine(port).run(streams, 1, new Ledger(port, 1), watch);
        return watch;
    }

    private Flow flow(ClassNow one, int waiting, double perHour) {
        Flow given = now.port().flows().get(now.port().flowIndex(one.flow()));
        return new Flow(
                given.id(),
                given.name(),
                given.kind(),
                given.direction(),
                new Demand(Profile.of(ahead(given, perHour)), 1, List.of()),
                List.of(Flow.Step.all(now.stage().id())),
                Optional.empty(),
                waiting,
                Optional.empty(),
                given.spacingMetres());
    }

    /**
     * Arrivals go on as they usually do at these hours, but for what the last minutes brought more or less than usual: the
     * less chance would explain it, the more of it is believed, and it fades.
     */
    private double[] ahead(Flow given, double perHour) {
        double[] usual = given.demand().perHour().overWeek(now.port().slotsPerWeek());
        double expected = 1;
        for (int ago = 1; ago <= COUNTED; ago++) {
            expected += at(usual, now.minuteOfWeek() - ago) / 60;
        }
        double more = perHour * COUNTED / 60 + 1 - expected;
        double chance = more * more / (expected + Math.pow(COMMON * expected, 2));
        double unusual = more / expected * chance / (chance + DOUBT);
        double[] rates = new double[LanesAhead.STEPS];
        for (int step = 0; step * LanesAhead.STEP_MINUTES < Outlook.COUNTED_MINUTES; step++) {
            int minutes = step * LanesAhead.STEP_MINUTES;
            double factor = 1 + unusual * Math.exp(-minutes / FADES);
            rates[step] = factor * at(usual, now.minuteOfWeek() + minutes);
        }
        return rates;
    }

    private double at(double[] bySlot, int minuteOfWeek) {
        int minute = Math.floorMod(minuteOfWeek, 7 * 24 * 60);
        return bySlot[minute / now.port().slotMinutes()];
    }

    private Stage stage(LanesAhead lanes) {
        Stage given = now.stage();
        Map<String, Service> services = new HashMap<>();
        for (int index = 0; index < pace.length; index++) {
            String flow = now.classes().get(index).flow();
            Service service = service(flow);
            services.put(flow, new Service(service.shape(), service.meanSeconds() * pace[index], service.cv()));
        }
        return new Stage(
                given.id(),
                given.name(),
                given.kind(),
                given.lanes(),
                given.queueing(),
                OptionalInt.empty(),
                Stage.WhenFull.HOLD,
                services,
                new Pace(Profile.constant(modelPace()), given.pace().openLanesExponent()),
                given.officers(),
                measured(lanes.plan(LanesAhead.STEPS)),
                given.priorities());
    }

    /** Lanes of classes that are not measured stay out of what is run. */
    private LanePlan measured(LanePlan plan) {
        Set<String> known = now.classes().stream().map(ClassNow::flow).collect(Collectors.toSet());
        return new LanePlan(plan.assignments().stream()
                .map(one -> new Assignment(
                        one.lane(),
                        one.fromSlot(),
                        one.toSlot(),
                        one.flows().stream().filter(known::contains).collect(Collectors.toSet())))
                .filter(one -> !one.flows().isEmpty())
                .toList());
    }
}
