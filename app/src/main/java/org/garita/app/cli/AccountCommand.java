package org.garita.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code garita account create}: adds a person who may sign in; installations other than the demonstration need one. */
@Command(
        name = "account",
        description = "Add people who may sign in.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = AccountCommand.Create.class)
final class AccountCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "account needs: create");
    }

    /** Adds one account; its password is made here and told once. */
    @Command(
            name = "create",
            description = "Add an account; its password is told once (exit 2: a value is wrong, and which).",
            mixinStandardHelpOptions = true)
    static final class Create extends StoreCommand {
        @Option(names = "--name", required = true, paramLabel = "NAME", description = "Sign-in name.")
        private String name = "";

        @Option(names = "--person", required = true, paramLabel = "NAME", description = "How pages address the person.")
        private String person = "";

        @Option(names = "--office", required = true, paramLabel = "ID", description = "Office held, such as us-esc.")
        private String office = "";

        @Option(names = "--role", required = true, paramLabel = "ROLE", description = "Role; may be repeated.")
        private List<String> roles = new ArrayList<>();

        @Option(names = "--port", paramLabel = "CROSSING", description = "Crossing that a port director runs.")
        private String port = "";

        @Option(
                names = "--email",
                paramLabel = "ADDRESS",
                description = "Address that an identity provider vouches for.")
        private String email = "";

        @Option(names = "--from", paramLabel = "DAY", description = "First day, such as 2026-11-24 (default: now).")
        private String from = "";

        @Option(names = "--until", paramLabel = "DAY", description = "First day on which it no longer works.")
        private String until = "";

        @Option(names = "--no-password", description = "Sign-in through an identity provider only.")
        private boolean noPassword;

        @Override
        public Integer call() throws IOException {
            List<String> arguments = new ArrayList<>();
            add(arguments, "--name", name);
            add(arguments, "--person", person);
            add(arguments, "--office", office);
            roles.forEach(role -> add(arguments, "--role", role));
            add(arguments, "--port", port);
            add(arguments, "--email", email);
            add(arguments, "--from", from);
            add(arguments, "--until", until);
            if (noPassword) {
                arguments.add("--no-password");
            }
            return console().run("account create", arguments);
        }

        private static void add(List<String> arguments, String option, String value) {
            if (!value.isEmpty()) {
                arguments.add(option);
                arguments.add(value);
            }
        }
    }
}
