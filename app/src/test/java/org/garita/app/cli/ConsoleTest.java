package org.garita.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.garita.app.platform.ConsoleTask;
import org.garita.app.platform.ConsoleTasks;
import org.garita.app.platform.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import picocli.CommandLine;

/** A tool finds the data folder in use and has its work done by the process that holds it. */
class ConsoleTest {
    private final Path temporary;

    private final AnnotationConfigApplicationContext server = new AnnotationConfigApplicationContext();
    private final StringWriter out = new StringWriter();
    private final StringWriter progress = new StringWriter();

    ConsoleTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    private record Task(String name, Work work) implements ConsoleTask {
        interface Work {
            int run(List<String> arguments, PrintWriter out, PrintWriter progress) throws IOException;
        }

        @Override
        public int run(List<String> arguments, PrintWriter out, PrintWriter progress) throws IOException {
            return work.run(arguments, out, progress);
        }
    }

    private int ask(Task offered, String name, String... arguments) throws IOException {
        Path folder = temporary.resolve("data");
        try (DataFolder claimed = DataFolder.claim(folder)) {
            server.registerBean(DataFolder.class, () -> claimed, definition -> definition.setDestroyMethodName(""));
            server.registerBean(ConsoleTask.class, () -> offered);
            server.register(ConsoleTasks.class);
            server.scan("org.garita.app.platform.console");
            server.registerBean(
                    "statusTask", ConsoleTask.class, () -> new Task("status", (a, o, p) -> 0)); // needs no database
            server.refresh();
            StoreOptions store = new StoreOptions();
            new CommandLine(new Options(store)).parseArgs("--data", folder.toString());
            return new Console(store, new PrintWriter(out), new PrintWriter(progress)).run(name, List.of(arguments));
        }
    }

    @CommandLine.Command
    private record Options(@CommandLine.Mixin StoreOptions store) {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void out_progress_and_exit_code_come_back() throws IOException {
        int exit = ask(
                new Task("count", (arguments, o, p) -> {
                    p.println("counting");
                    o.printf("%d arguments, first «%s»%n", arguments.size(), arguments.get(0));
                    o.print("unfinished line");
                    return 1;
                }),
                "count",
                "a b",
                "--json");
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).isEqualTo("2 arguments, first «a b»%nunfinished line%n".formatted());
        assertThat(progress.toString()).isEqualTo("counting%n".formatted());
    }

    @Test
    void bad_input_is_told_in_the_tasks_own_words() throws IOException {
        int exit = ask(
                new Task("load", (arguments, o, p) -> {
                    throw new IllegalArgumentException("line 7: delay is \"soon\", want minutes");
                }),
                "load");
        assertThat(exit).isEqualTo(2);
        assertThat(progress.toString()).contains("line 7: delay is \"soon\"");
    }

    @Test
    void a_failing_task_does_not_hang_its_caller_and_shows_no_stack_trace() throws IOException {
        int exit = ask(
                new Task("break", (arguments, o, p) -> {
                    throw new IllegalStateException("the disk is full");
                }),
                "break");
        assertThat(exit).isEqualTo(3);
        assertThat(progress.toString()).contains("the disk is full").doesNotContain("\tat ");
    }

    @Test
    void an_unknown_task_is_answered_with_the_known_ones() throws IOException {
        assertThat(ask(new Task("count", (a, o, p) -> 0), "cuont")).isEqualTo(2);
        assertThat(progress.toString()).contains("cuont").contains("count, status");
    }
}
