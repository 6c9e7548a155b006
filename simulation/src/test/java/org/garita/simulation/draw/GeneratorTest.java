package org.garita.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.garita.simulation.port.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {
    private static final int MANY = 200_000;

    @Test
    void the_bits_are_those_of_the_published_generator() {
        Generator generator = new Generator(1, 2, 3, 4);
        // first outputs of xoshiro256++ from the state 1, 2, 3, 4, worked out by hand from its definition
        assertThat(generator.next()).isEqualTo(Long.rotateLeft(1 + 4, 23) + 1).isEqualTo(41943041L);
        assertThat(generator.next()).isEqualTo(58720359L);
        assertThat(generator.next()).isEqualTo(3588806011781223L);
        assertThat(generator.next()).isEqualTo(3591011842654386L);
    }

    @Test
    void many_at_once_are_the_same_as_one_at_a_time() {
        Generator one = new Generator(7);
        Generator many = new Generator(7);
        double[] exponential = new double[5_000];
        double[] normal = new double[5_000];
        long[] bits = new long[100];
        many.fillExponential(exponential, 0, 5_000);
        many.fillNormal(normal, 0, 5_000);
        many.fillBits(bits, 0, 100);
        for (double value : exponential) {
            assertThat(one.exponential()).isEqualTo(value);
        }
        for (double value : normal) {
            assertThat(one.normal()).isEqualTo(value);
        }
        for (long value : bits) {
            assertThat(one.next() >>> 1).isEqualTo(value);
        }
    }

    @Test
    void the_exponential_function_is_right_to_fifteen_digits() {
        Generator generator = new Generator(3);
        double most = 0;
        for (int i = 0; i < 100_000; i++) {
            double x = generator.unit() * 1400 - 700;
            most = Math.max(most, Math.abs(Elementary.exp(x) / StrictMath.exp(x) - 1));
        }
        assertThat(most).isLessThan(1e-15);
        assertThat(Elementary.exp(0)).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void exponentials_follow_their_law_far_into_the_tail(long seed) {
        Generator generator = new Generator(seed);
        double[] draws = new double[1_000_000];
        generator.fillExponential(draws, 0, draws.length);
        fits(Arrays.copyOf(draws, MANY), x -> 1 - StrictMath.exp(-x));
        for (double beyond : new double[] {1, 4, Ziggurat.EXPONENTIAL_TAIL, 9}) {
            shareBeyond(draws, beyond, StrictMath.exp(-beyond));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void normals_follow_their_law_far_into_the_tail(long seed) {
        Generator generator = new Generator(seed);
        double[] draws = new double[1_000_000];
        generator.fillNormal(draws, 0, draws.length);
        fits(Arrays.copyOf(draws, MANY), GeneratorTest::normalBelow);
        for (double beyond : new double[] {0, 2, 3, Ziggurat.NORMAL_TAIL, 4}) {
            shareBeyond(draws, beyond, normalBelow(-beyond));
            shareBeyond(Arrays.stream(draws).map(x -> -x).toArray(), beyond, normalBelow(-beyond));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void service_times_follow_their_law(long seed) {
        double sigma = Math.sqrt(Math.log(1.36));
        double mu = Math.log(45e6) - sigma * sigma / 2;
        fits(draws(Service.lognormal(45, .6), seed), x -> normalBelow((Math.log(x) - mu) / sigma));
        fits(draws(Service.exponential(45), seed), x -> 1 - Math.exp(-x / 45e6));
        fits(draws(Service.erlang(45, 3), seed), x -> {
            double t = 3 * x / 45e6;
            return 1 - Math.exp(-t) * (1 + t + t * t / 2);
        });
        assertThat(draws(Service.constant(45), seed)).containsOnly(45e6);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void service_times_have_the_mean_and_spread_asked_for(long seed) {
        for (double cv : new double[] {.3, .6, 1.2}) {
            double[] draws = draws(Service.lognormal(34, cv), seed);
            double mean = Arrays.stream(draws).average().orElseThrow();
            double variance = Arrays.stream(draws)
                    .map(x -> (x - mean) * (x - mean))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(34e6, Percentage.withPercentage(1.2));
            assertThat(Math.sqrt(variance) / mean).isCloseTo(cv, Percentage.withPercentage(4));
        }
    }

    @Test
    void a_window_shows_what_single_draws_would_give() {
        for (Service service : new Service[] {
            Service.lognormal(45, .6), Service.exponential(45), Service.erlang(45, 2), Service.constant(45)
        }) {
            ServiceDraws single = new ServiceDraws(service, new Generator(5));
            ServiceDraws window = new ServiceDraws(service, new Generator(5));
            Generator sizes = new Generator(6);
            for (int round = 0; round < 200; round++) {
                int seen = (int) (sizes.unit() * 700);
                int used = (int) (sizes.unit() * (seen + 1));
                double[] shown = window.window(seen);
                int from = window.position();
                for (int i = 0; i < used; i++) {
                    assertThat(shown[from + i]).isEqualTo(single.next());
                }
                window.take(used);
            }
        }
    }

    @Test
    void share_numbers_are_the_same_by_window_and_one_at_a_time() {
        ShareDraws single = new ShareDraws(new Generator(5));
        ShareDraws window = new ShareDraws(new Generator(5));
        for (int round = 0; round < 100; round++) {
            long[] shown = window.window(300);
            int from = window.position();
            for (int i = 0; i < 77; i++) {
                assertThat(single.next()).isNotNegative().isEqualTo(shown[from + i]);
            }
            window.take(77);
        }
    }

    @Test
    void streams_differ_by_everything_in_their_key() {
        long[] first = {
            new Streams(1, 0).of(Purpose.SERVICE, "a", "b").next(),
            new Streams(2, 0).of(Purpose.SERVICE, "a", "b").next(),
            new Streams(1, 1).of(Purpose.SERVICE, "a", "b").next(),
            new Streams(1, 0).of(Purpose.SHARE, "a", "b").next(),
            new Streams(1, 0).of(Purpose.SERVICE, "b", "a").next(),
            new Streams(1, 0).of(Purpose.SERVICE, "ab", "").next(),
            new Streams(1, 0).of(Purpose.SERVICE, "a", "b", 1).next()
        };
        assertThat(Arrays.stream(first).distinct().count()).isEqualTo(first.length);
        assertThat(new Streams(1, 0).of(Purpose.SERVICE, "a", "b").next()).isEqualTo(first[0]);
    }

    private static double[] draws(Service service, long seed) {
        ServiceDraws draws = new ServiceDraws(service, new Generator(seed));
        double[] all = new double[MANY];
        Arrays.setAll(all, i -> draws.next());
        return all;
    }

    /** Kolmogorov and Smirnov's greatest distance, which exceeds 2.3 / sqrt(n) once in 20,000 samples. */
    private static void fits(double[] draws, DoubleUnaryOperator below) {
        Arrays.sort(draws);
        double most = 0;
        for (int i = 0; i < draws.length; i++) {
            double exact = below.applyAsDouble(draws[i]);
            most = Math.max(most, Math.max(exact - (double) i / draws.length, (i + 1.0) / draws.length - exact));
        }
        assertThat(most).isLessThan(2.3 / Math.sqrt(draws.length));
    }

    private static void shareBeyond(double[] draws, double limit, double share) {
        long found = Arrays.stream(draws).filter(x -> x > limit).count();
        double expected = share * draws.length;
        assertThat((double) found).isCloseTo(expected, Offset.offset(4.5 * Math.sqrt(expected * (1 - share))));
    }

    /** The normal distribution function by its series around 0 (Marsaglia, Journal of Statistical Software 11(4), 2004). */
    private static double normalBelow(double x) {
        if (Math.abs(x) > 8) {
            return x > 0 ? 1 : 0;
        }
        double term = x;
        double sum = x;
        for (int i = 3; Math.abs(term) > 1e-18; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-0.5 * x * x - 0.9189385332046728);
    }
}
