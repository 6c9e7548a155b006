package org.garita.measurement.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A day and more of readings at four readers, with everything that goes wrong, in the order of arrival. */
final class Crossings {
    static final int OUTER = 0;
    static final int INNER = 1;
    static final int PRIMARY = 2;
    static final int EXIT = 3;

    /** @param plate what was read; empty for a device */
    record Reading(long received, int sensor, long token, String plate, long moment, int lane) {
        long[] forms() {
            return Crossings.forms(plate);
        }
    }

    private final Random random;
    private final boolean plates;
    private final List<Reading> readings = new ArrayList<>();

    private Crossings(long seed, boolean plates) {
        this.random = new Random(seed);
        this.plates = plates;
    }

    static List<Reading> of(long seed, boolean plates) {
        Crossings crossings = new Crossings(seed, plates);
        for (int vehicle = 0; vehicle < 60; vehicle++) {
            crossings.vehicle(vehicle);
        }
        for (int i = 0; i < 3 && !plates; i++) {
            crossings.staying(900 + i);
        }
        crossings.readings.sort(Comparator.comparingLong(Reading::received));
        return crossings.readings;
    }

    private long minutes(double most) {
        return (long) (random.nextDouble() * most * 60_000);
    }

    private void vehicle(int vehicle) {
        String plate = "";
        for (int i = 0; i < 4; i++) {
            plate += (char) ('A' + random.nextInt(5));
        }
        int devices = plates || random.nextInt(4) > 0 ? 1 : 2;
        int crossings = random.nextInt(3) == 0 ? 3 : 1;
        long at = minutes(8 * 60);
        for (int i = 0; i < crossings; i++) {
            cross(vehicle, devices, plate, at);
            at += 60_000L * (random.nextInt(3) == 0 ? 24 * 60 : 20) + minutes(200);
        }
    }

    private void cross(int vehicle, int devices, String plate, long at) {
        long outer = at;
        long inner = outer + minutes(30);
        long primary = inner + (random.nextInt(12) == 0 ? minutes(420) : minutes(60));
        long exit = primary + minutes(40);
        int lane = random.nextInt(3);
        long[] moments = {outer, inner, primary, exit};
        for (int device = 0; device < devices; device++) {
            for (int sensor = 0; sensor < 4; sensor++) {
                if (random.nextInt(5) > 0) {
                    visit(sensor, 2L * vehicle + device, plate, moments[sensor], sensor == PRIMARY ? lane : -1);
                }
            }
        }
    }

    private void visit(int sensor, long device, String plate, long at, int lane) {
        if (plates) {
            String read = random.nextInt(5) == 0 ? misread(plate) : plate;
            add(sensor, token(read), read, at + minutes(0.1), lane);
            if (random.nextInt(10) == 0) {
                String again = misread(plate);
                add(sensor, token(again), again, at + minutes(0.2), lane);
            }
            return;
        }
        long moment = at;
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            add(sensor, 7_000 + device, "", moment, lane);
            moment += random.nextInt(8) == 0 ? minutes(7) : minutes(0.5);
        }
    }

    private void staying(long device) {
        int sensor = random.nextInt(4);
        for (long moment = minutes(60); moment < 10 * 3_600_000L; moment += minutes(5.1)) {
            add(sensor, device, "", moment, -1);
        }
    }

    private void add(int sensor, long token, String plate, long moment, int lane) {
        readings.add(new Reading(moment + minutes(1), sensor, token, plate, moment, lane));
    }

    private String misread(String plate) {
        int position = random.nextInt(plate.length());
        char wrong = (char) ('A' + random.nextInt(5));
        return plate.substring(0, position) + wrong + plate.substring(position + 1);
    }

    static long token(String plate) {
        return plate.hashCode() * 0x9E3779B97F4A7C15L;
    }

    static long[] forms(String plate) {
        long[] forms = new long[plate.length()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = token(plate.substring(0, i) + plate.substring(i + 1));
        }
        return forms;
    }
}
