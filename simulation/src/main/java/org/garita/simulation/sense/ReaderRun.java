package org.garita.simulation.sense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Generator;
import org.garita.simulation.sense.Sensor.Reader;

/** What one reader reads in one run. */
final class ReaderRun {
    private static final double BYPASS_SECONDS = 30;

    private final Reader reader;
    private final Passing passing;
    private final CarriedDevices devices;
    private final SensorNumbers numbers;
    private final Silence silence;
    private final long horizon;
    private final RowsLeft rows;
    private final List<Sighting> sightings = new ArrayList<>();
    private int passed;
    private int carrying;
    private int read;

    ReaderRun(Reader reader, Passing passing, CarriedDevices devices, SensorNumbers numbers, RowsLeft rows) {
        this.rows = rows;
        this.reader = reader;
        this.passing = passing;
        this.devices = devices;
        this.numbers = numbers;
        this.horizon = passing.trips().horizon();
        this.silence = numbers.silence(reader.post(), horizon);
    }

    /** All readings in the order in which they arrive. */
    List<Sighting> all() {
        for (Passing.Pass pass : passing.passes(reader.post(), reader.zoneMetres())) {
            int trip = passing.trips().trip(pass.visit());
            passed++;
            if (devices.any(trip)) {
                int before = sightings.size();
                read(trip, pass);
                carrying++;
                read += sightings.size() > before ? 1 : 0;
            }
        }
        passers();
        residents();
        sightings.sort(Comparator.comparingLong(Sighting::received)
                .thenComparingLong(Sighting::shown)
                .thenComparingLong(Sighting::token));
        return sightings;
    }

    /** How it did; to be asked after {@link #all}. */
    SensorScore score() {
        return new SensorScore(passed, carrying, read, silence.spells(horizon));
    }

    private void read(int trip, Passing.Pass pass) {
        int lane = reader.byLane() ? passing.trips().lane(pass.visit()) : Sighting.NO_LANE;
        int carried = devices.shown(trip, numbers.tokens()).length;
        for (int device = 0; device < carried; device++) {
            boolean detected = numbers.misses().unit() < reader.detection();
            if (!detected) {
                continue;
            }
            if (reader.technology() == Technology.PLATE) {
                note(pass.at(), devices.shown(trip, numbers.tokens())[device], lane);
            } else {
                scan(trip, device, pass, lane);
            }
        }
    }

    private void scan(int trip, int device, Passing.Pass pass, int lane) {
        double gap = reader.scanSeconds() * 1e6;
        double at = pass.from()
                + Math.min(gap, (double) (pass.until() - pass.from()))
                        * numbers.scans().unit();
        do {
            note(Math.round(at), devices.shown(trip, numbers.tokens())[device], lane);
            at += gap * (0.5 + numbers.scans().unit());
        } while (at < pass.until());
    }

    /** Devices that come by, are within range for half a minute on average and never cross. */
    private void passers() {
        double gap = CompiledPort.HOUR / reader.passersPerHour();
        Generator others = numbers.others();
        for (double at = gap * others.exponential(); at < horizon; at += gap * others.exponential()) {
            long token = Tokens.fresh(reader.technology(), others);
            double until = at + BYPASS_SECONDS * 1e6 * others.exponential();
            double next = at;
            do {
                note(Math.round(next), token, Sighting.NO_LANE);
                next += reader.scanSeconds() * 1e6 * (0.5 + others.unit());
            } while (next < until && reader.technology() != Technology.PLATE);
        }
    }

    private void residents() {
        Generator others = numbers.others();
        double gap = reader.staticGapSeconds() * 1e6;
        for (int device = 0; device < reader.staticDevices(); device++) {
            long token = Tokens.fresh(reader.technology(), others);
            for (double at = gap * others.exponential(); at < horizon; at += gap * others.exponential()) {
                note(Math.round(at), token, Sighting.NO_LANE);
            }
        }
    }

    private void note(long at, long token, int lane) {
        if (at < 0 || at >= horizon || silence.at(at)) {
            return;
        }
        boolean wrong =
                reader.technology() == Technology.PLATE && numbers.misses().unit() < reader.misread();
        long read = wrong ? Tokens.misread(token, numbers.misses()) : token;
        rows.take(1);
        sightings.add(new Sighting(numbers.received(reader.post(), at), numbers.shown(reader.post(), at), read, lane));
    }
}
