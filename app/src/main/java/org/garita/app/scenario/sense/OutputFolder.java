package org.garita.app.scenario.sense;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a run is written: a folder and a file, both or neither. All is written beside them first and then moved. */
public final class OutputFolder {
    private final Path folder;
    private final Path truth;

    private OutputFolder(Path folder, Path truth) {
        this.folder = folder;
        this.truth = truth;
    }

    /** Something that is written to a path. */
    @FunctionalInterface
    public interface Part {
        void write(Path to) throws IOException;
    }

    /**
     * Folder and file that can be written.
     *
     * @throws IllegalArgumentException when they cannot, or would overwrite something, or the file lies in the folder
     */
    public static OutputFolder of(Path folder, Path truth) throws IOException {
        Path into = folder.toAbsolutePath().normalize();
        Path apart = truth.toAbsolutePath().normalize();
        if (Files.isDirectory(into) ? !isEmpty(into) : Files.exists(into)) {
            throw new IllegalArgumentException(
                    "The folder %s is not empty. Maybe an earlier run is in it: name another one, or remove it first."
                            .formatted(folder));
        }
        if (Files.exists(apart)) {
            throw new IllegalArgumentException(
                    "The file %s is there already. Maybe it is the truth of an earlier run: name another one, or remove it first."
                            .formatted(truth));
        }
        if (apart.startsWith(into)) {
            throw new IllegalArgumentException(
                    "The truth %s must not lie in the folder %s, which holds only what an operator knows. Name a file beside it."
                            .formatted(truth, folder));
        }
        for (Path path : List.of(into, apart)) {
            refuseUnwritable(path);
        }
        return new OutputFolder(into, apart);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void refuseUnwritable(Path path) {
        Path above = path.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above == null || !Files.isDirectory(above) || !Files.isWritable(above)) {
            throw new IllegalArgumentException(
                    "%s cannot be written, because %s is no folder that this account may write to. Name another place."
                            .formatted(path, above));
        }
    }

    /** Writes both, or neither. */
    public void write(Part inFolder, Part asTruth) throws IOException {
        Files.createDirectories(folder.getParent());
        Files.createDirectories(truth.getParent());
        Path folderPart = Files.createDirectory(beside(folder));
        Path truthPart = beside(truth);
        try {
            inFolder.write(folderPart);
            asTruth.write(truthPart);
            Files.deleteIfExists(folder);
            Files.move(truthPart, truth);
            Files.move(folderPart, folder);
        } finally {
            remove(truthPart);
            remove(folderPart);
        }
    }

    private static Path beside(Path path) {
        return path.resolveSibling("." + path.getFileName() + ".part-" + Long.toHexString(System.nanoTime()));
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
