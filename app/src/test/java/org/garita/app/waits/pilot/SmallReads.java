package org.garita.app.waits.pilot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.garita.app.scenario.PortFiles;
import org.garita.app.scenario.SenseRun;
import org.garita.app.scenario.SensorFiles;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.SensorPlan;

/**
 * Four days of a small made-up port as {@code sense} writes them, made once for all tests: trucks on one road to two booths.
 *
 * @param folder what its operator has
 * @param truth the truth
 */
record SmallReads(Path folder, Path truth) {
    /** As few as give a figure. */
    static final int DAYS = 4;

    private static final SmallReads MADE = make();

    static SmallReads made() {
        return MADE;
    }

    private static SmallReads make() {
        try {
            Path home = Files.createTempDirectory("garita-small-reads");
            Port port =
                    PortFiles.read("small-port.yaml", text("small-port.yaml")).port();
            SensorPlan plan = SensorFiles.read("small-sensors.yaml", text("small-sensors.yaml"), port)
                    .plan();
            SmallReads small = new SmallReads(home.resolve("four-days"), home.resolve("truth.csv"));
            new SenseRun(port, plan, SenseRun.USUAL_START, DAYS, 11, 1).write(small.folder(), small.truth());
            return small;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(String file) throws IOException {
        try (InputStream in = SmallReads.class.getResourceAsStream("/pilot/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
