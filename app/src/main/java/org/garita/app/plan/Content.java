package org.garita.app.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The canonical content of a document or statement, and entries of reference files, read by name: strings, whole
 * numbers, lists and maps. A missing or misshapen entry is an error that names it.
 */
final class Content {
    private final Map<?, ?> entries;

    private Content(Map<?, ?> entries) {
        this.entries = entries;
    }

    static Content of(Map<?, ?> entries) {
        return new Content(entries);
    }

    String words(String name) {
        return required(name).toString();
    }

    Optional<String> maybeWords(String name) {
        return Optional.ofNullable(entry(name)).map(Object::toString);
    }

    int number(String name) {
        return Integer.parseInt(words(name));
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(String.valueOf(entry(name)));
    }

    LocalDate date(String name) {
        return LocalDate.parse(words(name));
    }

    Optional<LocalDate> maybeDate(String name) {
        return maybeWords(name).map(LocalDate::parse);
    }

    Text text(String name) {
        return inside(name).asText();
    }

    Optional<Text> maybeText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** This entry itself as bilingual text. */
    Text asText() {
        return new Text(words("en"), words("es"));
    }

    Content inside(String name) {
        return asContent(name, required(name));
    }

    List<Content> each(String name) {
        return list(name).stream().map(element -> asContent(name, element)).toList();
    }

    List<String> wordsOf(String name) {
        return list(name).stream().map(Object::toString).toList();
    }

    boolean has(String name) {
        return entry(name) != null;
    }

    List<String> names() {
        return entries.keySet().stream().map(Object::toString).toList();
    }

    private List<?> list(String name) {
        Object found = entry(name);
        if (found == null) {
            return List.of();
        }
        if (found instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("'%s' must be a list, got %s".formatted(name, found));
    }

    private static Content asContent(String name, Object found) {
        if (found instanceof Map<?, ?> map) {
            return new Content(map);
        }
        throw new IllegalArgumentException("'%s' must hold named entries, got %s".formatted(name, found));
    }

    private @Nullable Object entry(String name) {
        return entries.get(name);
    }

    private Object required(String name) {
        Object found = entry(name);
        if (found == null) {
            throw new IllegalArgumentException("entry '%s' is missing in %s".formatted(name, entries));
        }
        return found;
    }

    /** Bilingual text as canonical content. */
    static Map<String, Object> from(Text text) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("en", text.en());
        content.put("es", text.es());
        return content;
    }
}
