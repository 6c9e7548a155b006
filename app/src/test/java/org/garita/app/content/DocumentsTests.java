package org.garita.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents of the project: in both languages where people other than developers read them, and without dead links. */
class DocumentsTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern CHECK = Pattern.compile("(?s)```garita-check\\n(.*?)```");

    @Test
    void guides_and_method_cards_exist_in_both_languages() {
        List<Path> english = Stream.of("docs/guide", "docs/methods")
                .flatMap(folder -> documents(ROOT.resolve(folder)))
                .filter(path -> !path.toString().endsWith(".es.md"))
                .toList();

        assertThat(english).isNotEmpty().allSatisfy(path -> assertThat(twin(path))
                .exists());
    }

    @Test
    void both_twins_of_a_method_card_carry_the_same_checks() {
        assertThat(documents(ROOT.resolve("docs/methods"))
                        .filter(path -> !path.toString().endsWith(".es.md")))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(checks(path)).isNotEmpty().isEqualTo(checks(twin(path))));
    }

    @Test
    void links_between_documents_lead_somewhere() {
        List<String> dead = new ArrayList<>();
        Stream.concat(
                        documents(ROOT),
                        Stream.of("docs/guide", "docs/methods", "docs/adr")
                                .flatMap(folder -> documents(ROOT.resolve(folder))))
                .forEach(path -> links(path)
                        .filter(link -> !Files.exists(path.resolveSibling(link)))
                        .forEach(link -> dead.add(ROOT.relativize(path) + " -> " + link)));

        assertThat(dead).isEmpty();
    }

    @Test
    void the_glossary_gives_each_word_in_both_languages_with_a_definition_and_a_source() {
        List<String[]> rows = text(ROOT.resolve("GLOSSARY.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| English "))
                .map(line -> line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1))
                .toList();

        assertThat(rows).hasSizeGreaterThan(90).allSatisfy(row -> assertThat(row)
                .hasSize(6)
                .allSatisfy(cell -> assertThat(cell).isNotBlank()));
    }

    private static Path twin(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".md", ".es.md"));
    }

    private static List<String> checks(Path path) {
        return CHECK.matcher(text(path)).results().map(block -> block.group(1)).toList();
    }

    private static Stream<String> links(Path path) {
        return LINK.matcher(text(path))
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(link -> !link.contains("://") && !link.startsWith("NNNN"));
    }

    private static Stream<Path> documents(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> path.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
