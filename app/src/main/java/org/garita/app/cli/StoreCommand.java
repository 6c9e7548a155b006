package org.garita.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that works on a data folder. It returns 0 when all is well, 1 for a finding, 2 for bad input; what it
 * throws is told in one sentence on standard error (see {@link Failures}).
 */
abstract class StoreCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    /** Which data folder, which database. */
    StoreOptions store() {
        return store;
    }

    /** Whether to answer in JSON. */
    boolean json() {
        return json;
    }

    /** The command line as parsed, for its output. */
    CommandSpec spec() {
        return spec;
    }

    /** Where a room's task can be had done. */
    Console console() {
        return new Console(
                store, spec.commandLine().getOut(), spec.commandLine().getErr());
    }
}
