package org.garita.app.sensing.file;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Reads files of the format {@code garita-layout/1}, described in docs/guide/formats.md. The YAML is only taken apart into nodes;
 * no type that it may name is ever made.
 */
public final class LayoutFiles {
    /** What {@code format} must say. */
    public static final String FORMAT = "garita-layout/1";

    private LayoutFiles() {}

    /**
     * Reads and checks a file.
     *
     * @throws LayoutRefused naming line, value and likely cause of everything that is wrong
     * @throws IOException when the file cannot be read
     */
    public static RecordedLayout read(Path file) throws IOException {
        return read(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /**
     * Reads and checks a text.
     *
     * @param file the name shown in errors
     * @throws LayoutRefused naming line, value and likely cause of everything that is wrong
     */
    public static RecordedLayout read(String file, String yaml) {
        List<LayoutFlaw> flaws = new ArrayList<>();
        Optional<RecordedLayout> layout = root(file, yaml, flaws).map(LayoutReading::of);
        if (layout.isEmpty() || !flaws.isEmpty()) {
            throw new LayoutRefused(flaws);
        }
        return layout.get();
    }

    private static Optional<LayoutPart> root(String file, String yaml, List<LayoutFlaw> flaws) {
        try {
            LoaderOptions limits = new LoaderOptions();
            DumperOptions unused = new DumperOptions();
            @Nullable Node node = new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits)
                    .compose(new StringReader(yaml));
            if (node != null) {
                return Optional.of(new LayoutPart(file, flaws, "", node));
            }
            flaws.add(flaw(file, 1, "it holds nothing"));
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            flaws.add(flaw(file, mark == null ? 1 : mark.getLine() + 1, String.valueOf(broken.getProblem())));
        } catch (YAMLException broken) {
            flaws.add(flaw(file, 1, String.valueOf(broken.getMessage())));
        }
        return Optional.empty();
    }

    private static LayoutFlaw flaw(String file, int line, String problem) {
        LayoutMistake mistake = LayoutMistake.NOT_YAML;
        return new LayoutFlaw(file, line, "file", "text", mistake.what(problem), mistake.cause());
    }
}
