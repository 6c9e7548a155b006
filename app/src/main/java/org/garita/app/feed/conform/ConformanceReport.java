package org.garita.app.feed.conform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.app.feed.FeedReading.Format;
import org.garita.kernel.text.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of every rule.
 *
 * @param standard by which it was judged
 * @param format the form of the feed
 * @param at the instant at which it was judged
 * @param findings one per rule, in the order of the standard
 */
public record ConformanceReport(WaitStandard standard, Format format, Instant at, List<Finding> findings) {
    private static final int SHOWN = 5;

    public ConformanceReport {
        findings = List.copyOf(findings);
    }

    /** Whether no rule is broken; what is open is no break. */
    public boolean conforms() {
        return count(Verdict.FAIL) == 0;
    }

    /** How many rules have this verdict. */
    public long count(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    /**
     * In the format {@code garita-conformance/1}.
     *
     * @param standing {@code draft}, or since when and by which document the standard is in force; nothing when not asked
     */
    public String json(Optional<String> standing) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("format", "garita-conformance/1");
        report.put("feed", lower(format));
        report.put("judged_at", at);
        report.put("standard", json(standard, standing));
        report.put("conforms", conforms());
        report.put("passed", count(Verdict.PASS));
        report.put("failed", count(Verdict.FAIL));
        report.put("open", count(Verdict.OPEN));
        report.put("rules", findings.stream().map(ConformanceReport::json).toList());
        report.put("terms", standard.terms());
        return new JsonMapper().writeValueAsString(report);
    }

    private static Map<String, Object> json(WaitStandard standard, Optional<String> standing) {
        Map<String, Object> by = new LinkedHashMap<>();
        by.put("version", standard.version());
        by.put("sha256", standard.digest().hex());
        by.put(
                "standing",
                standing.map(words -> words.contains(" ") ? "in_force" : words).orElse("unknown"));
        standing.filter(words -> words.contains(" ")).ifPresent(words -> {
            by.put("since", words.substring(0, words.indexOf(' ')));
            by.put("document", words.substring(words.indexOf(' ') + 1));
        });
        return by;
    }

    /** By which standard it was judged, and where that stands; see {@link #json}. */
    public List<String> standard(Language language, Optional<String> standing) {
        String by = standard.say("standard", language)
                .formatted(standard.version(), standard.digest().hex());
        if (standing.isEmpty()) {
            return List.of(by, standard.say("not_asked", language));
        }
        String[] words = standing.get().split(" ", -1);
        return List.of(
                by,
                words.length < 2
                        ? standard.say("draft", language)
                        : standard.say("in_force", language).formatted(words[0], words[1]));
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", finding.rule().id());
        rule.put("about", finding.rule().about());
        rule.put("verdict", finding.verdict().word());
        rule.put("en", finding.rule().en());
        rule.put("es", finding.rule().es());
        rule.put("count", finding.values().size());
        rule.put("values", finding.values());
        return rule;
    }

    /** For a person: a line per rule, the first values below it, a sum at the end. */
    public List<String> lines(Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(standard.say("judged", language).formatted(lower(format).toUpperCase(Locale.ROOT), at));
        int width = findings.stream()
                .mapToInt(finding -> standard.say(finding.verdict(), language).length())
                .max()
                .orElse(0);
        for (Finding finding : findings) {
            String verdict = standard.say(finding.verdict(), language);
            lines.add(verdict + " ".repeat(width - verdict.length()) + "  "
                    + finding.rule().id() + ": " + finding.rule().in(language));
            lines.addAll(values(finding, language, " ".repeat(width + 4)));
        }
        lines.add(standard.say("summary", language)
                .formatted(count(Verdict.PASS), count(Verdict.FAIL), count(Verdict.OPEN)));
        lines.add(standard.say(conforms() ? "conforms" : "departs", language));
        return lines;
    }

    private List<String> values(Finding finding, Language language, String margin) {
        List<String> lines = new ArrayList<>();
        finding.values().stream().limit(SHOWN).forEach(value -> lines.add(margin + value));
        int more = finding.values().size() - SHOWN;
        if (more > 0) {
            lines.add(margin + standard.say("more", language).formatted(more));
        }
        return lines;
    }

    private static String lower(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
