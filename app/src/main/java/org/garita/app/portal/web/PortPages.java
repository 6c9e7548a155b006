package org.garita.app.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Offices;
import org.garita.app.plan.ActionFilter;
import org.garita.app.plan.ActionState;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.Waits;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Component;

/** Makes the home of a port director. */
@Component
class PortPages {
    // message keys: portal.port.lane.*, portal.port.status.*, portal.port.source.*, portal.port.state.*
    private final Crossings crossings;
    private final Waits waits;
    private final Plans plans;
    private final Offices offices;
    private final Clock clock;

    PortPages(Crossings crossings, Waits waits, Plans plans, Offices offices, Clock clock) {
        this.crossings = crossings;
        this.waits = waits;
        this.plans = plans;
        this.offices = offices;
        this.clock = clock;
    }

    PortPage page(Holder holder, CrossingId port, Language language) {
        Crossing crossing = crossings.crossing(port);
        WaitBoard board = waits.board();
        Optional<WaitBoard.CrossingBoard> now = board.crossing(port);
        return new PortPage(
                language,
                offices.find(holder.office())
                        .map(office -> office.name().in(language))
                        .orElse(holder.office().value()),
                crossing.label().in(language),
                "/" + language.code() + "/crossings/" + port,
                "/" + language.code() + "/board/" + port,
                Stream.of(Country.US, Country.MX)
                        .map(country -> localTime(crossing, country, language))
                        .toList(),
                "portal.port.source." + slug(board.source()),
                "portal.port.state."
                        + slug(now.map(WaitBoard.CrossingBoard::port).orElse(WaitBoard.PortStatus.UNKNOWN)),
                now.map(WaitBoard.CrossingBoard::lanes).orElse(List.of()).stream()
                        .filter(lane -> lane.status() != LaneReport.Status.NOT_APPLICABLE)
                        .map(lane -> lane(lane, crossing, language))
                        .toList(),
                actions(port, language),
                DeskPages.tasks(plans.awaiting(holder.office()), language));
    }

    private PortPage.LocalTime localTime(Crossing crossing, Country country, Language language) {
        ZonedDateTime time = clock.instant().atZone(crossing.side(country).zone());
        return new PortPage.LocalTime(
                country.slug(),
                crossing.side(country).place(),
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .format(time),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(language.locale())
                        .format(time));
    }

    private static PortPage.Lane lane(LaneReport report, Crossing crossing, Language language) {
        return new PortPage.Lane(
                "portal.port.lane." + report.lane().code(),
                "portal.port.status." + slug(report.status()),
                report.delayMinutes().orElse(0),
                report.lanesOpen().stream().mapToObj(Integer::toString).findFirst(),
                report.observedAt().map(instant -> clockTime(instant, crossing, language)));
    }

    /** CBP reports northbound lanes by the clock of its own side. */
    private static String clockTime(Instant instant, Crossing crossing, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(instant.atZone(crossing.us().zone()));
    }

    private List<PortPage.Action> actions(CrossingId port, Language language) {
        return plans.all().stream()
                .filter(plan -> plan.closed().isEmpty())
                .map(PlanView::id)
                .flatMap(plan -> plans.actions(plan, ActionFilter.touching(port)).stream())
                .filter(action -> action.state() != ActionState.VOID && action.state() != ActionState.REPLACED)
                .sorted(Comparator.comparing(
                                (ActionView action) -> action.lateDays().orElse(0))
                        .reversed()
                        .thenComparing(ActionView::ref))
                .map(action -> action(action, language))
                .toList();
    }

    private static PortPage.Action action(ActionView action, Language language) {
        String path =
                "plans/" + action.ref().plan() + "/actions/" + action.ref().number();
        int late = action.lateDays().orElse(0);
        return new PortPage.Action(
                Integer.toString(action.ref().number()),
                action.title().in(language),
                "/" + language.code() + "/" + path,
                "/" + language.code() + "/desk/" + path + "#evidence",
                day(action.deadline(), language),
                late == 1 ? "portal.desk.late.one" : "portal.desk.late.other",
                late);
    }

    private static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(day);
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
