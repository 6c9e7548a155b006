package org.garita.app.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code garita sensing key VENDOR}: makes the key with which a vendor of sensors sends readings. */
@Command(
        name = "sensing",
        description = "Keys of vendors of sensors.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = SensingCommand.Key.class)
final class SensingCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "sensing needs: key");
    }

    /** Makes one key; it is told once. */
    @Command(
            name = "key",
            description = "Make a key for a vendor; it is told once (exit 2: no such vendor).",
            mixinStandardHelpOptions = true)
    static final class Key extends StoreCommand {
        @Parameters(paramLabel = "VENDOR", description = "Id of the vendor, such as norte-sensors.")
        private String vendor = "";

        @Override
        public Integer call() throws IOException {
            return console().run("sensing key", List.of(vendor));
        }
    }
}
