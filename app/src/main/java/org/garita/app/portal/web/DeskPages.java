package org.garita.app.portal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.Delegation;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.StatementWords;
import org.garita.app.identity.Holder;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Role;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.Awaited;
import org.garita.app.plan.Plans;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Component;

/** Makes the desk of an office. */
@Component
class DeskPages {
    // message keys: portal.role.*, portal.desk.awaited.*
    private static final int RECENT = 10;
    /** Rows looked through for recent acts: visitors' tours are left out, and there can be many of them in a row. */
    private static final int LOOKED_AT = 400;

    private static final Duration SOON = Duration.ofDays(30);

    private final Accords accords;
    private final Plans plans;
    private final Offices offices;
    private final StatementWords statements;
    private final Clock clock;

    DeskPages(Accords accords, Plans plans, Offices offices, StatementWords statements, Clock clock) {
        this.accords = accords;
        this.statements = statements;
        this.plans = plans;
        this.offices = offices;
        this.clock = clock;
    }

    DeskPage page(Holder holder, Language language) {
        List<Awaited> mine = decides(holder) ? plans.awaiting(holder.office()) : List.of();
        Set<Awaited> own = Set.copyOf(mine);
        List<DeskPage.Task> ownTasks = new ArrayList<>(tasks(mine, language));
        List<DeskPage.Task> ourTasks = new ArrayList<>(tasks(
                plans.awaiting(holder.country()).stream()
                        .filter(awaited -> !own.contains(awaited))
                        .toList(),
                language));
        for (ActionView action : uncompared(holder.country())) {
            boolean lead = Optional.ofNullable(action.leads().get(holder.country()))
                    .filter(holder.office()::equals)
                    .isPresent();
            (lead && decides(holder) ? ownTasks : ourTasks).add(conformity(action, language));
        }
        return new DeskPage(
                language,
                holder.displayName(),
                officeName(holder.office(), language),
                holder.country().slug(),
                holder.roles().stream()
                        .sorted()
                        .map(role -> "portal.role." + role.name().toLowerCase(Locale.ROOT))
                        .toList(),
                doors(holder, language),
                ownTasks,
                ourTasks,
                tasks(plans.awaiting(holder.country().other()), language),
                recent(language),
                ending(holder, language));
    }

    private static boolean decides(Holder holder) {
        return holder.has(Role.EXECUTIVE_SECRETARY) || holder.has(Role.CO_LEAD);
    }

    /** The doors that the authorisation matrix opens to the holder's roles. */
    private static List<DeskPage.Door> doors(Holder holder, Language language) {
        String desk = "/" + language.code() + "/desk/";
        List<DeskPage.Door> doors = new ArrayList<>();
        if (holder.has(Role.PORT_DIRECTOR)) {
            doors.add(new DeskPage.Door("portal.desk.port", desk + "port"));
        }
        doors.add(new DeskPage.Door("portal.desk.forums", desk + "forums"));
        doors.add(new DeskPage.Door("portal.desk.sensing", desk + "sensing"));
        doors.add(new DeskPage.Door("portal.desk.board", "/" + language.code() + "/board"));
        if (!holder.has(Role.ADMINISTRATOR) || holder.roles().size() > 1) {
            doors.add(new DeskPage.Door("portal.desk.advice", desk + "advice"));
            doors.add(new DeskPage.Door("portal.desk.scenarios", desk + "scenarios"));
            doors.add(new DeskPage.Door("portal.desk.rosters", desk + "rosters"));
            doors.add(new DeskPage.Door("portal.desk.studies", desk + "studies"));
            doors.add(new DeskPage.Door("portal.desk.sense", desk + "sense"));
            doors.add(new DeskPage.Door("portal.desk.pilots", desk + "pilots"));
            doors.add(new DeskPage.Door("portal.desk.solutions", desk + "solutions"));
            doors.add(new DeskPage.Door("portal.desk.wait-standard", desk + "wait-standard"));
        }
        if (decides(holder) || holder.has(Role.AUDITOR)) {
            doors.add(new DeskPage.Door("portal.desk.delegations", desk + "delegations"));
            doors.add(new DeskPage.Door("portal.desk.journal", desk + "journal"));
        }
        if (holder.has(Role.ADMINISTRATOR)) {
            doors.add(new DeskPage.Door("portal.desk.keys", desk + "keys"));
        }
        if (holder.has(Role.AUDITOR) || holder.has(Role.ADMINISTRATOR)) {
            doors.add(new DeskPage.Door("portal.desk.access-log", desk + "access-log"));
        }
        return doors;
    }

    static List<DeskPage.Task> tasks(List<Awaited> awaited, Language language) {
        return awaited.stream()
                .map(one -> task(one, language))
                .sorted(Comparator.comparing(DeskPage.Task::lateDays).reversed())
                .toList();
    }

    /** Actions whose text can still come into force and whose two languages this country has not noted to say the same. */
    private List<ActionView> uncompared(Country country) {
        return accords.ofKind("action").stream()
                .filter(file -> !file.conforming().contains(country))
                .filter(file ->
                        file.standing().match(p -> true, a -> true, i -> false, v -> false, s -> false, w -> false))
                .flatMap(file -> plans.of(file.hash()).stream())
                .toList();
    }

    private static DeskPage.Task conformity(ActionView action, Language language) {
        return new DeskPage.Task(
                "portal.desk.awaited.conformity",
                Integer.toString(action.ref().number()),
                action.title().in(language),
                "/" + language.code() + "/desk/documents/"
                        + action.document().map(Hash::hex).orElse(""),
                "portal.desk.late.other",
                0,
                "");
    }

    private static DeskPage.Task task(Awaited awaited, Language language) {
        Optional<ActionView> action = awaited.action();
        int late = action.flatMap(view -> view.lateDays().stream().boxed().findFirst())
                .orElse(0);
        return new DeskPage.Task(
                "portal.desk.awaited." + awaited.what().name().toLowerCase(Locale.ROOT),
                action.map(view -> Integer.toString(view.ref().number())).orElse(""),
                awaited.title().in(language),
                link(awaited, language),
                late == 1 ? "portal.desk.late.one" : "portal.desk.late.other",
                late,
                action.map(view -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(language.locale())
                                .format(view.deadline()))
                        .orElse(""));
    }

    /** Texts are agreed and endorsed on the signing page; all else is done on the action's own desk page. */
    private static String link(Awaited awaited, Language language) {
        String desk = "/" + language.code() + "/desk/";
        boolean onText = awaited.what() == Awaited.What.AGREE || awaited.what() == Awaited.What.ENDORSE;
        Optional<Hash> document = awaited.document();
        if (document.isPresent() && (onText || awaited.action().isEmpty())) {
            return desk + "documents/" + document.get();
        }
        return awaited.action()
                .map(view -> desk + "plans/" + view.ref().plan() + "/actions/"
                        + view.ref().number())
                .orElse("/" + language.code() + "/forums");
    }

    private List<DeskPage.Recent> recent(Language language) {
        return Stream.of(Country.US, Country.MX)
                .flatMap(country -> accords.latest(country, LOOKED_AT).stream())
                .filter(row -> !isOfTour(row.act()))
                .sorted(Comparator.comparing(JournalRow::time).reversed())
                .limit(RECENT)
                .map(row -> recent(row, language))
                .toList();
    }

    private DeskPage.Recent recent(JournalRow row, Language language) {
        Optional<Hash> hash = document(row.act());
        Optional<Document> document = hash.flatMap(accords::find).map(DocumentFile::document);
        return new DeskPage.Recent(
                row.country().slug(),
                row.act().messageKey(),
                document.map(found -> found.title().in(language)).orElseGet(() -> about(row.act(), language)),
                hash.map(found -> "/" + language.code() + "/documents/" + found).orElse(""),
                officeName(row.office(), language),
                row.time().toString(),
                time(row.time(), row.country(), language));
    }

    private String about(Act act, Language language) {
        return act instanceof Act.State stated ? statements.about(stated, language) : "";
    }

    private boolean isOfTour(Act act) {
        return document(act)
                .flatMap(accords::find)
                .filter(file -> file.document().kind().equals(TourText.KIND))
                .isPresent();
    }

    private Optional<Hash> document(Act act) {
        if (act instanceof Act.Propose proposed) {
            return Optional.of(accords.hash(proposed.document()));
        } else if (act instanceof Act.NoteConformity noted) {
            return Optional.of(noted.document());
        } else if (act instanceof Act.Agree agreed) {
            return Optional.of(agreed.document());
        } else if (act instanceof Act.Endorse endorsed) {
            return Optional.of(endorsed.document());
        } else if (act instanceof Act.Withdraw withdrawn) {
            return Optional.of(withdrawn.document());
        }
        return Optional.empty();
    }

    private List<DeskPage.Ending> ending(Holder holder, Language language) {
        Instant now = clock.instant();
        return accords.delegations(holder.office()).stream()
                .filter(delegation -> accords.ended(delegation).isEmpty())
                .filter(delegation -> delegation.validUntil().isAfter(now)
                        && delegation.validUntil().isBefore(now.plus(SOON)))
                .sorted(Comparator.comparing(Delegation::validUntil))
                .map(delegation -> ending(delegation, holder, language))
                .toList();
    }

    private DeskPage.Ending ending(Delegation delegation, Holder holder, Language language) {
        boolean given = delegation.from().equals(holder.office());
        return new DeskPage.Ending(
                given ? "portal.desk.ending.given" : "portal.desk.ending.received",
                officeName(given ? delegation.to() : delegation.from(), language),
                time(delegation.validUntil(), holder.country(), language));
    }

    private static String time(Instant instant, Country country, Language language) {
        ZoneId zone = ZoneId.of(country == Country.US ? "America/New_York" : "America/Mexico_City");
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(instant.atZone(zone));
    }

    private String officeName(OfficeId id, Language language) {
        return offices.find(id).map(office -> office.name().in(language)).orElse(id.value());
    }
}
