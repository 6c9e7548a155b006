package org.garita.app.scenario.sense.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.garita.app.identity.Holder;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Role;
import org.garita.app.scenario.Background;
import org.garita.app.scenario.OfficePorts;
import org.garita.app.scenario.SensorFiles;
import org.garita.app.scenario.sense.run.OfficeSense;
import org.garita.app.scenario.sense.run.OfficeSense.State;
import org.garita.app.scenario.sense.run.SenseFigures;
import org.garita.app.scenario.sense.run.SenseRuns;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.Sensor;
import org.springframework.stereotype.Component;

/** Makes the desk's pages of virtual sensors. */
@Component
class SensePages {
    // message keys: scenario.state.*
    private final SenseRuns runs;
    private final OfficePorts ports;
    private final Offices offices;

    SensePages(SenseRuns runs, OfficePorts ports, Offices offices) {
        this.runs = runs;
        this.ports = ports;
        this.offices = offices;
    }

    static boolean mayMake(Holder holder) {
        return holder.has(Role.EXECUTIVE_SECRETARY)
                || holder.has(Role.CO_LEAD)
                || holder.has(Role.PORT_DIRECTOR)
                || holder.has(Role.PROGRAMME_OFFICER);
    }

    static String address(OfficeSense run, Words words) {
        return "/" + words.code() + "/desk/sense/" + run.id();
    }

    SenseListPage list(Holder holder, Optional<SenseForm> typed, Words words) {
        List<OfficePorts.Choice> choices = ports.choices(holder);
        SenseForm form = typed.orElseGet(
                () -> SenseForm.usual(holder.port().map(Object::toString).orElse("")));
        List<OfficeSense> all = runs.of(holder);
        return new SenseListPage(
                words.code(),
                office(holder.office(), words),
                mayMake(holder),
                all.size() >= SenseRuns.MOST_RUNS,
                words.say(
                        "scenario.sense.limits",
                        SenseRuns.MOST_DAYS,
                        SenseRuns.MOST_ROWS / 1_000_000,
                        SenseRuns.MOST_RUNS),
                choices.stream().map(choice -> place(choice, form, words)).toList(),
                form,
                choices.stream()
                        .filter(choice -> !choice.scenario())
                        .map(choice -> sensors(choice.port(), words))
                        .toList(),
                all.stream().map(run -> entry(run, words)).toList());
    }

    private static SenseListPage.Choice place(OfficePorts.Choice choice, SenseForm form, Words words) {
        String name = words.in(choice.name());
        return new SenseListPage.Choice(
                choice.id(),
                choice.scenario() ? words.say("scenario.sense.new.scenario", name) : name,
                choice.id().equals(form.place().orElse("")));
    }

    private static SenseListPage.PortSensors sensors(Port port, Words words) {
        List<Sensor> sensors = SensorFiles.worked(port).plan().sensors();
        return new SenseListPage.PortSensors(
                words.say("scenario.sense.sensors-of", port.name(), sensors.size()),
                words.say("scenario.sense.sensors-caption", port.name()),
                "/%s/desk/sense/sensors/%s.yaml".formatted(words.code(), port.id()),
                sensors.stream()
                        .map(sensor -> new SenseListPage.Row(
                                words.in(sensor.post().name()),
                                words.kind(sensor),
                                words.country(sensor),
                                words.place(sensor, port)))
                        .toList());
    }

    private SenseListPage.Entry entry(OfficeSense run, Words words) {
        return new SenseListPage.Entry(
                name(run, runs.port(run), words),
                address(run, words),
                words.counted("scenario.sense.days", run.days(), Long.toString(run.seed())),
                sensorsOf(run, words),
                state(run.state()).key(),
                state(run.state()).css(),
                words.date(run.created()));
    }

    private static String name(OfficeSense run, Port port, Words words) {
        return run.scenario().orElseGet(() -> words.in(port.name()));
    }

    private static String sensorsOf(OfficeSense run, Words words) {
        return run.sensors().name().orElseGet(() -> words.say("scenario.sense.sensors-usual"));
    }

    private String office(OfficeId id, Words words) {
        return offices.find(id).map(office -> words.in(office.name())).orElse(id.value());
    }

    /** @param day the day of the picture, from 0; absent: Friday, or the last day of a shorter run */
    SensePage page(OfficeSense run, Holder holder, OptionalInt day, Words words) {
        Port port = runs.port(run);
        int shown = day.orElse(Math.min(run.days(), DayOfWeek.FRIDAY.getValue()) - 1);
        return new SensePage(
                words.code(),
                address(run, words),
                name(run, port, words),
                office(run.office(), words),
                "/" + words.code() + "/ports/" + run.port().worked(),
                mayMake(holder),
                state(run.state()),
                runs.standing(run).map(standing -> progress(standing, words)),
                run.refusal()
                        .map(refusal ->
                                words.say(refusal.key(), refusal.values().toArray())),
                new SensePage.Made(
                        sensorsOf(run, words),
                        words.day(run.start()),
                        words.number(run.days(), 0),
                        Long.toString(run.seed())),
                runs.figures(run).map(figures -> figures(run, port, figures, shown, words)));
    }

    static SensePage.Progress progress(Background.Standing standing, Words words) {
        String said = standing.ahead() > 0
                ? words.counted("scenario.progress.ahead", standing.ahead())
                : words.say("scenario.sense.progress", standing.done(), standing.of());
        return new SensePage.Progress(said, standing.done(), Math.max(1, standing.of()));
    }

    private SensePage.Figures figures(OfficeSense run, Port port, SenseFigures figures, int day, Words words) {
        List<Sensor> sensors = runs.plan(run).sensors();
        SensorWords said = new SensorWords(port, words);
        List<SensePage.Row> rows = new ArrayList<>();
        for (int i = 0; i < sensors.size(); i++) {
            rows.add(said.row(sensors.get(i), figures.sensors().get(i), day));
        }
        return new SensePage.Figures(
                List.of(
                        words.say("scenario.sense.vehicles", figures.vehicles()),
                        words.say("scenario.sense.lane-news", figures.laneRows(), figures.laneRowsLate())),
                rows,
                words.day(run.start().plusDays(day)),
                IntStream.range(0, run.days())
                        .mapToObj(one -> new SensePage.Day(
                                words.day(run.start().plusDays(one)),
                                address(run, words) + "?day=" + (one + 1) + "#picture-heading",
                                one == day))
                        .toList(),
                runs.operator(run).isPresent() && runs.truth(run).isPresent());
    }

    private static SensePage.State state(State state) {
        String css =
                switch (state) {
                    case DONE -> "badge-ok";
                    case QUEUED, RUNNING -> "badge-info";
                    case REFUSED, FAILED -> "badge-late";
                    case INTERRUPTED, CANCELLED -> "badge-wait";
                };
        return new SensePage.State(
                "scenario.state." + state.name().toLowerCase(Locale.ROOT),
                css,
                state.underWay(),
                state.again(),
                state == State.DONE);
    }
}
