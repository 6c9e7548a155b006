package org.garita.app.scenario.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.garita.app.identity.Holder;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Role;
import org.garita.app.scenario.change.Change;
import org.garita.app.scenario.change.Closure;
import org.garita.app.scenario.change.DayNames;
import org.garita.app.scenario.change.Days;
import org.garita.app.scenario.run.Scenario;
import org.garita.app.scenario.run.Scenario.State;
import org.garita.app.scenario.run.Scenarios;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stability.Unstable;
import org.springframework.stereotype.Component;

/** Makes the page of a scenario. */
@Component
class ScenarioPages {
    // message keys: scenario.state.*, scenario.who.*
    private final Scenarios scenarios;
    private final Offices offices;

    ScenarioPages(Scenarios scenarios, Offices offices) {
        this.scenarios = scenarios;
        this.offices = offices;
    }

    /** The public page. */
    ScenarioPage page(Scenario scenario, Words words) {
        return page(scenario, words, "/" + words.code() + "/scenarios/" + scenario.id(), Optional.empty());
    }

    /** The desk's page for a holder. */
    ScenarioPage page(Scenario scenario, Holder holder, Words words) {
        String self = "/" + words.code() + "/desk/scenarios/" + scenario.id();
        ScenarioPage.Desk desk = new ScenarioPage.Desk(
                mayMake(holder),
                mayPublish(holder),
                scenario.state().open() && scenario.deleted().isEmpty(),
                scenario.state().underWay(),
                scenario.state() == State.DONE,
                scenario.deleted().isPresent(),
                scenario.published().map(since -> "/" + words.code() + "/scenarios/" + scenario.id()),
                forms(scenarios.worked(scenario).port(), words),
                "/" + words.code() + "/desk/scenarios/compare?with=" + scenario.id());
        return page(scenario, words, self, Optional.of(desk));
    }

    static boolean mayMake(Holder holder) {
        return mayPublish(holder) || holder.has(Role.PROGRAMME_OFFICER);
    }

    static boolean mayPublish(Holder holder) {
        return holder.has(Role.EXECUTIVE_SECRETARY) || holder.has(Role.CO_LEAD) || holder.has(Role.PORT_DIRECTOR);
    }

    private ScenarioPage page(Scenario scenario, Words words, String self, Optional<ScenarioPage.Desk> desk) {
        Port worked = scenarios.worked(scenario).port();
        Optional<ResultView> result = scenarios
                .result(scenario)
                .map(kept -> ResultViews.of(words, scenario.changed(worked), scenario.budget(), kept));
        return new ScenarioPage(
                words.code(),
                scenario.id(),
                scenario.name(),
                words.in(worked.name()),
                "/" + words.code() + "/ports/" + scenario.port(),
                self,
                office(scenario.office(), words),
                state(scenario.state()),
                stateCss(scenario.state()),
                changes(scenario, worked, words),
                new ScenarioPage.Budget(
                        scenario.budget().days(),
                        scenario.budget().replications(),
                        scenario.budget().seed()),
                scenario.unstable().stream()
                        .map(stage -> unstable(stage, worked, words))
                        .toList(),
                scenarios.progress(scenario).map(progress -> WorkedPortController.progress(progress, words)),
                result,
                result.isPresent(),
                desk);
    }

    String office(OfficeId id, Words words) {
        return offices.find(id).map(office -> words.in(office.name())).orElse(id.value());
    }

    static String state(State state) {
        return "scenario.state." + ChangeWords.lower(state);
    }

    static String stateCss(State state) {
        return switch (state) {
            case DONE -> "badge-ok";
            case QUEUED, RUNNING -> "badge-info";
            case UNSTABLE, FAILED -> "badge-late";
            case INTERRUPTED, CANCELLED -> "badge-wait";
            case DRAFT -> "badge-off";
        };
    }

    static List<String> changes(Scenario scenario, Port worked, Words words) {
        ChangeWords said = new ChangeWords(words, worked);
        return scenario.changes().stream().map(said::of).toList();
    }

    private static String unstable(Unstable stage, Port port, Words words) {
        String flows = String.join(
                words.say("scenario.and"),
                stage.flows().stream()
                        .sorted()
                        .map(id -> words.in(port.flows().get(port.flowIndex(id)).name()))
                        .toList());
        return words.say(
                "scenario.unstable.stage",
                port.stages().get(port.stageIndex(stage.stage())).name(),
                flows,
                DayNames.of(stage.day()),
                Words.hour(stage.hour()));
    }

    private static ScenarioPage.Forms forms(Port port, Words words) {
        List<ScenarioPage.Choice> places = port.stages().stream()
                .flatMap(stage -> port.flows().stream()
                        .filter(flow -> flow.path().stream()
                                .anyMatch(step -> step.stage().equals(stage.id())))
                        .map(flow -> new ScenarioPage.Choice(
                                stage.id() + "/" + flow.id(), words.say("scenario.place", stage.name(), flow.name()))))
                .toList();
        Text all = Text.same(words.say("scenario.all-flows"));
        return new ScenarioPage.Forms(
                places,
                port.stages().stream()
                        .map(stage -> new ScenarioPage.Choice(stage.id(), words.in(stage.name())))
                        .toList(),
                Stream.concat(
                                Stream.of(new ScenarioPage.Choice(Change.ALL, words.in(all))),
                                port.flows().stream()
                                        .map(flow -> new ScenarioPage.Choice(flow.id(), words.in(flow.name()))))
                        .toList(),
                Arrays.stream(Days.values())
                        .map(days -> choice("scenario.days.", days, words))
                        .toList(),
                Arrays.stream(Closure.Who.values())
                        .map(who -> choice("scenario.who.", who, words))
                        .toList(),
                IntStream.rangeClosed(0, 24).mapToObj(Integer::toString).toList());
    }

    private static ScenarioPage.Choice choice(String prefix, Enum<?> value, Words words) {
        String lower = value.name().toLowerCase(Locale.ROOT);
        return new ScenarioPage.Choice(lower, words.say(prefix + lower));
    }
}
