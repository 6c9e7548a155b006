package org.garita.app.plan.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.accord.CapitalTimes;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.Exhibit;
import org.garita.app.plan.Progress;

/**
 * When an action is complete, and how far the evidence goes.
 *
 * @param verbKey message key of the verb
 * @param ruleKey message key of what the verb asks for
 * @param object what the verb applies to
 * @param needed parts needed
 * @param met parts met
 * @param of parts there are
 * @param parts every part
 */
// message keys: plan.verb.*, plan.rule-of.*, plan.missing.*, plan.proof.*
record CriterionView(String verbKey, String ruleKey, String object, int needed, int met, int of, List<Part> parts) {
    CriterionView {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param name what it is
     * @param met whether it is met
     * @param missing what still has to be shown
     * @param exhibits what was shown
     */
    record Part(String name, boolean met, List<Lack> missing, List<Shown> exhibits) {
        Part {
            missing = List.copyOf(missing);
            exhibits = List.copyOf(exhibits);
        }
    }

    /**
     * One thing not yet shown.
     *
     * @param key message key
     * @param times in how many more months
     */
    record Lack(String key, int times) {}

    /**
     * One exhibit.
     *
     * @param title what it is
     * @param proofKey message key of what it shows
     * @param date its own date
     * @param office who recorded it
     * @param slug that office's country
     * @param recorded when
     * @param demonstration whether it is invented
     * @param source where the file is kept, for a document
     * @param file SHA-256 of the file, for a document
     */
    record Shown(
            String title,
            String proofKey,
            String date,
            String office,
            String slug,
            CapitalTimes recorded,
            boolean demonstration,
            Optional<String> source,
            Optional<String> file) {
        /** Whether the source can be followed. */
        public boolean linked() {
            return source.filter(where -> where.startsWith("https://")
                            || where.startsWith("http://")
                            || where.matches("/(en|es)/documents/[0-9a-f]{64}"))
                    .isPresent();
        }
    }

    static CriterionView of(ActionView action, PlanWords words) {
        Progress progress = action.progress();
        return new CriterionView(
                PlanWords.key("plan.verb.", action.criterion().verb()),
                PlanWords.key("plan.rule-of.", action.criterion().verb()),
                words.say(action.criterion().object()),
                progress.needed(),
                progress.met(),
                progress.of(),
                progress.parts().stream().map(part -> part(part, words)).toList());
    }

    private static Part part(Progress.Of part, PlanWords words) {
        return new Part(
                words.say(part.part().name()),
                part.met(),
                part.missing().stream().map(CriterionView::lack).toList(),
                part.shown().stream().map(exhibit -> shown(exhibit, words)).toList());
    }

    private static Lack lack(Progress.Missing missing) {
        if (missing.times() > 1) {
            return new Lack("plan.missing.months", missing.times());
        }
        String by = missing.by()
                .map(country -> country.name().toLowerCase(Locale.ROOT))
                .orElse("any");
        return new Lack(PlanWords.key("plan.missing.", missing.proof()) + "." + by, 1);
    }

    private static Shown shown(Exhibit exhibit, PlanWords words) {
        return new Shown(
                words.say(exhibit.evidence().title()),
                PlanWords.key("plan.proof.", exhibit.evidence().proof()),
                words.date(exhibit.evidence().date()),
                words.office(exhibit.office()),
                exhibit.country().slug(),
                words.times(exhibit.recorded()),
                exhibit.evidence().demonstration(),
                exhibit.evidence()
                        .match(
                                document -> Optional.of(document.source()),
                                invented -> Optional.empty(),
                                endorsed -> Optional.of(
                                        words.document(endorsed.document().hex()))),
                exhibit.evidence()
                        .match(
                                document -> Optional.of(document.file().hex()),
                                invented -> Optional.empty(),
                                endorsed -> Optional.of(endorsed.document().hex())));
    }
}
