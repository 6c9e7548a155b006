package org.garita.app.waits.usual;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.garita.app.platform.ConsoleTask;
import org.springframework.stereotype.Component;

/**
 * {@code import holiday-factors DAYS AVERAGES --out FILE}: computes the table of holiday factors that the application carries;
 * the result replaces {@code reference/holiday-factors.csv} in the source.
 */
@Component
class HolidayFactorsTask implements ConsoleTask {
    @Override
    public String name() {
        return "import holiday-factors";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out, PrintWriter progress) throws IOException {
        if (arguments.size() != 4 || !arguments.get(2).equals("--out")) {
            progress.println("import holiday-factors takes DAYS AVERAGES --out FILE, got " + arguments);
            return 2;
        }
        for (String file : arguments.subList(0, 2)) {
            if (!Files.isRegularFile(Path.of(file))) {
                progress.println("no file " + file + ". Maybe the path is relative to another folder.");
                return 2;
            }
        }
        try {
            List<String> table = HolidayFactorsMaker.make(Path.of(arguments.get(0)), Path.of(arguments.get(1)));
            Path target = Path.of(arguments.get(3));
            Files.writeString(target, String.join("\n", table) + "\n", StandardCharsets.UTF_8);
            out.println(target + ": " + table.size() + " lines, " + Files.size(target) + " bytes");
            return 0;
        } catch (IllegalArgumentException wrongFile) {
            progress.println(wrongFile.getMessage());
            return 2;
        }
    }
}
