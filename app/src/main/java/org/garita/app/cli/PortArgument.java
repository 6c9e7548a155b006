package org.garita.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.garita.app.scenario.PortDocument;
import org.garita.app.scenario.PortFiles;
import org.garita.app.scenario.WorkedPorts;

/** A port as it is named on the command line: a file, or a worked port. */
final class PortArgument {
    private PortArgument() {}

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException when there is neither, or the file cannot be used
     */
    static PortDocument read(String port) throws IOException {
        Path file = Path.of(port);
        if (Files.exists(file)) {
            return PortFiles.read(file);
        }
        return WorkedPorts.find(port)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no file %s, and no worked port of that name; there are %s."
                                .formatted(port, String.join(", ", WorkedPorts.names()))));
    }
}
