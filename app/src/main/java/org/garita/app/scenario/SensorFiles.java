package org.garita.app.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.garita.app.scenario.sensorfile.SensorReading;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.SensorCheck;

/** Reads files of the format {@code garita-sensors/1}, described in docs/guide/formats.md. */
public final class SensorFiles {
    private static final String FOLDER = "reference/sensors/";

    /** Every worked port has a file of its own. */
    private static final List<String> NAMES = WorkedPorts.names();

    private SensorFiles() {}

    /** Names of the ports whose sensors come with the program. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Reads and checks a file.
     *
     * @param port the port whose sensors they are, without findings
     * @throws PortFileRefused naming line, value and likely cause of everything that is wrong
     * @throws IOException when the file cannot be read
     */
    public static SensorDocument read(Path file, Port port) throws IOException {
        return read(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8), port);
    }

    /**
     * Reads and checks a text.
     *
     * @param file the name shown in errors
     * @throws PortFileRefused naming line, value and likely cause of everything that is wrong
     */
    public static SensorDocument read(String file, String yaml, Port port) {
        SensorReading reading = SensorReading.of(file, yaml);
        List<PortFlaw> flaws = new ArrayList<>(reading.flaws());
        if (flaws.isEmpty()) {
            SensorCheck.findings(reading.plan(), port).forEach(finding -> flaws.add(reading.flaw(finding)));
        }
        if (!flaws.isEmpty()) {
            flaws.sort(Comparator.comparingInt(PortFlaw::line));
            throw new PortFileRefused(flaws);
        }
        return new SensorDocument(reading.plan(), reading.notes());
    }

    /**
     * The sensors of a worked port.
     *
     * @throws IllegalArgumentException when none come with the program
     */
    public static SensorDocument worked(Port port) {
        if (!NAMES.contains(port.id())) {
            throw new IllegalArgumentException(
                    "No sensors come with the program for port '%s', only for %s. Name a file of the format garita-sensors/1 with --sensors."
                            .formatted(port.id(), String.join(", ", NAMES)));
        }
        return read(FOLDER + port.id() + ".yaml", yaml(port.id()), port);
    }

    /** The file of a worked port's sensors as it is, to begin an own one from. */
    public static String yaml(String name) {
        String file = FOLDER + name + ".yaml";
        try (InputStream in = SensorFiles.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no sensors for port '%s'; there are %s".formatted(name, NAMES));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
