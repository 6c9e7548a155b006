package org.garita.app.plan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.garita.app.accord.CapitalTimes;
import org.garita.app.identity.Office;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.plan.ActionRef;
import org.garita.app.plan.ActionState;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.PlaceNames;
import org.garita.app.plan.PlanId;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says names, dates and addresses of the plan room in one language. */
final class PlanWords {
    private final Language language;
    private final Offices offices;
    private final ObjectProvider<PlaceNames> places;
    private final Clock clock;

    private PlanWords(Language language, Offices offices, ObjectProvider<PlaceNames> places, Clock clock) {
        this.clock = clock;
        this.language = language;
        this.offices = offices;
        this.places = places;
    }

    /** Makes them. */
    @Component
    static final class In {
        private final Offices offices;
        private final ObjectProvider<PlaceNames> places;
        private final Clock clock;

        In(Offices offices, ObjectProvider<PlaceNames> places, Clock clock) {
            this.clock = clock;
            this.offices = offices;
            this.places = places;
        }

        PlanWords language(Language language) {
            return new PlanWords(language, offices, places, clock);
        }
    }

    Language language() {
        return language;
    }

    /** Both sides, beginning with the one whose language the page speaks, as each side's copy names itself first. */
    List<Country> bothSides() {
        return language == Language.EN ? List.of(Country.US, Country.MX) : List.of(Country.MX, Country.US);
    }

    String crossingPage(CrossingId id) {
        return "/%s/crossings/%s".formatted(language.code(), id);
    }

    String say(Text text) {
        return text.in(language);
    }

    /** Whether this day is over where the zone's calendar counts. */
    boolean passed(LocalDate day, ZoneId zone) {
        return day.isBefore(LocalDate.ofInstant(clock.instant(), zone));
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    /** Date and time on the clocks of both capitals. */
    CapitalTimes times(Instant time) {
        return CapitalTimes.of(time, language);
    }

    String office(OfficeId id) {
        return offices.find(id).map(Office::name).map(this::say).orElseGet(id::value);
    }

    String crossing(CrossingId id) {
        return places.stream()
                .flatMap(names -> names.crossing(id).stream())
                .findFirst()
                .map(this::say)
                .orElseGet(() -> spelled(id.value()));
    }

    String corridor(CorridorId id) {
        return places.stream()
                .flatMap(names -> names.corridor(id).stream())
                .findFirst()
                .map(this::say)
                .orElseGet(() -> spelled(id.value()));
    }

    private static String spelled(String id) {
        return Arrays.stream(id.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    String allPlans() {
        return "/%s/plans".formatted(language.code());
    }

    String plan(PlanId plan) {
        return allPlans() + "/" + plan;
    }

    /** The page of an action; without a generation the address leads to whoever holds the slot. */
    String action(ActionView action) {
        ActionRef ref = action.ref();
        String page = "%s/actions/%d".formatted(plan(ref.plan()), ref.number());
        boolean holds = ref.generation() == 1 && action.state() != ActionState.REPLACED;
        return holds ? page : page + "?generation=" + ref.generation();
    }

    String deskPage(ActionRef ref) {
        return "/%s/desk/plans/%s/actions/%d".formatted(language.code(), ref.plan(), ref.number());
    }

    String deskAction(ActionRef ref) {
        return deskPage(ref) + "?generation=" + ref.generation();
    }

    String document(String hash) {
        return "/%s/documents/%s".formatted(language.code(), hash);
    }

    /** Where offices act on a document. */
    String signing(String hash) {
        return "/%s/desk/documents/%s".formatted(language.code(), hash);
    }

    /** Message key of an enum's value: prefix and lower-case name. */
    static String key(String prefix, Enum<?> value) {
        return prefix + value.name().toLowerCase(Locale.ROOT);
    }

    /** Class of the badge that shows a state. */
    static String tone(ActionState state) {
        return switch (state) {
            case IN_FORCE -> "badge-ok";
            case AWAITING_US, AWAITING_MX, CLAIMED -> "badge-wait";
            case AGREED, SLOT_OPEN, COMPLETED -> "badge-info";
            case DRAFT, VOID, REPLACED, AMENDED, WITHDRAWN, CLOSED -> "badge-off";
        };
    }
}
