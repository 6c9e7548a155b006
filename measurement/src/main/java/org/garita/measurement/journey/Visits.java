package org.garita.measurement.journey;

import java.util.Arrays;

/**
 * Hot code: what one reader saw, device by device. Readings with no gap longer than {@link #GAP} between them are one visit,
 * whatever the order in which they arrive; one that arrives late may join two visits. A device that stays longer than
 * {@link #STATIC} is none that crosses: a shop's, an officer's, a worker's. Devices and visits are numbers, what is known of them
 * stands in arrays; {@code MatcherTest} holds a slow twin.
 */
final class Visits {
    /** Longest gap within a visit, in milliseconds. */
    static final long GAP = 300_000;
    /** A device that stays so long is static, in milliseconds. */
    static final long STATIC = 7_200_000;
    /** No such visit. */
    static final int NONE = -1;

    /** Of a visit: not told yet, told, or joined to another one. */
    private static final byte WAITING = 0;

    private static final byte TOLD = 1;
    private static final byte JOINED = 2;

    /** Whether visits are told when they are over. */
    private final boolean telling;
    /** Whether visits are looked up. */
    private final boolean sought;

    private final KeyNumbers devices = new KeyNumbers();
    private final PlateForms forms;
    private long[] tokens = new long[64];
    private int[] newest = new int[64];

    private int size;
    private long[] first = new long[64];
    private long[] last = new long[64];
    private int[] lane = new int[64];
    private int[] device = new int[64];
    private int[] older = new int[64];
    private byte[] state = new byte[64];
    /** Pairs of readers for which a misread plate was taken for this visit, a bit for each. */
    private long[] lent = new long[64];

    private int[] open = new int[64];
    private int opened;

    /**
     * @param telling whether visits are to be told when they are over: the reader is the later one of a pair
     * @param sought whether visits are to be looked up: the reader is the earlier one of a pair
     */
    Visits(boolean telling, boolean sought) {
        this.telling = telling;
        this.sought = sought;
        this.forms = new PlateForms(sought);
    }

    /** Takes up the reading of a plate with its forms, or of a device that has none. */
    void read(long token, long[] formsOf, long moment, int inLane) {
        int known = devices.size();
        int of = devices.add(token);
        if (of == known) {
            tokens = KeyNumbers.fit(tokens, of);
            newest = KeyNumbers.fit(newest, of);
            tokens[of] = token;
            newest[of] = NONE;
        }
        if (formsOf.length > 0) {
            forms.put(of, formsOf);
        }
        seen(of, moment, inLane);
    }

    private void seen(int of, long moment, int inLane) {
        int newer = NONE;
        int visit = newest[of];
        while (visit != NONE && moment < first[visit] - GAP) {
            newer = visit;
            visit = older[visit];
        }
        if (visit == NONE || moment > last[visit] + GAP) {
            begin(of, visit, newer, moment, inLane);
            return;
        }
        last[visit] = Math.max(last[visit], moment);
        if (moment < first[visit]) {
            first[visit] = moment;
            lane[visit] = inLane;
            int before = older[visit];
            if (before != NONE && moment - last[before] <= GAP) {
                join(before, visit, newer);
            }
        }
    }

    private void begin(int of, int before, int newer, long moment, int inLane) {
        if (size == first.length) {
            grow();
        }
        int visit = size++;
        first[visit] = moment;
        last[visit] = moment;
        lane[visit] = inLane;
        device[visit] = of;
        older[visit] = before;
        state[visit] = WAITING;
        link(of, newer, visit);
        if (telling) {
            open = KeyNumbers.fit(open, opened);
            open[opened++] = visit;
        }
    }

    private void link(int of, int newer, int visit) {
        if (newer == NONE) {
            newest[of] = visit;
        } else {
            older[newer] = visit;
        }
    }

    /** Makes a visit part of the one before. */
    private void join(int before, int visit, int newer) {
        last[before] = Math.max(last[before], last[visit]);
        lent[before] |= lent[visit];
        state[before] = (byte) Math.max(state[before], state[visit]);
        state[visit] = JOINED;
        link(device[visit], newer, before);
    }

    private void grow() {
        int length = 2 * size;
        first = Arrays.copyOf(first, length);
        last = Arrays.copyOf(last, length);
        lane = Arrays.copyOf(lane, length);
        device = Arrays.copyOf(device, length);
        older = Arrays.copyOf(older, length);
        state = Arrays.copyOf(state, length);
        lent = Arrays.copyOf(lent, length);
    }

    long first(int visit) {
        return first[visit];
    }

    long last(int visit) {
        return last[visit];
    }

    int lane(int visit) {
        return lane[visit];
    }

    long token(int visit) {
        return tokens[device[visit]];
    }

    boolean isStatic(int visit) {
        return last[visit] - first[visit] > STATIC;
    }

    /** Between its first and last reading. */
    long middle(int visit) {
        return first[visit] + (last[visit] - first[visit]) / 2;
    }

    /** When the visit of the same device before a visit began; {@link Long#MIN_VALUE} when there was none. */
    long before(int visit) {
        return older[visit] == NONE ? Long.MIN_VALUE : first[older[visit]];
    }

    /** The latest visit of a device that began at one moment or later and before another, or {@link #NONE}; none if static. */
    int latest(long token, long from, long before) {
        int of = devices.of(token);
        return of == KeyNumbers.NONE ? NONE : latestOf(of, from, before);
    }

    private int latestOf(int of, long from, long before) {
        int visit = newest[of];
        while (visit != NONE && first[visit] >= before) {
            visit = older[visit];
        }
        return visit == NONE || first[visit] < from || isStatic(visit) ? NONE : visit;
    }

    /**
     * The latest visit, within those moments, of the only plate that shares a form with a plate of another reader; {@link #NONE}
     * when no plate or more than one does.
     */
    int misread(Visits other, int visit, long from, long before) {
        int found = NONE;
        int plate = other.device[visit];
        for (int position = 0; position < other.forms.length(plate); position++) {
            long form = other.forms.form(plate, position);
            for (int like = forms.last(position, form); like != PlateForms.NONE; like = forms.before(like, position)) {
                int latest = latestOf(like, from, before);
                if (latest != NONE && latest != found) {
                    if (found != NONE) {
                        return NONE;
                    }
                    found = latest;
                }
            }
        }
        return found;
    }

    /** Whether a device was seen after a moment. */
    boolean seenAfter(long token, long moment) {
        int of = devices.of(token);
        return of != KeyNumbers.NONE && newest[of] != NONE && first[newest[of]] > moment;
    }

    /** Whether a misread plate was already taken for a visit, by a pair of readers. */
    boolean isLent(int visit, int pair) {
        return (lent[visit] >>> pair & 1) != 0;
    }

    void lend(int visit, int pair) {
        lent[visit] |= 1L << pair;
    }

    /** Visits in which nothing was read for a while and that were not told before, in the order in which they ended. */
    Integer[] over(long now, long quiet) {
        Integer[] over = new Integer[opened];
        int ended = 0;
        int left = 0;
        for (int i = 0; i < opened; i++) {
            int visit = open[i];
            if (state[visit] != WAITING) {
                continue;
            }
            if (now - last[visit] > quiet) {
                state[visit] = TOLD;
                over[ended++] = visit;
            } else {
                open[left++] = visit;
            }
        }
        opened = left;
        Integer[] told = Arrays.copyOf(over, ended);
        Arrays.sort(told, this::compareEnds);
        return told;
    }

    private int compareEnds(int one, int other) {
        int byEnd = Long.compare(last[one], last[other]);
        return byEnd != 0 ? byEnd : Long.compare(token(one), token(other));
    }

    /**
     * The same without visits that ended before a moment and were told, and without devices that then have none; itself while
     * these are fewer than half, since to write the others anew costs more than it gives.
     */
    Visits since(long moment) {
        int past = 0;
        for (int visit = 0; visit < size; visit++) {
            past += isPast(visit, moment) ? 1 : 0;
        }
        return 2 * past < size ? this : without(moment);
    }

    private boolean isPast(int visit, long moment) {
        return state[visit] == JOINED || (last[visit] < moment && !(telling && state[visit] == WAITING));
    }

    private Visits without(long moment) {
        Visits kept = new Visits(telling, sought);
        int[] line = new int[16];
        for (int of = 0; of < devices.size(); of++) {
            int count = 0;
            for (int visit = newest[of]; visit != NONE; visit = older[visit]) {
                if (!isPast(visit, moment)) {
                    line = KeyNumbers.fit(line, count);
                    line[count++] = visit;
                }
            }
            while (count > 0) {
                kept.take(this, line[--count]);
            }
        }
        return kept;
    }

    /** Takes over a visit, the newest of its device so far. */
    private void take(Visits from, int visit) {
        int plate = from.device[visit];
        read(from.tokens[plate], from.forms.of(plate), from.first[visit], from.lane[visit]);
        int mine = size - 1;
        last[mine] = from.last[visit];
        lent[mine] = from.lent[visit];
        state[mine] = from.state[visit];
    }

    /** Visits that are kept, for the bound on memory. */
    int size() {
        return size;
    }
}
