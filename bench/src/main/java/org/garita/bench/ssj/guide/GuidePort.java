package org.garita.bench.ssj.guide;

import java.io.PrintStream;
import org.garita.bench.ssj.port.Model;
import org.garita.bench.ssj.port.Peer;
import org.garita.bench.ssj.port.PortNumbers;
import org.garita.bench.ssj.port.Stage;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Sim;

/** One of the two benchmark ports as an SSJ model after the tutorial, with all statistics. One at a time: SSJ's clock is shared. */
public final class GuidePort implements Peer {
    private static final int CLASSES = PortNumbers.CLASSES.size();
    private static final double MINUTE = 60;

    private final class EndOfMinute extends Event {
        private int minute;

        @Override
        public void actions() {
            int hour = minute++ / 60 % PortNumbers.HOURS;
            primary.endMinute(hour);
            bays.endMinute(hour);
            schedule(MINUTE);
        }
    }

    private final class EndOfHour extends Event {
        private int hour;

        @Override
        public void actions() {
            primary.endHour(hour);
            bays.endHour(hour);
            for (FlowStatistics flow : flows) {
                flow.endHour(hour);
            }
            hour = (hour + 1) % PortNumbers.HOURS;
            for (int c = 0; c < CLASSES; c++) {
                primaries[c].beginHour(hour);
                arrivals[c].beginHour(hour);
            }
            schedule(PortNumbers.HOUR);
        }
    }

    private static final class EndOfRun extends Event {
        @Override
        public void actions() {
            Sim.stop();
        }
    }

    private final StageStatistics primary;
    private final StageStatistics bays;
    private final FlowStatistics[] flows = new FlowStatistics[CLASSES];
    private final Primary[] primaries = new Primary[CLASSES];
    private final Arrivals[] arrivals = new Arrivals[CLASSES];
    private final Secondary secondary;
    private int days;

    /** @param number from 1; each number has random streams of its own */
    public GuidePort(Model model, int number) {
        Sim.init();
        Streams streams = new Streams(number);
        primary = new StageStatistics(PortNumbers.lanes());
        bays = new StageStatistics(PortNumbers.BAYS);
        secondary = new Secondary(this, model.spaces(), streams, bays);
        for (int c = 0; c < CLASSES; c++) {
            flows[c] = new FlowStatistics();
            primaries[c] = primary(model, c);
            arrivals[c] = new Arrivals(c, streams, flows[c], primaries[c]);
        }
    }

    private Primary primary(Model model, int c) {
        return model == Model.COUPLED
                ? new LaneLines(this, PortNumbers.lanes(c), model.openByHour(c), primary.line(c), primary)
                : new SharedLanes(this, PortNumbers.lanes(c), primary.line(c), primary);
    }

    @Override
    public void run(int days) {
        this.days = days;
        for (Arrivals ofClass : arrivals) {
            ofClass.begin();
        }
        new EndOfMinute().schedule(MINUTE);
        new EndOfHour().schedule(PortNumbers.HOUR);
        Event end = new EndOfRun();
        end.setPriority(2); // after the last minute and hour
        end.schedule(days * PortNumbers.HOURS * PortNumbers.HOUR);
        Sim.start();
        for (Primary ofClass : primaries) {
            ofClass.countUnfinished();
        }
        secondary.countUnfinished();
    }

    Secondary secondary() {
        return secondary;
    }

    /** A vehicle goes from primary to secondary, where there is room, or out. */
    void leavePrimary(Vehicle vehicle) {
        if (vehicle.isReferred) {
            secondary.enter(vehicle);
        } else {
            leave(vehicle);
        }
    }

    void leave(Vehicle vehicle) {
        flows[vehicle.vehicleClass].left();
    }

    LineStatistics line(Stage stage, int vehicleClass) {
        return stage(stage).line(vehicleClass);
    }

    StageStatistics stage(Stage stage) {
        return stage == Stage.PRIMARY ? primary : bays;
    }

    FlowStatistics flow(int vehicleClass) {
        return flows[vehicleClass];
    }

    int days() {
        return days;
    }

    @Override
    public long arrived() {
        long sum = 0;
        for (FlowStatistics flow : flows) {
            sum += flow.allArrived();
        }
        return sum;
    }

    @Override
    public double meanWait(Stage stage, int vehicleClass) {
        return line(stage, vehicleClass).waits().mean();
    }

    /** The wait in seconds than which nine in ten of a class before a stage waited less. */
    public double p90Wait(Stage stage, int vehicleClass) {
        return line(stage, vehicleClass).waits().p90();
    }

    /** Mean vehicles of a class in line before a stage. */
    public double meanLength(Stage stage, int vehicleClass) {
        return line(stage, vehicleClass).lengths().mean();
    }

    /** Booth hours a day in service. */
    public double busyHours(Stage stage) {
        return stage(stage).allBusySeconds() / PortNumbers.HOUR / days;
    }

    /** Booth hours a day held by vehicles that are done. */
    public double blockedHours(Stage stage) {
        return stage(stage).allBlockedSeconds() / PortNumbers.HOUR / days;
    }

    /** Mean seconds of a class from arrival to leaving. */
    public double secondsInPort(int vehicleClass) {
        return flow(vehicleClass).secondsInPort();
    }

    /** Prints all figures. */
    public void print(PrintStream out) {
        new Report(this, out).print();
    }
}
