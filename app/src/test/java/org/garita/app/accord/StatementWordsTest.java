package org.garita.app.accord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class StatementWordsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern STATEMENT = Pattern.compile("new Act\\.State\\(\\s*([^,]+),");

    /** Reads statements back, whatever their topic. */
    private static final String READER = "ActFormat.java";

    private final StatementWords words = new StatementWords(messages());

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/accord/messages", "i18n/plan/messages", "i18n/portal/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Test
    void every_topic_that_is_written_anywhere_has_a_word_in_both_languages() throws IOException {
        Set<String> topics = topicsWritten();
        assertThat(topics).contains("accord.node", "plan.evidence", "plan.demonstration-played");
        for (String topic : topics) {
            Act.State statement = new Act.State(topic, Map.of());
            for (Language language : Language.values()) {
                assertThat(words.about(statement, language))
                        .as("i18n messages_%s: %s=…", language.code(), statement.topicKey())
                        .doesNotContain(topic);
            }
        }
    }

    @Test
    void evidence_is_told_by_its_title_in_the_language_of_the_page() {
        Act.State evidence = new Act.State(
                "plan.evidence", Map.of("title", Map.of("en", "Opening act {0}", "es", "Acta de apertura")));
        assertThat(words.about(evidence, Language.EN)).isEqualTo("Evidence: Opening act {0}");
        assertThat(words.about(evidence, Language.ES)).isEqualTo("Evidencia: Acta de apertura");
        assertThat(words.about(new Act.State("plan.evidence", Map.of("title", 7)), Language.ES))
                .isEqualTo("Evidencia: sin título");
    }

    @Test
    void a_topic_of_a_newer_program_is_named_as_one_that_this_program_does_not_know() {
        Act.State statement = new Act.State("screening.rule", Map.of());
        assertThat(words.about(statement, Language.EN)).contains("does not know", "screening.rule");
        assertThat(words.about(statement, Language.ES)).contains("no conoce", "screening.rule");
    }

    /** The first argument of every statement made in the sources: a literal, or the name of a constant. */
    private static Set<String> topicsWritten() throws IOException {
        Set<String> topics = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            Matcher statement = STATEMENT.matcher(file.endsWith(READER) ? "" : Files.readString(file));
            while (statement.find()) {
                topics.add(topic(statement.group(1).strip(), file, files));
            }
        }
        return topics;
    }

    private static String topic(String written, Path file, List<Path> files) throws IOException {
        if (written.startsWith("\"")) {
            return written.substring(1, written.length() - 1);
        }
        int dot = written.lastIndexOf('.');
        Path declaredIn = dot < 0
                ? file
                : files.stream()
                        .filter(one -> one.endsWith(written.substring(0, dot) + ".java"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(written + " in " + file + " is no constant of a class"));
        Matcher constant = Pattern.compile("String " + written.substring(dot + 1) + " = \"([^\"]+)\"")
                .matcher(Files.readString(declaredIn));
        assertThat(constant.find()).as("%s in %s is a constant", written, file).isTrue();
        return constant.group(1);
    }
}
