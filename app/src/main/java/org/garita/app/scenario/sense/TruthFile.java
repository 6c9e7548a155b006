package org.garita.app.scenario.sense;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.Truth;

/** What really happened, a row a vehicle; for scoring only. */
public final class TruthFile {
    private final Port port;
    private final RunClock clock;

    public TruthFile(Port port, RunClock clock) {
        this.port = port;
        this.clock = clock;
    }

    /** Writes all vehicles, in the order in which they joined. */
    public void write(Path file, List<Truth> vehicles) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("class,joined,primary_joined,primary_start,primary_end,exit\n");
            for (Truth vehicle : vehicles) {
                out.write(String.join(
                                ",",
                                port.flows().get(vehicle.flow()).id(),
                                clock.utc(vehicle.joined()),
                                cell(vehicle.primaryJoined()),
                                cell(vehicle.primaryStart()),
                                cell(vehicle.primaryEnd()),
                                cell(vehicle.exit()))
                        + "\n");
            }
        }
    }

    private String cell(OptionalLong moment) {
        return moment.isPresent() ? clock.utc(moment.getAsLong()) : "";
    }
}
