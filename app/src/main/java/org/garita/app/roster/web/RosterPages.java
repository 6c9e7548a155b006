package org.garita.app.roster.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.identity.Holder;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Role;
import org.garita.app.roster.RosterRun;
import org.garita.app.roster.RosterTask;
import org.garita.app.roster.run.OfficeRoster;
import org.garita.app.roster.run.OfficeRoster.State;
import org.garita.app.roster.run.Rosters;
import org.garita.app.scenario.Background;
import org.garita.app.scenario.OfficePorts;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;
import org.garita.simulation.port.StageKind;
import org.springframework.stereotype.Component;

/** Makes the desk's pages of rosters. */
@Component
class RosterPages {
    // message keys: roster.state.*
    private final Rosters rosters;
    private final OfficePorts ports;
    private final Offices offices;

    RosterPages(Rosters rosters, OfficePorts ports, Offices offices) {
        this.rosters = rosters;
        this.ports = ports;
        this.offices = offices;
    }

    static boolean mayMake(Holder holder) {
        return mayAdopt(holder) || holder.has(Role.PROGRAMME_OFFICER);
    }

    static boolean mayAdopt(Holder holder) {
        return holder.has(Role.EXECUTIVE_SECRETARY) || holder.has(Role.CO_LEAD) || holder.has(Role.PORT_DIRECTOR);
    }

    static String address(OfficeRoster roster, Words words) {
        return "/" + words.code() + "/desk/rosters/" + roster.id();
    }

    RosterListPage list(Holder holder, Optional<RosterForm> typed, Words words) {
        List<OfficePorts.Choice> choices = ports.choices(holder);
        RosterForm form = typed.orElseGet(() -> RosterForm.usual(own(holder, choices)));
        List<OfficeRoster> all = rosters.of(holder);
        return new RosterListPage(
                words.code(),
                office(holder.office(), words),
                mayMake(holder),
                choices.stream()
                        .map(choice -> place(choice, form.place().orElse(""), words))
                        .filter(place -> !place.stages().isEmpty())
                        .toList(),
                form,
                form.details(),
                entries(all.stream().filter(one -> one.deleted().isEmpty()), words),
                entries(all.stream().filter(one -> one.deleted().isPresent()), words));
    }

    /** The primary inspection of the holder's own port, if it is a worked one. */
    private static String own(Holder holder, List<OfficePorts.Choice> choices) {
        String port = holder.port().map(Object::toString).orElse("");
        return choices.stream()
                .filter(choice -> choice.id().equals(port))
                .flatMap(choice -> choice.port().stages().stream()
                        .filter(stage -> stage.kind() == StageKind.PRIMARY)
                        .map(stage -> choice.id() + "/" + stage.id()))
                .findFirst()
                .orElse("");
    }

    private static RosterListPage.Place place(OfficePorts.Choice choice, String chosen, Words words) {
        String name = choice.scenario() ? words.say("roster.new.scenario", choice.name()) : words.in(choice.name());
        return new RosterListPage.Place(
                name,
                RosterRun.plannable(choice.port()).stream()
                        .map(stage -> {
                            String value = choice.id() + "/" + stage.id();
                            String said = words.say("roster.new.place", choice.name(), stage.name());
                            return new RosterListPage.Choice(value, said, value.equals(chosen));
                        })
                        .toList());
    }

    private List<RosterListPage.Entry> entries(Stream<OfficeRoster> some, Words words) {
        List<RosterListPage.Entry> entries = new ArrayList<>();
        some.forEach(roster -> {
            Port port = ports.port(roster.port());
            entries.add(new RosterListPage.Entry(
                    roster.name(),
                    address(roster, words),
                    words.in(port.name()),
                    words.in(stage(port, roster)),
                    hours(roster, words),
                    state(roster),
                    stateCss(roster.state()),
                    roster.adopted().isPresent(),
                    words.date(roster.created())));
        });
        return entries;
    }

    private static Text stage(Port port, OfficeRoster roster) {
        return port.stages().stream()
                .filter(stage -> stage.id().equals(roster.wish().stage()))
                .map(Stage::name)
                .findFirst()
                .orElse(Text.same(roster.wish().stage()));
    }

    private static String hours(OfficeRoster roster, Words words) {
        return roster.wish()
                .laneHours()
                .map(hours -> words.number(hours, 0))
                .orElseGet(() -> words.say("roster.hours.as-rule"));
    }

    RosterPage page(OfficeRoster roster, Holder holder, Words words) {
        RosterTask task = rosters.task(roster);
        return new RosterPage(
                words.code(),
                address(roster, words),
                roster.name(),
                office(roster.office(), words),
                words.in(task.port().name()),
                "/" + words.code() + "/ports/" + roster.port().worked(),
                words.in(stage(task.port(), roster)),
                state(roster),
                stateCss(roster.state()),
                roster.refusal()
                        .map(refusal ->
                                words.say(refusal.key(), refusal.values().toArray())),
                rosters.standing(roster).map(standing -> progress(standing, words)),
                desk(roster, holder),
                settings(roster, task, words),
                rosters.result(roster).map(result -> RosterFigures.of(words, task.port(), result)));
    }

    private static RosterPage.Desk desk(OfficeRoster roster, Holder holder) {
        return new RosterPage.Desk(
                mayMake(holder),
                mayAdopt(holder),
                roster.state().underWay(),
                roster.state().again() && roster.deleted().isEmpty(),
                roster.state() == State.DONE,
                roster.adopted().isPresent(),
                roster.deleted().isPresent());
    }

    private static RosterPage.Settings settings(OfficeRoster roster, RosterTask task, Words words) {
        return new RosterPage.Settings(
                hours(roster, words),
                words.in(task.shifts().name()),
                words.in(task.shifts().origin()),
                task.shifts().assumed(),
                words.number(task.replications(), 0),
                words.number(task.weeks(), 0),
                Long.toString(task.seed()),
                words.say("roster.method", roster.methodVersion()));
    }

    static RosterPage.Progress progress(Background.Standing standing, Words words) {
        String said = standing.ahead() > 0
                ? words.counted("roster.progress.ahead", standing.ahead())
                : words.say("roster.progress", standing.of() == 100 ? standing.done() : 0);
        return new RosterPage.Progress(standing.of() == 100 ? standing.done() : 0, 100, said);
    }

    private String office(OfficeId id, Words words) {
        return offices.find(id).map(office -> words.in(office.name())).orElse(id.value());
    }

    private static String state(OfficeRoster roster) {
        return "roster.state." + roster.state().name().toLowerCase(Locale.ROOT);
    }

    private static String stateCss(State state) {
        return switch (state) {
            case DONE -> "badge-ok";
            case QUEUED, RUNNING -> "badge-info";
            case REFUSED, FAILED -> "badge-late";
            case INTERRUPTED, CANCELLED -> "badge-wait";
        };
    }
}
