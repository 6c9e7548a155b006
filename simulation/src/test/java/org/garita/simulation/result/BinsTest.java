package org.garita.simulation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.OptionalDouble;
import org.garita.simulation.Sketch;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Service;
import org.junit.jupiter.api.Test;

class BinsTest {
    @Test
    void every_value_lies_in_its_bin_and_bins_follow_on_each_other() {
        for (int bin = 0; bin < Bins.COUNT; bin++) {
            assertThat(Bins.of(Bins.lowest(bin))).isEqualTo(bin);
            assertThat(Bins.of(Bins.lowest(bin + 1) - 1)).isEqualTo(bin);
            double width = Bins.lowest(bin + 1) - Bins.lowest(bin);
            assertThat(width == 1 || width / Bins.lowest(bin) <= 1 / 16.0).isTrue();
        }
    }

    @Test
    void quantiles_of_even_numbers_are_even() {
        long[] counts = new long[Bins.COUNT];
        for (int value = 0; value < 100_000; value++) {
            counts[Bins.of(value)]++;
        }
        for (double share : new double[] {.01, .5, .9, .95}) {
            assertThat(Bins.quantile(counts, 0, 100_000, share)).isCloseTo(share * 100_000, offset(1.5));
        }
    }

    @Test
    void students_t_is_that_of_the_tables() {
        assertThat(StudentT.quantile(1)).isEqualTo(12.7062);
        assertThat(StudentT.quantile(31)).isCloseTo(2.0395, offset(1e-4));
        assertThat(StudentT.quantile(40)).isCloseTo(2.0211, offset(1e-4));
        assertThat(StudentT.quantile(120)).isCloseTo(1.9799, offset(1e-4));
    }

    @Test
    void an_interval_is_unknown_with_one_replication_and_students_with_more() {
        Ratio ratio = new Ratio();
        assertThat(ratio.estimate(1)).isEmpty();
        ratio.add(30, 10);
        assertThat(ratio.certain(1)).isEqualTo(new Estimate(3, OptionalDouble.empty()));
        ratio.add(50, 10);
        ratio.add(40, 10);
        // means 3, 5, 4: deviation 1, t 4.3027, three of them
        assertThat(ratio.certain(1).value()).isEqualTo(4);
        assertThat(ratio.certain(1).plusMinus().orElseThrow()).isCloseTo(4.3027 / Math.sqrt(3), offset(1e-9));
    }

    @Test
    void vehicle_by_vehicle_or_many_at_once_the_sums_are_the_same() {
        CompiledPort port = CompiledPort.of(Sketch.queue(1, Service.constant(1), 1));
        Ledger one = new Ledger(port, 1);
        Ledger many = new Ledger(port, 1);
        long[] join = new long[1000];
        long[] start = new long[1000];
        for (int i = 0; i < 1000; i++) {
            join[i] = 2 * CompiledPort.HOUR + 3_000_000L * i;
            start[i] = join[i] + 12_345L * i * i;
            one.waited(0, join[i], start[i]);
        }
        many.waited(0, 2, join, start, 0, 1000);
        assertThat(many.waitCount).isEqualTo(one.waitCount);
        assertThat(many.waitMicros).isEqualTo(one.waitMicros);
        assertThat(many.waitLongest).isEqualTo(one.waitLongest);
        assertThat(many.waitBins).isEqualTo(one.waitBins);
        assertThat(many.waitSquaresLow).isEqualTo(one.waitSquaresLow);
        assertThat(many.waitSquaresHigh).isEqualTo(one.waitSquaresHigh);
    }

    @Test
    void littles_law_fails_when_the_integral_is_off_by_a_microsecond() {
        CompiledPort port = CompiledPort.of(Sketch.queue(1, Service.constant(1), 1));
        Ledger ledger = new Ledger(port, 1);
        ledger.waited(0, 1_000, 5_000);
        ledger.unfinished(0, ledger.horizon() - 10);
        ledger.queued(0, 4_009);
        assertThat(ledger.littleHolds(0)).isFalse();
        ledger.queued(0, 1);
        assertThat(ledger.littleHolds(0)).isTrue();
    }
}
