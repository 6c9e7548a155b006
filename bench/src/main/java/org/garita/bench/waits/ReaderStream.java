package org.garita.bench.waits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Readings of ten approaches with five readers each, for two days, in the order of arrival: devices that are scanned every few
 * seconds and come back, several in one vehicle, devices that stay, clocks that are off; or plates with misread characters.
 */
final class ReaderStream {
    static final int APPROACHES = 10;
    static final int READERS = 5;
    static final int DAYS = 2;
    private static final int DAY = 86_400_000;
    static final int PLATE = 7;
    private static final long[] NONE = {};

    private final Random random = new Random(20_261_124);
    private final boolean plates;
    private int size;
    private short[] sensor = new short[1 << 16];
    private long[] token = new long[1 << 16];
    private long[] shown = new long[1 << 16];
    private long[] received = new long[1 << 16];
    private int[] form = new int[1 << 16];
    private final List<long[]> formsOf = new ArrayList<>();
    /** Forms of the plates in the order of arrival, one behind the other. */
    private long[] forms = {};

    private ReaderStream(boolean plates) {
        this.plates = plates;
    }

    /** The same readings each time. */
    static ReaderStream of(boolean plates, int crossingsPerDay) {
        ReaderStream stream = new ReaderStream(plates);
        for (int approach = 0; approach < APPROACHES; approach++) {
            for (int crossing = 0; crossing < crossingsPerDay * DAYS; crossing++) {
                stream.cross(approach, crossing);
            }
            for (int reader = 0; reader < READERS && !plates; reader++) {
                stream.stay(approach * READERS + reader);
            }
        }
        stream.sort();
        return stream;
    }

    private void cross(int approach, int crossing) {
        long moment = (long) (random.nextDouble() * DAY * DAYS);
        boolean returning = random.nextInt(100) < 35;
        long vehicle = returning ? random.nextInt(4_000) : 1_000_000L + crossing;
        int devices = random.nextInt(100) < 15 ? 2 : 1;
        for (int reader = 0; reader < READERS; reader++) {
            for (int device = 0; device < (plates ? 1 : devices); device++) {
                if (random.nextInt(100) < 80) {
                    visit(approach * READERS + reader, (vehicle * APPROACHES + approach) * 2 + device, moment);
                }
            }
            moment += 300_000 + (long) (random.nextDouble() * 1_200_000);
        }
    }

    private void visit(int at, long vehicle, long moment) {
        if (plates) {
            plate(at, vehicle, moment);
            return;
        }
        long time = moment;
        for (int i = 0; i < 4 + random.nextInt(16); i++) {
            add(at, mix(vehicle), 0, time);
            time += 5_000 + random.nextInt(10_000);
        }
    }

    private void plate(int at, long vehicle, long moment) {
        byte[] characters = new byte[PLATE];
        long letters = mix(vehicle) >>> 8;
        for (int i = 0; i < PLATE; i++) {
            characters[i] = (byte) ((letters >>> (5 * i)) & 31);
        }
        if (random.nextInt(100) < 12) {
            characters[random.nextInt(PLATE)] = (byte) random.nextInt(32);
        }
        long[] without = new long[PLATE];
        for (int i = 0; i < PLATE; i++) {
            without[i] = mix(letters(characters, i));
        }
        formsOf.add(without);
        add(at, mix(letters(characters, PLATE)), formsOf.size() - 1, moment);
    }

    private static long letters(byte[] characters, int without) {
        long letters = 1;
        for (int i = 0; i < PLATE; i++) {
            letters = i == without ? letters : (letters << 5) | characters[i];
        }
        return letters;
    }

    private void stay(int at) {
        for (int device = 0; device < 3; device++) {
            for (long time = random.nextInt(60_000);
                    time < (long) DAY * DAYS;
                    time += 15_000 + random.nextInt(30_000)) {
                add(at, mix(-1 - device), 0, time);
            }
        }
    }

    private void add(int at, long of, int formOf, long moment) {
        if (size == sensor.length) {
            sensor = Arrays.copyOf(sensor, 2 * size);
            token = Arrays.copyOf(token, 2 * size);
            shown = Arrays.copyOf(shown, 2 * size);
            received = Arrays.copyOf(received, 2 * size);
            form = Arrays.copyOf(form, 2 * size);
        }
        sensor[size] = (short) at;
        token[size] = of;
        shown[size] = moment + (at % 7 == 3 ? 40_000 : at * 50L);
        received[size] = moment + 300 + random.nextInt(20_000);
        form[size++] = formOf;
    }

    private void sort() {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (received[i] << 32) | i;
        }
        Arrays.sort(order);
        short[] sensors = sensor.clone();
        long[] tokens = token.clone();
        long[] times = shown.clone();
        long[] arrivals = received.clone();
        forms = new long[plates ? PLATE * size : 0];
        for (int i = 0; i < size; i++) {
            int from = (int) order[i];
            sensor[i] = sensors[from];
            token[i] = tokens[from];
            shown[i] = times[from];
            received[i] = arrivals[from];
            if (plates) {
                System.arraycopy(formsOf.get(form[from]), 0, forms, PLATE * i, PLATE);
            }
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    int size() {
        return size;
    }

    int sensor(int i) {
        return sensor[i];
    }

    long token(int i) {
        return token[i];
    }

    long shown(int i) {
        return shown[i];
    }

    long received(int i) {
        return received[i];
    }

    /** Puts the forms of a plate where they are wanted, or gives none. */
    long[] forms(int i, long[] where) {
        if (!plates) {
            return NONE;
        }
        System.arraycopy(forms, PLATE * i, where, 0, PLATE);
        return where;
    }
}
