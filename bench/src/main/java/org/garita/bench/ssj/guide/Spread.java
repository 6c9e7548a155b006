package org.garita.bench.ssj.guide;

import umontreal.ssj.stat.TallyHistogram;

/** What one histogram or several together tell; all zero when nothing was observed. */
record Spread(long count, double mean, double deviation, double p50, double p90, double p95, double max) {
    static Spread of(TallyHistogram... parts) {
        long count = 0;
        double sum = 0;
        double max = 0;
        for (TallyHistogram part : parts) {
            count += part.numberObs();
            sum += part.sum();
            max = Math.max(max, part.max());
        }
        if (count == 0) {
            return new Spread(0, 0, 0, 0, 0, 0, 0);
        }
        double mean = sum / count;
        double squares = 0;
        for (TallyHistogram part : parts) {
            squares += part.numberObs() > 1 ? (part.numberObs() - 1) * part.variance() : 0;
            squares += part.numberObs() > 0 ? part.numberObs() * Math.pow(part.average() - mean, 2) : 0;
        }
        return new Spread(
                count,
                mean,
                Math.sqrt(squares / count),
                Math.min(max, quantile(.5, count, parts)),
                Math.min(max, quantile(.9, count, parts)),
                Math.min(max, quantile(.95, count, parts)),
                max);
    }

    /** Of whole numbers, of which a bin holds one. */
    Spread whole() {
        return new Spread(count, mean, deviation, Math.floor(p50), Math.floor(p90), Math.floor(p95), max);
    }

    /** The observations of a bin are taken as evenly spread. */
    private static double quantile(double share, long count, TallyHistogram... parts) {
        TallyHistogram first = parts[0];
        double below = 0;
        for (int bin = 0; bin < first.getNumBins(); bin++) {
            long here = 0;
            for (TallyHistogram part : parts) {
                here += part.getCounters()[bin];
            }
            if (here > 0 && below + here >= share * count) {
                return first.getA() + first.getH() * (bin + (share * count - below) / here);
            }
            below += here;
        }
        return first.getB();
    }
}
