package org.garita.app.waits.pilot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garita.app.crossing.Crossings;
import org.garita.app.platform.ConsoleTask;
import org.garita.app.waits.pilot.ReadsImport.Result;
import org.garita.kernel.place.CrossingId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code import reads DIR CROSSING [--simulated] [--json]}: measures recorded readings and appends what is said. */
@Component
class ImportReadsTask implements ConsoleTask {
    private final ReadsImport reads;
    private final Crossings crossings;
    private final PilotVersion version;

    ImportReadsTask(ReadsImport reads, Crossings crossings, PilotVersion version) {
        this.reads = reads;
        this.crossings = crossings;
        this.version = version;
    }

    @Override
    public String name() {
        return "import reads";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out, PrintWriter progress) throws IOException {
        List<String> words = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (words.size() != 2) {
            progress.println("import reads takes a folder and a crossing, got " + words);
            return 2;
        }
        Path folder = Path.of(words.get(0));
        if (!Files.isRegularFile(folder.resolve("layout.yaml"))) {
            progress.println(
                    "there is no layout.yaml in " + folder
                            + ". Maybe it is another folder: garita sense writes one, and docs/guide/formats.md says what is in it.");
            return 2;
        }
        try {
            CrossingId crossing =
                    crossings.crossing(new CrossingId(words.get(1))).id();
            Result result = reads.run(folder, crossing, arguments.contains("--simulated"));
            version.changed();
            out.println(arguments.contains("--json") ? json(result) : text(result));
            return result.reads().rejected() > 0 ? 1 : 0;
        } catch (IllegalArgumentException unusable) {
            progress.println(unusable.getMessage());
            return 2;
        }
    }

    private static String json(Result result) {
        ImportedReads reads = result.reads();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("import", reads.id());
        map.put("content_sha256", reads.content().hex());
        map.put("crossing", reads.crossing().value());
        map.put("simulated", reads.simulated());
        map.put("from", reads.from().toString());
        map.put("until", reads.until().toString());
        map.put("words", reads.words());
        map.put("added", result.added());
        map.put("rejected", reads.rejected());
        map.put("reasons", result.reasons());
        map.put("missing", result.missing());
        return new JsonMapper().writeValueAsString(map);
    }

    private static String text(Result result) {
        ImportedReads reads = result.reads();
        StringBuilder text = new StringBuilder("%s (%s): %s, %d words, %d of them new, %d rows rejected, from %s to %s"
                .formatted(
                        reads.folder(),
                        reads.simulated() ? "simulated" : "measured",
                        reads.id(),
                        reads.words(),
                        result.added(),
                        reads.rejected(),
                        reads.from(),
                        reads.until()));
        result.reasons().forEach((reason, count) -> text.append("%n  %-30s %d".formatted(reason, count)));
        result.missing().forEach(table -> text.append("%n%s.csv is not there".formatted(table)));
        return text.toString();
    }
}
