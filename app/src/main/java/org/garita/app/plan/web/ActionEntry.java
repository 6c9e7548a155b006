package org.garita.app.plan.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Standing;
import org.garita.app.plan.ActionState;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.Exhibit;
import org.garita.app.plan.Outcome;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Progress;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;

/** One text of an action as open data; absent values are null in JSON and empty in CSV. */
record ActionEntry(
        int number,
        int generation,
        int version,
        String chapter,
        Text title,
        Text summary,
        ActionState state,
        @JsonProperty("void_reason") Optional<Standing.Reason> voidReason,
        List<Country> awaiting,
        boolean overdue,
        @JsonProperty("late_days") Map<Country, Integer> lateDays,
        @JsonProperty("carried_over") boolean carriedOver,
        LocalDate deadline,
        Optional<LocalDate> completed,
        @JsonProperty("claimed_by") Optional<Country> claimedBy,
        Criterion criterion,
        Map<Country, String> leads,
        List<String> agencies,
        List<String> crossings,
        Optional<String> corridor,
        List<Country> agreed,
        List<Country> endorsed,
        Optional<String> document,
        Optional<Outcome> outcome) {
    /** What the address answers. */
    record Answer(String plan, PlanView.Kind kind, LocalDate adopted, LocalDate ends, List<ActionEntry> actions) {}

    /** When it is complete, and how far the evidence goes. */
    record Criterion(String verb, Text object, int needed, int met, int of, List<Part> parts) {}

    /** One part of it. */
    record Part(String id, Text name, boolean met, List<Shown> evidence) {}

    /** One piece of evidence. */
    record Shown(
            String id, boolean demonstration, LocalDate date, Text title, Country country, String office, String row) {}

    static ActionEntry of(ActionView action) {
        return new ActionEntry(
                action.ref().number(),
                action.ref().generation(),
                action.version(),
                action.chapter(),
                action.title(),
                action.summary(),
                action.state(),
                action.voidReason(),
                action.awaited().stream().sorted().toList(),
                action.overdue(),
                late(action),
                action.carriedOver(),
                action.deadline(),
                action.completed(),
                action.claimedBy(),
                criterion(action),
                leads(action),
                action.agencies(),
                action.crossings().stream().map(CrossingId::value).toList(),
                action.corridor().map(Object::toString),
                action.agreed().stream().sorted().toList(),
                action.endorsed().stream().sorted().toList(),
                action.document().map(Hash::hex),
                action.outcome());
    }

    private static Map<Country, Integer> late(ActionView action) {
        Map<Country, Integer> late = new TreeMap<>();
        for (Country country : Country.values()) {
            action.lateness().of(country).ifPresent(days -> late.put(country, days));
        }
        return late;
    }

    private static Map<Country, String> leads(ActionView action) {
        Map<Country, String> leads = new TreeMap<>();
        action.leads().forEach((country, office) -> leads.put(country, office.value()));
        return leads;
    }

    private static Criterion criterion(ActionView action) {
        Progress progress = action.progress();
        return new Criterion(
                action.criterion().verb().name(),
                action.criterion().object(),
                progress.needed(),
                progress.met(),
                progress.of(),
                progress.parts().stream().map(ActionEntry::part).toList());
    }

    private static Part part(Progress.Of part) {
        return new Part(
                part.part().id(),
                part.part().name(),
                part.met(),
                part.shown().stream().map(ActionEntry::shown).toList());
    }

    private static Shown shown(Exhibit exhibit) {
        return new Shown(
                exhibit.evidence().id(),
                exhibit.evidence().demonstration(),
                exhibit.evidence().date(),
                exhibit.evidence().title(),
                exhibit.country(),
                exhibit.office().value(),
                exhibit.row().hex());
    }
}
