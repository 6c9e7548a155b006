package org.garita.bench.ssj.fast;

/** Waits of those that began service, in seconds. */
final class Waits {
    private double sum;
    private long count;

    void add(double seconds) {
        sum += seconds;
        count++;
    }

    double mean() {
        return count == 0 ? 0 : sum / count;
    }
}
