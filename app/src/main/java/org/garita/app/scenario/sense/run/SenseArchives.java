package org.garita.app.scenario.sense.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garita.app.scenario.SenseRun;
import org.garita.simulation.sense.Observed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of runs, two archives each, in the data folder: what an operator has, and apart from it the truth. */
@Component
public class SenseArchives {
    private static final String OPERATOR = ".operator.zip";
    private static final String TRUTH = ".truth.zip";
    private static final String PART = ".part";

    private final Path folder;

    SenseArchives(@Value("${garita.data:./data}") String data) {
        this.folder = Path.of(data).resolve("sense");
    }

    /** What an operator has: layout.yaml, detections.csv, counts.csv, queues.csv, lanes.csv. */
    public Path operator(String id) {
        return folder.resolve(id + OPERATOR);
    }

    /** The truth: truth.csv. */
    public Path truth(String id) {
        return folder.resolve(id + TRUTH);
    }

    /** Writes both archives of a run; each is there whole or not at all. */
    void write(String id, SenseRun run, Observed observed) throws IOException {
        Files.createDirectories(folder);
        archive(operator(id), root -> run.writeOperator(root, observed));
        archive(truth(id), root -> run.writeTruth(root.resolve("truth.csv"), observed));
    }

    /** Something that is written into a folder. */
    @FunctionalInterface
    private interface Part {
        void write(Path root) throws IOException;
    }

    private static void archive(Path file, Part part) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + PART);
        Files.deleteIfExists(unfinished);
        // compressed through files beside it, so that a large run is not held in memory a second time
        Map<String, Object> settings = Map.of("create", "true", "useTempFile", true);
        try {
            try (FileSystem zip = FileSystems.newFileSystem(unfinished, settings)) {
                part.write(zip.getPath("/"));
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Removes the files of a run. */
    void remove(String id) {
        try {
            Files.deleteIfExists(operator(id));
            Files.deleteIfExists(truth(id));
        } catch (IOException e) {
            throw new UncheckedIOException("the files of the run %s cannot be removed".formatted(id), e);
        }
    }

    /** Removes what belongs to none of these runs, and what was being written when the program ended. */
    void keepOnly(Collection<String> ids) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> names =
                ids.stream().flatMap(id -> Stream.of(id + OPERATOR, id + TRUTH)).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!names.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }
}
