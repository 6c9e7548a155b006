package org.garita.app.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.garita.app.scenario.portfile.PortReading;
import org.garita.simulation.port.PortCheck;

/** Reads files of the format {@code garita-port/1}, described in docs/guide/formats.md. */
public final class PortFiles {
    private PortFiles() {}

    /**
     * Reads and checks a file.
     *
     * @throws PortFileRefused naming line, value and likely cause of everything that is wrong
     * @throws IOException when the file cannot be read
     */
    public static PortDocument read(Path file) throws IOException {
        return read(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /**
     * Reads and checks a text.
     *
     * @param file the name shown in errors
     * @throws PortFileRefused naming line, value and likely cause of everything that is wrong
     */
    public static PortDocument read(String file, String yaml) {
        PortReading reading = PortReading.of(file, yaml);
        List<PortFlaw> flaws = new ArrayList<>(reading.flaws());
        if (flaws.isEmpty()) {
            PortCheck.findings(reading.port()).forEach(finding -> flaws.add(reading.flaw(finding)));
        }
        if (!flaws.isEmpty()) {
            flaws.sort(Comparator.comparingInt(PortFlaw::line));
            throw new PortFileRefused(flaws);
        }
        return new PortDocument(reading.port(), reading.notes());
    }
}
