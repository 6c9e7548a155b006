package org.garita.bench.ssj.guide;

import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;

/** The random streams of one run: those of every run, each moved on to the substream of the run's number. */
final class Streams {
    private final int number;

    /** @param number of the run, from 1 */
    Streams(int number) {
        this.number = number;
        MRG32k3a.setPackageSeed(new long[] {12345, 12345, 12345, 12345, 12345, 12345});
    }

    /** The next stream. */
    RandomStream next() {
        RandomStream stream = new MRG32k3a();
        for (int run = 1; run < number; run++) {
            stream.resetNextSubstream();
        }
        return stream;
    }
}
