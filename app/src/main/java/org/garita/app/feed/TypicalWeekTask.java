package org.garita.app.feed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.garita.app.crossing.Crossings;
import org.garita.app.platform.ConsoleTask;
import org.springframework.stereotype.Component;

/**
 * {@code import typical-week FILE --out FILE}: computes the table of usual waits that the application carries. Analysts
 * run it when a newer history is at hand; the result replaces {@code reference/typical-week.csv} in the source.
 */
@Component
class TypicalWeekTask implements ConsoleTask {
    private final Crossings crossings;

    TypicalWeekTask(Crossings crossings) {
        this.crossings = crossings;
    }

    @Override
    public String name() {
        return "import typical-week";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out, PrintWriter progress) throws IOException {
        if (arguments.size() != 3 || !arguments.get(1).equals("--out")) {
            progress.println("import typical-week takes FILE --out FILE, got " + arguments);
            return 2;
        }
        Path history = Path.of(arguments.get(0));
        if (!Files.isRegularFile(history)) {
            progress.println("no file " + history + ". Maybe the path is relative to another folder.");
            return 2;
        }
        try {
            List<String> table = new TypicalWeekMaker(new CbpPorts(crossings)).make(history);
            Path target = Path.of(arguments.get(2));
            Files.writeString(target, String.join("\n", table) + "\n", StandardCharsets.UTF_8);
            out.println(target + ": " + table.size() + " lines, " + Files.size(target) + " bytes");
            return 0;
        } catch (IllegalArgumentException wrongFile) {
            progress.println(wrongFile.getMessage());
            return 2;
        }
    }
}
