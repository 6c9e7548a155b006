package org.garita.app.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every task that the rooms offer, by name. The console of a running server and a tool on its own both call these. */
@Component
public final class ConsoleTasks {
    /** Exit code for an unknown task or input that the task cannot use. */
    public static final int BAD_INPUT = 2;

    private final ObjectProvider<ConsoleTask> offered;

    ConsoleTasks(ObjectProvider<ConsoleTask> offered) {
        this.offered = offered;
    }

    /** Names of all tasks, sorted. */
    public List<String> names() {
        return List.copyOf(byName().keySet());
    }

    /**
     * Does a task. Bad input, a missing file among it, is told in one sentence on {@code progress}; what else goes
     * wrong flies to the caller.
     *
     * @return exit code: 0 done, 1 done with a finding, 2 bad input
     */
    public int run(String name, List<String> arguments, PrintWriter out, PrintWriter progress) throws IOException {
        ConsoleTask task = byName().get(name);
        if (task == null) {
            progress.println("This Garita has no task \"%s\"; it has: %s.".formatted(name, String.join(", ", names())));
            return BAD_INPUT;
        }
        try {
            return task.run(arguments, out, progress);
        } catch (IllegalArgumentException badInput) {
            progress.println(badInput.getMessage());
            return BAD_INPUT;
        } catch (NoSuchFileException missing) {
            progress.println("There is no file " + missing.getMessage() + ".");
            return BAD_INPUT;
        }
    }

    private Map<String, ConsoleTask> byName() {
        Map<String, ConsoleTask> tasks = new TreeMap<>();
        try (Stream<ConsoleTask> all = offered.orderedStream()) {
            all.forEach(task -> tasks.put(task.name(), task));
        }
        return tasks;
    }
}
