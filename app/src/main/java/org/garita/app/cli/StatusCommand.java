package org.garita.app.cli;

import java.io.IOException;
import java.util.List;
import org.garita.app.platform.DataFolder;
import picocli.CommandLine.Command;

/** {@code garita status}: what is running on the data folder. */
@Command(
        name = "status",
        description = "Say which server, if any, is running on the data folder (exit 1: none).",
        mixinStandardHelpOptions = true)
final class StatusCommand extends StoreCommand {
    @Override
    public Integer call() throws IOException {
        if (!DataFolder.inUse(store().data())) {
            spec().commandLine().getOut().println("No server is running on " + store().data() + ".");
            return 1;
        }
        return console().run("status", json() ? List.of("--json") : List.of());
    }
}
