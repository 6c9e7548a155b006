package org.garita.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code garita bundle ...}: rows of a journal on their way to and from the other government's node. */
@Command(
        name = "bundle",
        description = "Carry signed journal rows to and from the other government's node.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BundleCommand.Export.class,
            BundleCommand.Import.class,
            BundleCommand.Trust.class,
            BundleCommand.Fingerprint.class,
            BundleCommand.Exchange.class,
            BundleCommand.ParcelOut.class,
            BundleCommand.ParcelIn.class,
            BundleCommand.ReplaceAgreement.class,
        })
final class BundleCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "bundle needs one of: export, import, trust, fingerprint, exchange, parcel-out, parcel-in, replace-agreement");
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    /** Writes a bundle. */
    @Command(
            name = "export",
            description = "Write rows of a journal that this node signs for into a signed file (exit 1: no such row).",
            mixinStandardHelpOptions = true)
    static final class Export extends StoreCommand {
        @Option(names = "--country", required = true, paramLabel = "US|MX", description = "Whose journal.")
        private String country = "";

        @Option(names = "--from", defaultValue = "1", paramLabel = "SEQ", description = "First row (default: 1).")
        private long from = 1;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
        private Path out = Path.of("");

        @Override
        public Integer call() throws IOException {
            return console().run("bundle export", List.of(country, String.valueOf(from), absolute(out)));
        }
    }

    /** Takes a bundle in. */
    @Command(
            name = "import",
            description = "Take a bundle in, whole or not at all (exit 1: refused, or waiting for earlier rows).",
            mixinStandardHelpOptions = true)
    static final class Import extends StoreCommand {
        @Parameters(paramLabel = "FILE", description = "The bundle.")
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            return console().run("bundle import", List.of(absolute(file)));
        }
    }

    /** Notes fingerprints. */
    @Command(
            name = "trust",
            description = "Note the other government's fingerprints after comparing them on paper.",
            mixinStandardHelpOptions = true)
    static final class Trust extends StoreCommand {
        @Parameters(index = "0", paramLabel = "US|MX", description = "Whose root.")
        private String country = "";

        @Parameters(index = "1", paramLabel = "FINGERPRINT", description = "Of its root key, in quotes if spaced.")
        private String fingerprint = "";

        @Option(
                names = "--node-certificate",
                paramLabel = "FINGERPRINT",
                description = "Of its node, when the first meeting is over the network.")
        private Optional<String> node = Optional.empty();

        @Override
        public Integer call() throws IOException {
            List<String> arguments = new ArrayList<>(List.of(country, fingerprint));
            node.ifPresent(arguments::add);
            return console().run("bundle trust", arguments);
        }
    }

    /** Shows fingerprints. */
    @Command(
            name = "fingerprint",
            description = "Show this node's fingerprints, to be read out to the other government.",
            mixinStandardHelpOptions = true)
    static final class Fingerprint extends StoreCommand {
        @Override
        public Integer call() throws IOException {
            return console().run("bundle fingerprint", List.of());
        }
    }

    /** Meets the other node. */
    @Command(
            name = "exchange",
            description = "Meet the other government's node now, over mutual TLS.",
            mixinStandardHelpOptions = true)
    static final class Exchange extends StoreCommand {
        @Parameters(paramLabel = "URL", description = "Its address, https://host:port.")
        private String address = "";

        @Override
        public Integer call() throws IOException {
            return console().run("bundle exchange", List.of(address));
        }
    }

    /** Writes a parcel. */
    @Command(
            name = "parcel-out",
            description = "Write readings or measures for the other node into a signed file (exit 1: there are none).",
            mixinStandardHelpOptions = true)
    static final class ParcelOut extends StoreCommand {
        @Parameters(paramLabel = "readings|measures", description = "What.")
        private String name = "";

        @Option(names = "--after", defaultValue = "", paramLabel = "MARK", description = "What parcel-in said there.")
        private String after = "";

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
        private Path out = Path.of("");

        @Override
        public Integer call() throws IOException {
            return console().run("bundle parcel-out", List.of(name, absolute(out), after));
        }
    }

    /** Takes a parcel in. */
    @Command(
            name = "parcel-in",
            description = "Take readings or measures of the other node in, and say the mark (exit 1: refused).",
            mixinStandardHelpOptions = true)
    static final class ParcelIn extends StoreCommand {
        @Parameters(index = "0", paramLabel = "readings|measures", description = "What.")
        private String name = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "The parcel.")
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            return console().run("bundle parcel-in", List.of(name, absolute(file)));
        }
    }

    /** Replaces the key for agreements. */
    @Command(
            name = "replace-agreement",
            description = "Take this node's keys for agreements back at once, and state another.",
            mixinStandardHelpOptions = true)
    static final class ReplaceAgreement extends StoreCommand {
        @Override
        public Integer call() throws IOException {
            return console().run("bundle replace-agreement", List.of());
        }
    }
}
