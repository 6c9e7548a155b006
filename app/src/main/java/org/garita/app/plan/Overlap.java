package org.garita.app.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.garita.app.accord.Hash;

/**
 * Two forums that work on the same thing (action 29 asks for work without overlap).
 *
 * @param one the topic of the forum listed first
 * @param other the topic of the other forum
 * @param reasons why they overlap, at least one
 */
public record Overlap(Forum.Topic one, Forum.Topic other, Set<Reason> reasons) {
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Words that say nothing about a subject. */
    private static final Set<String> SMALL_WORDS =
            Set.of("a", "and", "at", "border", "by", "for", "in", "of", "on", "or", "the", "to", "under", "with");

    public Overlap {
        reasons = Set.copyOf(reasons);
    }

    /** Why two topics overlap; message keys are {@code plan.overlap.} and the lower-case name. */
    public enum Reason {
        /** Both touch the same rule. */
        SAME_REGULATION,
        /** The subject is worded alike. */
        SAME_SUBJECT,
        /** The same agency brings subjects that share a word. */
        SAME_AGENCY_AND_WORDS,
        /** Both belong to the same action. */
        SAME_ACTION
    }

    /** Every pair of topics of different forums that overlap. */
    public static List<Overlap> among(List<Forum> forums) {
        List<Forum.Topic> topics =
                forums.stream().flatMap(forum -> forum.topics().stream()).toList();
        List<Overlap> found = new ArrayList<>();
        for (int first = 0; first < topics.size(); first++) {
            for (int second = first + 1; second < topics.size(); second++) {
                Set<Reason> reasons = reasons(topics.get(first), topics.get(second));
                if (!reasons.isEmpty()) {
                    found.add(new Overlap(topics.get(first), topics.get(second), reasons));
                }
            }
        }
        return found;
    }

    private static Set<Reason> reasons(Forum.Topic one, Forum.Topic other) {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (one.forum().equals(other.forum())) {
            return reasons;
        }
        if (!shared(plain(one.regulations()), plain(other.regulations())).isEmpty()) {
            reasons.add(Reason.SAME_REGULATION);
        }
        if (words(one).equals(words(other))) {
            reasons.add(Reason.SAME_SUBJECT);
        }
        boolean sameAgency = !shared(one.agencies(), other.agencies()).isEmpty();
        if (sameAgency && !shared(words(one), words(other)).isEmpty()) {
            reasons.add(Reason.SAME_AGENCY_AND_WORDS);
        }
        if (one.action().isPresent() && one.action().equals(other.action())) {
            reasons.add(Reason.SAME_ACTION);
        }
        return reasons;
    }

    private static Set<String> words(Forum.Topic topic) {
        Set<String> words =
                new HashSet<>(List.of(NO_LETTERS.split(plain(topic.subject().en()))));
        words.removeAll(SMALL_WORDS);
        words.remove("");
        return words;
    }

    private static List<String> plain(List<String> names) {
        return names.stream().map(Overlap::plain).toList();
    }

    private static String plain(String words) {
        return MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> shared(Iterable<String> some, Iterable<String> others) {
        Set<String> shared = new HashSet<>();
        some.forEach(shared::add);
        Set<String> there = new HashSet<>();
        others.forEach(there::add);
        shared.retainAll(there);
        return shared;
    }

    /** Stable name: the two forums and the two subjects. */
    public String id() {
        return "forums/%s-%s/%s"
                .formatted(
                        one.forum(),
                        other.forum(),
                        Hash.of(plain(one.subject().en()) + "|"
                                        + plain(other.subject().en()))
                                .brief());
    }
}
