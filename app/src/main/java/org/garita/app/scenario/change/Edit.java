package org.garita.app.scenario.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;

/** A port with one of its parts replaced. */
final class Edit {
    private Edit() {}

    /** The stage that a change names. */
    static Stage stage(Port port, String id) {
        return port.stages().stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ChangeRefused("scenario.refused.no-stage", id, port.name()));
    }

    /** The flow that a change names. */
    static Flow flow(Port port, String id) {
        return port.flows().stream()
                .filter(flow -> flow.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ChangeRefused("scenario.refused.no-flow", id, port.name()));
    }

    /** The flow that a change names at a stage through which it must come. */
    static Flow flowAt(Port port, Stage stage, String id) {
        Flow flow = flow(port, id);
        if (flow.path().stream().noneMatch(step -> step.stage().equals(stage.id()))) {
            throw new ChangeRefused("scenario.refused.not-through", flow.name(), stage.name());
        }
        return flow;
    }

    static Port stage(Port port, String id, UnaryOperator<Stage> change) {
        stage(port, id);
        List<Stage> stages = new ArrayList<>(port.stages());
        stages.replaceAll(stage -> stage.id().equals(id) ? change.apply(stage) : stage);
        return port(port, stages, port.flows());
    }

    static Port flows(Port port, UnaryOperator<Flow> change) {
        return port(port, port.stages(), port.flows().stream().map(change).toList());
    }

    private static Port port(Port port, List<Stage> stages, List<Flow> flows) {
        return new Port(
                port.id(),
                port.name(),
                port.zone(),
                port.slotMinutes(),
                port.dayFactorCv(),
                stages,
                flows,
                port.roads());
    }

    static Stage plan(Stage stage, LanePlan plan) {
        return stage(stage, stage.lanes(), stage.spaces(), stage.services(), plan);
    }

    static Stage lanes(Stage stage, List<Lane> lanes) {
        return stage(stage, lanes, stage.spaces(), stage.services(), stage.plan());
    }

    static Stage spaces(Stage stage, OptionalInt spaces) {
        return stage(stage, stage.lanes(), spaces, stage.services(), stage.plan());
    }

    static Stage services(Stage stage, Map<String, Service> services) {
        return stage(stage, stage.lanes(), stage.spaces(), services, stage.plan());
    }

    private static Stage stage(
            Stage stage, List<Lane> lanes, OptionalInt spaces, Map<String, Service> services, LanePlan plan) {
        return new Stage(
                stage.id(),
                stage.name(),
                stage.kind(),
                lanes,
                stage.queueing(),
                spaces,
                stage.whenFull(),
                services,
                stage.pace(),
                stage.officers(),
                plan,
                stage.priorities());
    }

    static Flow demand(Flow flow, double[] perHour) {
        return new Flow(
                flow.id(),
                flow.name(),
                flow.kind(),
                flow.direction(),
                new Demand(
                        Profile.of(perHour),
                        flow.demand().batchMean(),
                        flow.demand().surges()),
                flow.path(),
                flow.balking(),
                flow.waitingAtStart(),
                flow.road(),
                flow.spacingMetres());
    }

    /** Day and hour of a slot, such as 7:00 on day 0, as values of a message: day of the week and clock time. */
    static Object[] slot(Port port, int slot) {
        int minute = slot * port.slotMinutes();
        return new Object[] {DayNames.of(minute / 1440), "%02d:%02d".formatted(minute / 60 % 24, minute % 60)};
    }

    /** A number within bounds, or a refusal that names it. */
    static void within(String key, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new ChangeRefused(key, value, least, most);
        }
    }
}
