package org.garita.app.scenario.web;

import java.util.Locale;
import org.garita.app.scenario.change.Change;
import org.garita.app.scenario.change.Closure;
import org.garita.app.scenario.change.DemandFactor;
import org.garita.app.scenario.change.LanesBuilt;
import org.garita.app.scenario.change.LanesConverted;
import org.garita.app.scenario.change.LanesOpen;
import org.garita.app.scenario.change.LanesPlanned;
import org.garita.app.scenario.change.ServiceFactor;
import org.garita.app.scenario.change.Spaces;
import org.garita.app.scenario.change.TrustedShare;
import org.garita.app.scenario.change.When;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;

/** Says changes in whole sentences. */
final class ChangeWords {
    // message keys: scenario.days.*, scenario.said.closure.*
    private final Words words;
    private final Port port;

    ChangeWords(Words words, Port port) {
        this.words = words;
        this.port = port;
    }

    String of(Change change) {
        if (change instanceof LanesOpen open) {
            return words.say(
                    open.lanes() > 0 ? "scenario.said.open" : "scenario.said.shut",
                    Math.abs(open.lanes()),
                    flow(open.flow()),
                    stage(open.stage()),
                    when(open.when()));
        } else if (change instanceof LanesBuilt built) {
            return words.say(
                    "scenario.said.built", built.lanes(), flow(built.flow()), stage(built.stage()), when(built.when()));
        } else if (change instanceof LanesConverted converted) {
            return words.say(
                    "scenario.said.converted",
                    converted.lanes(),
                    flow(converted.from()),
                    flow(converted.to()),
                    stage(converted.stage()),
                    when(converted.when()));
        } else if (change instanceof DemandFactor demand) {
            return words.say(
                    "scenario.said.demand", flow(demand.flow()), words.number(demand.factor(), 3), when(demand.when()));
        } else if (change instanceof ServiceFactor service) {
            return words.say(
                    "scenario.said.service",
                    flow(service.flow()),
                    stage(service.stage()),
                    words.number(service.factor(), 3));
        } else if (change instanceof Spaces spaces) {
            return spaces.spaces().isPresent()
                    ? words.say("scenario.said.spaces", spaces.spaces().getAsInt(), stage(spaces.stage()))
                    : words.say("scenario.said.unlimited", stage(spaces.stage()));
        } else if (change instanceof Closure closure) {
            return words.say("scenario.said.closure." + lower(closure.direction()), when(closure.when()));
        } else if (change instanceof TrustedShare share) {
            return words.say(
                    "scenario.said.share", words.number(100 * share.share(), 1), flow(share.from()), flow(share.to()));
        }
        if (change instanceof LanesPlanned planned) {
            return words.say(
                    "scenario.said.planned", stage(planned.stage()), words.number((double) planned.laneHours(), 0));
        }
        throw new IllegalStateException("a change without words: " + change);
    }

    private String when(When when) {
        return words.say(
                "scenario.said.when",
                words.say("scenario.days." + lower(when.days())),
                words.hours(when.fromHour(), when.toHour()));
    }

    private Text flow(String id) {
        return port.flows().stream()
                .filter(flow -> flow.id().equals(id))
                .map(Flow::name)
                .findFirst()
                .orElseGet(() -> Text.same(words.say("scenario.all-flows")));
    }

    private Text stage(String id) {
        return port.stages().stream()
                .filter(stage -> stage.id().equals(id))
                .map(Stage::name)
                .findFirst()
                .orElseGet(() -> Text.same(id));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
