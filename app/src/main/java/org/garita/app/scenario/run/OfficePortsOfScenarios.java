package org.garita.app.scenario.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.app.identity.Holder;
import org.garita.app.scenario.OfficePorts;
import org.garita.app.scenario.PortFiles;
import org.garita.app.scenario.WorkedPorts;
import org.garita.app.scenario.change.Change;
import org.garita.app.scenario.change.ChangeRefused;
import org.garita.app.scenario.change.LanesPlanned;
import org.garita.app.scenario.store.Json;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Port;
import org.springframework.stereotype.Component;

/** The ports of an office out of the worked ports and its scenarios. */
@Component
class OfficePortsOfScenarios implements OfficePorts {
    private static final int MOST_SCENARIOS = 12;

    private final Scenarios scenarios;
    private final StandingRuns worked;

    OfficePortsOfScenarios(Scenarios scenarios, StandingRuns worked) {
        this.scenarios = scenarios;
        this.worked = worked;
    }

    @Override
    public List<Choice> choices(Holder holder) {
        List<Choice> choices = new ArrayList<>();
        for (String name : WorkedPorts.names()) {
            Port port = worked.port(name).orElseThrow().port();
            choices.add(new Choice(name, port.name(), false, port));
        }
        scenarios.of(holder).stream()
                .filter(scenario -> scenario.deleted().isEmpty())
                .limit(MOST_SCENARIOS)
                .flatMap(scenario -> choice(scenario).stream())
                .forEach(choices::add);
        return choices;
    }

    private Optional<Choice> choice(Scenario scenario) {
        try {
            Port port = scenario.changed(scenarios.worked(scenario).port());
            return Optional.of(new Choice(scenario.id(), Text.same(scenario.name()), true, port));
        } catch (ChangeRefused outdated) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Kept> keep(Holder holder, String id) {
        if (WorkedPorts.names().contains(id)) {
            return Optional.of(new Kept(id, WorkedPorts.yaml(id), Json.changes(List.of())));
        }
        return scenarios
                .find(id)
                .filter(scenario -> scenario.office().equals(holder.office())
                        && scenario.deleted().isEmpty())
                .map(scenario -> new Kept(scenario.port(), scenario.portFile(), Json.changes(scenario.changes())));
    }

    @Override
    public Port port(Kept kept) {
        Port port = PortFiles.read(kept.worked() + ".yaml", kept.file()).port();
        for (Change change : Json.changes(kept.changes())) {
            port = change.on(port);
        }
        return port;
    }

    @Override
    public String scenario(Holder holder, Kept kept, String name, StageLanes lanes) {
        List<Change> changes = new ArrayList<>(Json.changes(kept.changes()));
        try {
            changes.add(planned(lanes));
            return scenarios
                    .make(holder, kept.worked(), kept.file(), changes, name)
                    .id();
        } catch (ChangeRefused refused) {
            throw new Refused(refused.key(), refused.values());
        }
    }

    private static LanesPlanned planned(StageLanes lanes) {
        return new LanesPlanned(
                lanes.stage(),
                IntStream.range(0, lanes.groups().size())
                        .mapToObj(group -> new LanesPlanned.Group(
                                lanes.groups().get(group), lanes.lanes().get(group)))
                        .toList());
    }
}
