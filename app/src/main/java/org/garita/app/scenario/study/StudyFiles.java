package org.garita.app.scenario.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.garita.app.scenario.WorkedPorts;

/** Reads files of the format {@code garita-study/1}, described in docs/guide/formats.md, and the worked studies. */
public final class StudyFiles {
    private static final String FOLDER = "reference/studies/";
    private static final List<String> WORKED = List.of(
            "laredo-closures", "closure-24-hours", "otay-produce", "san-ysidro-sentri-share", "eagle-pass-rail");

    private StudyFiles() {}

    /**
     * Reads and checks a file; a port that it names is a file beside it or a worked port.
     *
     * @throws org.garita.app.scenario.PortFileRefused naming line, value and likely cause of everything that is wrong
     * @throws IOException when the file cannot be read
     */
    public static StudyDocument read(Path file) throws IOException {
        String yaml = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return StudyReading.read(file.toString(), yaml, name -> beside(file, name), WorkedPorts.names());
    }

    private static Optional<PortSource> beside(Path file, String name) {
        Path port = file.resolveSibling(name);
        if (!Files.isRegularFile(port)) {
            return worked(name);
        }
        try {
            return Optional.of(new PortSource(name, new String(Files.readAllBytes(port), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads and checks a text; a port that it names is a worked port.
     *
     * @param file the name shown in errors
     * @throws org.garita.app.scenario.PortFileRefused naming line, value and likely cause of everything that is wrong
     */
    public static StudyDocument read(String file, String yaml) {
        return StudyReading.read(file, yaml, StudyFiles::worked, WorkedPorts.names());
    }

    /**
     * Reads a text with the port file that was kept with it.
     *
     * @param port the port file, whatever the study calls it; empty for a study that rests on none
     */
    public static StudyDocument read(String file, String yaml, Optional<PortSource> port) {
        return StudyReading.read(file, yaml, name -> port, List.of());
    }

    private static Optional<PortSource> worked(String name) {
        return WorkedPorts.names().contains(name)
                ? Optional.of(new PortSource(name, WorkedPorts.yaml(name)))
                : Optional.empty();
    }

    /** Names of the studies that come with the program. */
    public static List<String> workedNames() {
        return WORKED;
    }

    /** The worked study of that name. */
    public static Optional<StudyDocument> find(String name) {
        return WORKED.contains(name) ? Optional.of(read(name + ".yaml", yaml(name))) : Optional.empty();
    }

    /** The file of a worked study as it is. */
    public static String yaml(String name) {
        try (InputStream in = StudyFiles.class.getClassLoader().getResourceAsStream(FOLDER + name + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("no worked study '%s'; there are %s".formatted(name, WORKED));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
