package org.garita.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The blocks of method cards that run as tests; both twins of a card must carry the same ones. */
public final class CardBlocks {
    private static final Path CARDS = Path.of("../docs/methods");

    private CardBlocks() {}

    /** The contents of all blocks of a kind, such as {@code garita-check}, in the order of the card. */
    public static List<String> of(String card, String kind) {
        List<String> english = blocks(card + ".md", kind);
        assertThat(blocks(card + ".es.md", kind))
                .as("blocks of both twins of %s", card)
                .isEqualTo(english);
        return english;
    }

    /** The rows of the first check of a card, without its heading. */
    public static List<String> checks(String card) {
        return of(card, "garita-check").get(0).lines().skip(1).toList();
    }

    /** Names of the cards that carry a block of a kind. */
    public static List<String> cards(String kind) {
        try (Stream<Path> files = Files.list(CARDS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.endsWith(".es.md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .filter(card -> !of(card, kind).isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> blocks(String file, String kind) {
        try {
            return Pattern.compile("(?s)```" + kind + "\\n(.*?)```")
                    .matcher(Files.readString(CARDS.resolve(file)))
                    .results()
                    .map(block -> block.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
