package org.garita.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.garita.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every visible word exists in both languages, and every word that exists is used. Keys are found in templates
 * ({@code #{key}}) and in Java (a whole string that looks like a key). Keys made from an enum are declared beside the code
 * by a comment, {@code // message keys: plan.state.*}; a string that looks like a key and is none by
 * {@code // no message keys: waits.csv}.
 */
class MessagesTest {
    private static final String ROOMS =
            "platform|identity|accord|crossing|plan|waits|feed|sensing|scenario|roster|portal";
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\s*((?:" + ROOMS + ")\\.[a-z0-9_.-]+)");
    private static final Pattern IN_JAVA = Pattern.compile("\"((?:" + ROOMS + ")(?:\\.[a-z0-9_-]+)+)\"");
    private static final Pattern DECLARED = Pattern.compile("(?<!no )message keys: ([^\\n*]*(?:\\*[^\\n*]+)*)");
    private static final Pattern PREFIX = Pattern.compile("((?:" + ROOMS + ")\\.[a-z0-9_.-]*)(\\*|\\.one|\\.other|)");
    private static final Pattern NONE = Pattern.compile("no message keys: ([^\\n]*)");
    private static final Pattern FILE_NAME =
            Pattern.compile(".*\\.(csv|json|geojson|yaml|html|xml|ics|pdf|css|js|svg|rss|txt|gz)");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    /** A key whose end the template fills in: {@code #{|plan.code.${side}|}}. */
    private static final Pattern FILLED_IN = Pattern.compile("[|']((?:" + ROOMS + ")\\.[a-z0-9_.-]*[.-])(?:\\$\\{|')");

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path WORDS = Path.of("src/main/resources/i18n");

    private record Used(Set<String> keys, Set<String> prefixes, Map<String, String> where) {}

    @Test
    void every_key_that_a_page_or_a_class_uses_exists_in_both_languages() throws IOException {
        Used used = used();
        for (Language language : Language.values()) {
            Map<String, String> words = words(language);
            List<String> missing = used.keys().stream()
                    .filter(key -> !words.containsKey(key) && !words.containsKey(key + ".other"))
                    .map(key -> key + "=…   (used in " + used.where().get(key) + ")")
                    .toList();
            assertThat(missing)
                    .as("paste into i18n/<room>/messages_%s.properties, with words", language.code())
                    .isEmpty();
        }
    }

    @Test
    void no_key_lies_unused() throws IOException {
        Used used = used();
        List<String> unused = words(Language.EN).keySet().stream()
                .filter(key -> !used.keys().contains(key) && !used.keys().contains(withoutPlural(key)))
                .filter(key -> used.prefixes().stream().noneMatch(key::startsWith))
                .toList();
        assertThat(unused)
                .as("remove these keys from both languages, or declare how they are made: // message keys: prefix.*")
                .isEmpty();
    }

    @Test
    void both_languages_have_the_same_keys_and_the_same_places_for_arguments() throws IOException {
        Map<String, String> en = words(Language.EN);
        Map<String, String> es = words(Language.ES);
        assertThat(missing(en, es))
                .as("paste into messages_es.properties, translated")
                .isEmpty();
        assertThat(missing(es, en))
                .as("paste into messages_en.properties, translated")
                .isEmpty();
        List<String> differing = en.keySet().stream()
                .filter(key -> !places(en.get(key)).equals(places(es.get(key))))
                .map(key -> key + " has " + places(en.get(key)) + " in en, " + places(es.get(key)) + " in es")
                .toList();
        assertThat(differing).as("keys whose arguments differ").isEmpty();
    }

    @Test
    void every_message_is_a_format_and_doubles_its_apostrophes() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Language language : Language.values()) {
            words(language).forEach((key, value) -> {
                if (LONE_APOSTROPHE.matcher(value).find()) {
                    wrong.add(language.code() + " " + key + "=" + value.replaceAll("(?<!')'(?!')", "''"));
                }
                try {
                    assertThat(new MessageFormat(value, language.locale())).isNotNull();
                } catch (IllegalArgumentException notAFormat) {
                    wrong.add(language.code() + " " + key + ": " + notAFormat.getMessage());
                }
                if (value.isBlank()) {
                    wrong.add(language.code() + " " + key + " is blank");
                }
            });
        }
        assertThat(wrong).as("paste the corrected lines").isEmpty();
    }

    /** A class asks for {@code waits.lanes} with a number, and the plural form is added where the number is known. */
    private static String withoutPlural(String key) {
        return key.replaceFirst("\\.(one|other)$", "");
    }

    private static List<String> missing(Map<String, String> from, Map<String, String> in) {
        return from.entrySet().stream()
                .filter(entry -> !in.containsKey(entry.getKey()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    private static Set<String> places(@Nullable String message) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(String.valueOf(message));
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static Used used() throws IOException {
        Used used = new Used(new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
        for (Path file : files(TEMPLATES, ".html")) {
            collect(file, IN_TEMPLATE, used);
        }
        for (Path file : files(SOURCES, ".java")) {
            collect(file, IN_JAVA, used);
        }
        assertThat(used.keys())
                .as("keys found; the patterns of this test may be broken")
                .hasSizeGreaterThan(20);
        return used;
    }

    private static void collect(Path file, Pattern pattern, Used used) throws IOException {
        String text = Files.readString(file);
        Set<String> none = new TreeSet<>();
        Matcher said = NONE.matcher(text);
        while (said.find()) {
            none.addAll(List.of(said.group(1).strip().split("[ ,]+", -1)));
        }
        Matcher declared = DECLARED.matcher(text);
        while (declared.find()) {
            Matcher prefix = PREFIX.matcher(declared.group());
            while (prefix.find()) {
                used.prefixes().add(prefix.group(1));
            }
        }
        boolean isTemplate = file.toString().endsWith(".html");
        Matcher filledIn = FILLED_IN.matcher(isTemplate ? text : "");
        while (filledIn.find()) {
            used.prefixes().add(filledIn.group(1));
        }
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            String key = found.group(1);
            boolean isPrefix = key.endsWith(".") || used.prefixes().contains(key + ".");
            boolean isFile = !isTemplate && FILE_NAME.matcher(key).matches();
            if (!isPrefix && !none.contains(key) && !isFile) {
                used.keys().add(key);
                used.where().put(key, file.toString());
            }
        }
    }

    private static Map<String, String> words(Language language) throws IOException {
        Map<String, String> words = new TreeMap<>();
        for (Path file : files(WORDS, "messages_" + language.code() + ".properties")) {
            String room = file.getName(file.getNameCount() - 2).toString();
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals < 0 || line.startsWith("#")) {
                    continue;
                }
                String key = line.substring(0, equals).strip();
                assertThat(key)
                        .as("keys of %s begin with the room's name", file)
                        .startsWith(room + ".");
                String before = words.put(key, line.substring(equals + 1).strip());
                assertThat(before).as("%s stands twice in %s", key, file).isNull();
            }
        }
        return words;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("run this test from the folder of app: " + folder, e);
        }
    }
}
