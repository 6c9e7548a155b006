package org.garita.simulation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Port;
import org.garita.simulation.result.Counters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The event engine does what its slow obvious twin does, to the microsecond. */
class TwinTest {
    /** One day each: waits, longest waits, queues by the minute, busy and blocked time, and what became of everybody. */
    @ParameterizedTest
    @CsvSource({"0,120,true", "1000,1120,false"})
    void ports_in_which_everything_couples_run_as_the_twin_does(long from, long until, boolean constant) {
        for (long seed = from; seed < until; seed++) {
            compare(RandomPorts.coupled(seed, constant), seed);
        }
    }

    /** Such ports may lock up; then both lock up alike. */
    @ParameterizedTest
    @CsvSource({"2000,2050,true", "3000,3050,false"})
    void ports_whose_paths_form_rings_run_as_the_twin_does(long from, long until, boolean constant) {
        for (long seed = from; seed < until; seed++) {
            compare(RandomPorts.ringed(seed, constant), seed);
        }
    }

    private static void compare(Port port, long seed) {
        CompiledPort compiled = CompiledPort.of(port);
        int[] rank = IntStream.range(0, compiled.stages())
                .map(stage -> compiled.paths().rank(stage))
                .toArray();
        Counters run = Runs.run(port, 1, seed, 0);

        Map<String, long[]> twin = new Twin(port, new Fate(port, 1, new Streams(seed, 0)), 1, rank)
                .run()
                .counters();

        assertThat(run.unlike(twin)).as("seed %d", seed).isEmpty();
        assertThat(run.littleHolds()).as("Little's law, seed %d", seed).isTrue();
    }
}
