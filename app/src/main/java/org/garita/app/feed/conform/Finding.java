package org.garita.app.feed.conform;

import java.util.List;
import org.garita.app.feed.conform.WaitStandard.Rule;

/**
 * What became of one rule.
 *
 * @param rule which
 * @param verdict what
 * @param values the places and values that speak against it, or for which nothing is said; empty when it passes
 */
public record Finding(Rule rule, Verdict verdict, List<String> values) {
    public Finding {
        values = List.copyOf(values);
    }
}
