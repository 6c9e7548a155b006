package org.garita.simulation.draw;

import java.util.Arrays;
import org.garita.simulation.port.Service;

/**
 * Hot code. The service times of one flow at one stage before any factor, in microseconds, in the order in which vehicles
 * join. Take them one at a time with {@link #next()}, or look at many at once with {@link #window(int)} and then take as
 * many as were used with {@link #take(int)}; both give the same numbers.
 */
public final class ServiceDraws {
    private static final int BLOCK = 256;

    private final Service.Shape shape;
    private final Generator generator;
    private final double scale;
    private final double location;
    private final int phases;
    private double[] draws = new double[BLOCK];
    private int position;
    private int filled;

    /**
     * @param service mean above 0; cv 0 or more (a lognormal or Erlang of cv 0 is constant)
     * @param generator its own stream
     */
    public ServiceDraws(Service service, Generator generator) {
        boolean constant = service.cv() == 0 && service.shape() != Service.Shape.EXPONENTIAL;
        double meanMicros = service.meanSeconds() * 1e6;
        this.generator = generator;
        this.shape = constant ? Service.Shape.CONSTANT : service.shape();
        double variance = StrictMath.log(1 + service.cv() * service.cv());
        this.phases = shape == Service.Shape.ERLANG ? service.phases() : 1;
        this.location = StrictMath.log(meanMicros) - variance / 2;
        this.scale = shape == Service.Shape.LOGNORMAL ? StrictMath.sqrt(variance) : meanMicros / phases;
    }

    /** The next service time in microseconds. */
    public double next() {
        if (position == filled) {
            position = 0;
            filled = BLOCK;
            fill(0, BLOCK);
        }
        return draws[position++];
    }

    /**
     * The array in which the next {@code count} service times stand from {@link #position()} on; valid until the next call
     * of this or {@link #next()}.
     */
    public double[] window(int count) {
        if (filled - position < count) {
            extend(count);
        }
        return draws;
    }

    /** Where the next service time stands in the array given by {@link #window(int)}. */
    public int position() {
        return position;
    }

    /** Takes the next {@code count} service times, which were seen through {@link #window(int)}. */
    public void take(int count) {
        position += count;
    }

    private void extend(int count) {
        int left = filled - position;
        int wanted = (count + 2 * BLOCK - 1) / BLOCK * BLOCK;
        double[] target = wanted > draws.length ? new double[Math.max(wanted, draws.length * 2)] : draws;
        System.arraycopy(draws, position, target, 0, left);
        draws = target;
        position = 0;
        filled = wanted;
        fill(left, wanted);
    }

    private void fill(int from, int until) {
        switch (shape) {
            case CONSTANT -> Arrays.fill(draws, from, until, scale);
            case EXPONENTIAL -> fillExponential(from, until);
            case ERLANG -> fillErlang(from, until);
            case LOGNORMAL -> fillLognormal(from, until);
        }
    }

    private void fillExponential(int from, int until) {
        generator.fillExponential(draws, from, until);
        for (int i = from; i < until; i++) {
            draws[i] *= scale;
        }
    }

    private void fillErlang(int from, int until) {
        for (int i = from; i < until; i++) {
            double sum = generator.exponential();
            for (int phase = 1; phase < phases; phase++) {
                sum += generator.exponential();
            }
            draws[i] = sum * scale;
        }
    }

    private void fillLognormal(int from, int until) {
        generator.fillNormal(draws, from, until);
        for (int i = from; i < until; i++) {
            draws[i] = Elementary.exp(location + scale * draws[i]);
        }
    }
}
