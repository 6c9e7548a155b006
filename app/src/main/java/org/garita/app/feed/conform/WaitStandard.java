package org.garita.app.feed.conform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garita.app.accord.Hash;
import org.garita.kernel.text.Language;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The terms of the wait and the rules for a feed, as {@code reference/wait-standard.yaml} has them.
 *
 * @param version of the file, 1
 * @param terms quantities that are never one
 * @param verdicts the words for {@code pass}, {@code fail} and {@code open}
 * @param words sentences of the report
 * @param rules in the order in which they are told
 */
public record WaitStandard(
        int version, List<Term> terms, Map<String, Said> verdicts, Map<String, Said> words, List<Rule> rules) {
    private static final String FILE = "/reference/wait-standard.yaml";

    public WaitStandard {
        terms = List.copyOf(terms);
        verdicts = Map.copyOf(verdicts);
        words = Map.copyOf(words);
        rules = List.copyOf(rules);
    }

    /** A sentence in both languages. */
    public record Said(String en, String es) {
        /** The sentence in one language. */
        public String in(Language language) {
            return language == Language.EN ? en : es;
        }
    }

    /**
     * What a wait can mean.
     *
     * @param id its word in feeds
     * @param unit of its numbers
     * @param from where the time begins
     * @param to where it ends
     * @param stamped under which moment it is filed: {@code join}, {@code primary}, {@code exit} or {@code unknown}
     * @param en its definition in English
     * @param es its definition in Spanish
     */
    public record Term(String id, String unit, String from, String to, String stamped, String en, String es) {}

    /**
     * A rule.
     *
     * @param id stable name
     * @param about {@code form}, {@code words}, {@code values}, {@code time}, {@code identity} or {@code definition}
     * @param en the rule in English
     * @param es the rule in Spanish
     */
    public record Rule(String id, String about, String en, String es) {
        /** The rule in one language. */
        public String in(Language language) {
            return language == Language.EN ? en : es;
        }
    }

    /** The standard of this release. */
    public static WaitStandard read() {
        YAMLMapper yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (InputStream in = WaitStandard.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        FILE + " is missing from the application. Maybe the build left it out.");
            }
            return yaml.readValue(in, WaitStandard.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Version, terms and rules as canonical text: JSON with its keys in alphabetical order and no white space. */
    public String canonical() {
        return JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .build()
                .writeValueAsString(new TreeMap<>(Map.of("version", version, "terms", terms, "rules", rules)));
    }

    /** What names these terms and rules: the SHA-256 of {@link #canonical}. */
    public Hash digest() {
        return Hash.of(canonical());
    }

    /** Whether a word is one of the terms. */
    boolean isTerm(String word) {
        return terms.stream().anyMatch(term -> term.id().equals(word));
    }

    /** A sentence of the report. */
    String say(String key, Language language) {
        return Optional.ofNullable(words.get(key)).orElseThrow().in(language);
    }

    /** The word for a verdict. */
    String say(Verdict verdict, Language language) {
        return Optional.ofNullable(verdicts.get(verdict.word())).orElseThrow().in(language);
    }
}
