package org.garita.measurement.change;

/** How far drawn figures lie apart; draws in which a figure is unknown are passed over. */
final class Spread {
    private final double[][] drawn;
    private int draws;

    Spread(int figures, int most) {
        this.drawn = new double[figures][most];
    }

    void add(double[] figures) {
        for (int i = 0; i < figures.length; i++) {
            drawn[i][draws] = figures[i];
        }
        draws++;
    }

    /** Standard deviation of a figure over its draws. */
    double deviation(int figure) {
        int n = 0;
        double mean = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            double one = drawn[figure][draw];
            if (Double.isFinite(one)) {
                n++;
                double off = one - mean;
                mean += off / n;
                squares += off * (one - mean);
            }
        }
        return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
    }
}
