package org.garita.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * axe in a page of the browser. It is asked for what is in the way alone and answers in sentences: a list of the thousands of
 * nodes that passed, which its Java door carries, takes as long as the judgement itself.
 */
final class Axe {
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** Rules whose answer depends on how wide the window is; all others judge the same document at any width. */
    private static final List<String> LAYOUT = List.of("target-size", "scrollable-region-focusable");

    private static final String SCRIPT = AxeBuilder.getAxeScript();
    private static final String JUDGE = """
            async only => {
              const found = await axe.run(document, {resultTypes: ['violations'], runOnly: only});
              return found.violations
                .filter(rule => only.type === 'rule' || rule.impact === 'serious' || rule.impact === 'critical')
                .map(rule => rule.id + ' (' + rule.help + '), e.g. ' + rule.nodes[0].html);
            }""";

    private Axe() {}

    /** Serious and critical barriers by every rule. */
    static List<String> barriers(Page page) {
        page.evaluate(SCRIPT);
        return judge(page, "tag", STANDARDS);
    }

    /** What these rules find; {@link #barriers} has been asked on this page before. */
    static List<String> layoutBarriers(Page page) {
        return judge(page, "rule", LAYOUT);
    }

    /** Any breach of one rule. */
    static List<String> breaches(Page page, String rule) {
        page.evaluate(SCRIPT);
        return judge(page, "rule", List.of(rule));
    }

    private static List<String> judge(Page page, String type, List<String> values) {
        List<?> found = (List<?>) page.evaluate(JUDGE, Map.of("type", type, "values", values));
        return found.stream().map(Object::toString).toList();
    }
}
