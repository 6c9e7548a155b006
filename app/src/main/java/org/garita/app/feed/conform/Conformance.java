package org.garita.app.feed.conform;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.garita.app.crossing.BorderReference;
import org.garita.app.feed.CbpPorts;
import org.garita.app.feed.FeedReader;
import org.garita.app.feed.FeedReading;
import org.garita.app.feed.conform.WaitStandard.Rule;
import org.garita.app.waits.Rejection;

/** Judges a feed in CBP's form, rule by rule. Knows no network and no clock of its own. */
public final class Conformance {
    private static final String DEFINITION = "definition-stated";

    private final WaitStandard standard;
    private final CbpPorts ports;

    /** Judges by a standard, with the crossings of this release. */
    public Conformance(WaitStandard standard) {
        this.standard = standard;
        this.ports = new CbpPorts(BorderReference.read().crossings());
    }

    /**
     * Judges a feed.
     *
     * @param bytes the whole answer
     * @param at the instant at which it is judged
     * @param stated the term that the answer's header {@code Garita-Quantity} names, if any
     * @throws IllegalArgumentException when it is no feed in CBP's form, with the reason
     */
    public ConformanceReport judge(byte[] bytes, Instant at, Optional<String> stated) {
        FeedReading reading = new FeedReader(ports).read(bytes, "judged", at);
        if (!reading.usable()) {
            throw new IllegalArgumentException(unusable(reading));
        }
        WrittenFeed feed = WrittenFeed.of(bytes, reading.format());
        DefinitionChecks definitions = new DefinitionChecks(feed, reading, stated, standard);
        Map<String, Supplier<List<String>>> broken = new HashMap<>(new FormChecks(feed, ports).all());
        broken.putAll(new ValueChecks(reading, at).all());
        Map<String, Supplier<List<String>>> unsaid = definitions.all();
        List<Finding> findings = standard.rules().stream()
                .map(rule -> unsaid.containsKey(rule.id()) ? unsaid(rule, unsaid, definitions) : broken(rule, broken))
                .toList();
        return new ConformanceReport(standard, reading.format(), at, findings);
    }

    /** The rules that are looked up; the standard has exactly these. */
    Set<String> lookedUp() {
        WrittenFeed nothing = WrittenFeed.of(new byte[0], FeedReading.Format.UNKNOWN);
        FeedReading empty = new FeedReader(ports).read(new byte[0], "judged", Instant.EPOCH);
        Map<String, Supplier<List<String>>> all = new HashMap<>(new FormChecks(nothing, ports).all());
        all.putAll(new ValueChecks(empty, Instant.EPOCH).all());
        all.putAll(new DefinitionChecks(nothing, empty, Optional.empty(), standard).all());
        return all.keySet();
    }

    private static Finding broken(Rule rule, Map<String, Supplier<List<String>>> checks) {
        List<String> values = look(rule, checks);
        return new Finding(rule, values.isEmpty() ? Verdict.PASS : Verdict.FAIL, values);
    }

    private static Finding unsaid(Rule rule, Map<String, Supplier<List<String>>> checks, DefinitionChecks definitions) {
        List<String> wrong = rule.id().equals(DEFINITION) ? definitions.unknownTerms() : List.of();
        if (!wrong.isEmpty()) {
            return new Finding(rule, Verdict.FAIL, wrong);
        }
        List<String> values = look(rule, checks);
        return new Finding(rule, values.isEmpty() ? Verdict.PASS : Verdict.OPEN, values);
    }

    private static List<String> look(Rule rule, Map<String, Supplier<List<String>>> checks) {
        return Optional.ofNullable(checks.get(rule.id()))
                .orElseThrow(() -> new IllegalStateException("no check for the rule " + rule.id()))
                .get();
    }

    private static String unusable(FeedReading reading) {
        Rejection first = reading.rejections().get(0);
        return "This is no feed in CBP's form: %s, %s. Maybe the address leads to a page."
                .formatted(first.reason().name().toLowerCase(java.util.Locale.ROOT), first.shown());
    }
}
