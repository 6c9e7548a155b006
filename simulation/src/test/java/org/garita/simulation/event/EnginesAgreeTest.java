package org.garita.simulation.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Port;
import org.garita.simulation.recursion.RecursionEngine;
import org.garita.simulation.result.Counters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where nothing couples both engines do the same, to the microsecond and in every counter. */
class EnginesAgreeTest {
    @ParameterizedTest
    @CsvSource({"0,500,true", "500,1000,false"})
    void a_thousand_small_ports_run_the_same_in_both_engines(long from, long until, boolean constant) {
        for (long seed = from; seed < until; seed++) {
            compare(RandomPorts.uncoupled(seed, constant), seed, 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void the_benchmark_port_runs_the_same_in_both_engines(long seed) {
        compare(Benchmarks.plain(), seed, 7);
    }

    private static void compare(Port port, long seed, int days) {
        Counters recursion = new Counters(new RecursionEngine(CompiledPort.of(port)).run(new Streams(seed, 0), days));
        Counters event = Runs.run(port, days, seed, 0);

        assertThat(event.unlike(recursion.all())).as("seed %d", seed).isEmpty();
        assertThat(event.littleHolds()).as("Little's law, seed %d", seed).isTrue();
    }
}
