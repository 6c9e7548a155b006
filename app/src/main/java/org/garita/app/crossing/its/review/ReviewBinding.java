package org.garita.app.crossing.its.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.garita.app.accord.Hash;

/**
 * What binds a review to its numbers. Inventory and ranking stand in the document whole, so that either side can rank again
 * from the document alone.
 *
 * @param inventoryYaml the inventory
 * @param rankingCsv the ranking
 * @param day on which the inventory was read
 * @param method version of the rule
 */
record ReviewBinding(String inventoryYaml, String rankingCsv, LocalDate day, int method) {
    Map<String, Object> content() {
        return Map.of(
                "inventory",
                Hash.of(inventoryYaml).hex(),
                "inventory_yaml",
                inventoryYaml,
                "ranking",
                Hash.of(rankingCsv).hex(),
                "ranking_csv",
                rankingCsv,
                "day",
                day.toString(),
                "method",
                method);
    }

    /**
     * What the content of a document binds.
     *
     * @throws IllegalArgumentException when something is missing, or a text is not the one whose digest stands beside it
     */
    static ReviewBinding of(Map<String, ?> content) {
        try {
            return new ReviewBinding(
                    same(content, "inventory", "inventory_yaml"),
                    same(content, "ranking", "ranking_csv"),
                    LocalDate.parse(words(content, "day")),
                    Integer.parseInt(words(content, "method")));
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("the review has no readable day", unreadable);
        }
    }

    private static String same(Map<String, ?> content, String digest, String text) {
        String whole = words(content, text);
        if (!Hash.of(whole).hex().equals(words(content, digest))) {
            throw new IllegalArgumentException(
                    "'%s' of the review is not the text whose digest stands beside it. One was altered."
                            .formatted(text));
        }
        return whole;
    }

    private static String words(Map<String, ?> content, String name) {
        Object found = content.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the document has no '%s'. Maybe it is no review.".formatted(name));
        }
        return found.toString();
    }

    Hash inventory() {
        return Hash.of(inventoryYaml);
    }

    Hash ranking() {
        return Hash.of(rankingCsv);
    }
}
