package org.garita.app.plan.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.plan.ActionFilter;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.Exhibit;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Component;

/** Makes the page of an action. */
@Component
class ActionPages {
    private static final Comparator<JournalRow> READING_ORDER = Comparator.comparing(JournalRow::time)
            .thenComparing(JournalRow::country)
            .thenComparing(JournalRow::seq);

    private final Plans plans;
    private final Accords accords;

    ActionPages(Plans plans, Accords accords) {
        this.plans = plans;
        this.accords = accords;
    }

    ActionPage page(PlanView plan, ActionView action, PlanWords words) {
        Optional<DocumentFile> text = action.document().flatMap(accords::find);
        Optional<DocumentFile> completion = action.completion().flatMap(accords::find);
        return new ActionPage(
                new PlansPage.Entry(plan, words),
                new ActionLine(action, words),
                chapter(plan, action, words),
                texts(action, words),
                CriterionView.of(action, words),
                leads(action, words),
                action.agencies(),
                action.crossings().stream()
                        .map(id -> new ActionPage.Link(words.crossingPage(id), words.crossing(id)))
                        .toList(),
                action.corridor().map(words::corridor),
                action.programme().map(words::say),
                text.map(file -> SigningView.of(file, words)),
                completion.map(file -> SigningView.of(file, words)),
                action.completed().map(words::date),
                late(action),
                journal(action, text, completion, words),
                plans.generations(plan.id(), action.ref().number()).stream()
                        .map(other -> new ActionLine(other, words))
                        .toList(),
                others(plan, action, words),
                action.outcome().map(outcome -> new ActionPage.OutcomeView(outcome, words)),
                words.deskAction(action.ref()));
    }

    private static String chapter(PlanView plan, ActionView action, PlanWords words) {
        return plan.chapters().stream()
                .filter(chapter -> chapter.id().equals(action.chapter()))
                .map(chapter -> words.say(chapter.title()))
                .findFirst()
                .orElse(action.chapter());
    }

    // message keys: plan.language.*
    private static List<ActionPage.Words> texts(ActionView action, PlanWords words) {
        return Stream.of(words.language(), words.language().other())
                .map(language -> new ActionPage.Words(
                        language.code(),
                        "plan.language." + language.name().toLowerCase(Locale.ROOT),
                        action.title().in(language),
                        action.summary().in(language),
                        action.criterion().object().in(language),
                        action.pointer().in(language)))
                .toList();
    }

    private static List<ActionPage.Lead> leads(ActionView action, PlanWords words) {
        return words.bothSides().stream()
                .flatMap(country -> Optional.ofNullable(action.leads().get(country)).stream()
                        .map(office -> new ActionPage.Lead(country.slug(), words.office(office))))
                .toList();
    }

    static List<ActionPage.LateSide> late(ActionView action) {
        return Arrays.stream(Country.values())
                .filter(country -> action.lateness().of(country).isPresent())
                .map(country -> new ActionPage.LateSide(
                        country.slug(), action.lateness().of(country).getAsInt()))
                .toList();
    }

    private List<ActionLine> others(PlanView plan, ActionView action, PlanWords words) {
        return plans.actions(plan.id(), ActionFilter.ALL).stream()
                .filter(other ->
                        other.ref().equals(action.ref()) && !other.document().equals(action.document()))
                .map(other -> new ActionLine(other, words))
                .toList();
    }

    private List<ActionPage.Row> journal(
            ActionView action, Optional<DocumentFile> text, Optional<DocumentFile> completion, PlanWords words) {
        Stream<ActionPage.Row> acts = Stream.concat(text.stream(), completion.stream())
                .flatMap(file -> file.rows().stream())
                .sorted(READING_ORDER)
                .map(row -> row(row, words));
        List<Hash> shown = action.progress().parts().stream()
                .flatMap(part -> part.shown().stream())
                .map(Exhibit::row)
                .toList();
        // no message keys: plan.evidence
        Stream<JournalRow> statements = shown.isEmpty() ? Stream.empty() : accords.statements("plan.evidence").stream();
        return Stream.concat(
                        acts,
                        statements.filter(row -> shown.contains(row.hash())).map(row -> row(row, words)))
                .toList();
    }

    // message keys: accord.act.*
    private ActionPage.Row row(JournalRow row, PlanWords words) {
        return new ActionPage.Row(
                row.country().slug(),
                row.seq(),
                words.times(row.time()),
                words.office(row.office()),
                row.delegation().isPresent(),
                actKey(row.act()),
                about(row.act(), words.language()),
                row.hash().brief());
    }

    private static String actKey(Act act) {
        String name = act.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return "accord.act." + name.toLowerCase(Locale.ROOT);
    }

    private String about(Act act, Language language) {
        if (act instanceof Act.Propose propose) {
            return propose.document().title().in(language);
        } else if (act instanceof Act.Endorse endorse) {
            return title(endorse.document(), language);
        } else if (act instanceof Act.Agree agree) {
            return title(agree.document(), language);
        } else if (act instanceof Act.NoteConformity note) {
            return title(note.document(), language);
        } else if (act instanceof Act.Withdraw withdraw) {
            return title(withdraw.document(), language);
        } else if (act instanceof Act.State state) {
            return state.content().get("title") instanceof Map<?, ?> title
                    ? String.valueOf(title.get(language.code()))
                    : "";
        }
        return "";
    }

    private String title(Hash hash, Language language) {
        return accords.find(hash)
                .map(file -> file.document().title().in(language))
                .orElse(hash.brief());
    }
}
