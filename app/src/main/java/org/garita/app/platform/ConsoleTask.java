package org.garita.app.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/**
 * Work that a tool needs done on the open store: a running server does it when asked over the owner-only local socket,
 * otherwise the tool opens the store itself. A room offers its tasks as beans.
 */
public interface ConsoleTask {
    /** Words of the command line that call it, for example {@code import cbp-history}. */
    String name();

    /**
     * Does the work.
     *
     * @param arguments what followed the name on the command line; file paths are absolute
     * @param out where the answer goes
     * @param progress where progress goes, a line at a time
     * @return exit code: 0 done, 1 done with a finding, 2 bad input
     */
    int run(List<String> arguments, PrintWriter out, PrintWriter progress) throws IOException;
}
