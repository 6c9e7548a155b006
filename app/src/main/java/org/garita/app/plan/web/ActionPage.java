package org.garita.app.plan.web;

import java.util.List;
import java.util.Optional;
import org.garita.app.accord.CapitalTimes;
import org.garita.app.plan.Outcome;

/**
 * One action.
 *
 * @param plan its plan
 * @param line its state in brief
 * @param chapter title of its chapter
 * @param texts its words in both languages, the page's own first
 * @param criterion when it is complete
 * @param leads the co-leads, by country
 * @param agencies codes of the agencies concerned
 * @param crossings the crossings it touches
 * @param corridor its corridor
 * @param programme the programme it is an element of
 * @param signing signatures on its text
 * @param completion signatures on its completion
 * @param completed the day since which both say that it is complete
 * @param late how late each side is
 * @param journal rows about it, oldest first
 * @param lineage every action of the slot
 * @param otherTexts earlier versions of the text and rivals for the slot
 * @param outcome what history knows
 * @param desk the desk's page of it
 */
record ActionPage(
        PlansPage.Entry plan,
        ActionLine line,
        String chapter,
        List<Words> texts,
        CriterionView criterion,
        List<Lead> leads,
        List<String> agencies,
        List<Link> crossings,
        Optional<String> corridor,
        Optional<String> programme,
        Optional<SigningView> signing,
        Optional<SigningView> completion,
        Optional<String> completed,
        List<LateSide> late,
        List<Row> journal,
        List<ActionLine> lineage,
        List<ActionLine> otherTexts,
        Optional<OutcomeView> outcome,
        String desk) {
    ActionPage {
        texts = List.copyOf(texts);
        leads = List.copyOf(leads);
        agencies = List.copyOf(agencies);
        crossings = List.copyOf(crossings);
        late = List.copyOf(late);
        journal = List.copyOf(journal);
        lineage = List.copyOf(lineage);
        otherTexts = List.copyOf(otherTexts);
    }

    /**
     * The words of the action in one language.
     *
     * @param code language code
     * @param labelKey message key that names the language
     * @param title the title
     * @param summary the summary
     * @param object the criterion's object
     * @param pointer where the source text says so
     */
    record Words(String code, String labelKey, String title, String summary, String object, String pointer) {}

    /**
     * A co-lead.
     *
     * @param slug its country
     * @param office its name
     */
    record Lead(String slug, String office) {
        public String countryKey() {
            return "plan.country." + slug;
        }
    }

    /**
     * A link with its words.
     *
     * @param address where
     * @param words what it is called
     */
    record Link(String address, String words) {}

    /**
     * How late one side is.
     *
     * @param slug its country
     * @param days at least 1
     */
    record LateSide(String slug, int days) {
        public String key() {
            return "plan.late." + slug + (days == 1 ? ".one" : ".other"); // message keys: plan.late.*
        }
    }

    /**
     * A journal row.
     *
     * @param slug whose journal
     * @param seq place in it
     * @param time when
     * @param office who
     * @param delegated whether under a delegation
     * @param actKey message key of what was done
     * @param about what it was done to: a document in brief, or the evidence
     * @param hash hash of the row, in brief
     */
    record Row(
            String slug,
            long seq,
            CapitalTimes time,
            String office,
            boolean delegated,
            String actKey,
            String about,
            String hash) {}

    /**
     * What history knows.
     *
     * @param outcome the outcome
     * @param words the language
     */
    record OutcomeView(Outcome outcome, PlanWords words) {
        public String key() {
            return PlanWords.key("plan.outcome.", outcome.found());
        }

        public Optional<String> date() {
            return outcome.date().map(words::date);
        }

        public Optional<String> text() {
            return outcome.words().map(words::say);
        }

        public List<Outcome.Source> sources() {
            return outcome.sources();
        }
    }
}
