package org.garita.app.plan.web;

import java.util.List;
import java.util.Optional;

/**
 * The progress report.
 *
 * @param plan the plan
 * @param day the day it speaks of
 * @param code language code
 * @param chapters the chapters with their actions
 */
record ReportPage(PlansPage.Entry plan, String day, String code, List<Chapter> chapters) {
    ReportPage {
        chapters = List.copyOf(chapters);
    }

    /**
     * A chapter.
     *
     * @param id its letter
     * @param title its title
     * @param entries its actions in order
     */
    record Chapter(String id, String title, List<Entry> entries) {
        Chapter {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One action in the report.
     *
     * @param line its state
     * @param otherTitle its title in the other language
     * @param otherCode that language
     * @param summary what is to be done
     * @param criterion its criterion with the evidence
     * @param sides where each side stands
     * @param late how late each side is
     * @param outcome what history knows, for a recorded plan
     * @param voidTexts texts of it that are void or replaced
     */
    record Entry(
            ActionLine line,
            String otherTitle,
            String otherCode,
            String summary,
            CriterionView criterion,
            List<Side> sides,
            List<ActionPage.LateSide> late,
            Optional<ActionPage.OutcomeView> outcome,
            List<ActionLine> voidTexts) {
        Entry {
            sides = List.copyOf(sides);
            late = List.copyOf(late);
            voidTexts = List.copyOf(voidTexts);
        }
    }

    /**
     * Where one side stands.
     *
     * @param slug its country
     * @param key message key of where it stands
     */
    record Side(String slug, String key) {
        public String countryKey() {
            return "plan.country." + slug;
        }
    }
}
