package org.garita.app.scenario.portfile;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Demand.Surge;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Flow.Balking;
import org.garita.simulation.port.Flow.Step;
import org.garita.simulation.port.Profile;

/** Reads flows. */
final class FlowRows {
    private FlowRows() {}

    static Flow flow(Part row) {
        Fields fields = row.fields(Vocabulary.FLOW);
        Mode mode = fields.choice("mode", Mode.class);
        return new Flow(
                fields.word("id"),
                fields.text("name"),
                kind(fields, mode),
                fields.choice("direction", Direction.class),
                fields.need("demand").map(FlowRows::demand).orElse(Demand.perHour(1)),
                fields.rows("path").stream().map(FlowRows::step).toList(),
                fields.find("balking").map(FlowRows::balking),
                fields.whole("waiting_at_start", 0),
                fields.find("road").map(Part::word),
                fields.number("spacing_m", spacing(mode)));
    }

    private static LaneKind kind(Fields fields, Mode mode) {
        LaneClass laneClass = fields.choice("lane_class", LaneClass.GENERAL);
        if (laneClass == LaneClass.FAST && mode != Mode.COMMERCIAL) {
            fields.find("lane_class").ifPresent(part -> part.wrong(Mistake.NO_SUCH_KIND));
            return new LaneKind(mode, LaneClass.GENERAL);
        }
        return new LaneKind(mode, laneClass);
    }

    /**
     * Metres of road for one in line, when the file does not say: 7.5 for a car (5 m long, 2.5 m apart, as SUMO takes it), 23
     * for a truck, 15 for a bus, 1 for a person and 2,000 for a train; the last four are assumptions.
     */
    static double spacing(Mode mode) {
        return switch (mode) {
            case PASSENGER_VEHICLE -> 7.5;
            case COMMERCIAL -> 23;
            case BUS -> 15;
            case PEDESTRIAN -> 1;
            case RAIL -> 2_000;
        };
    }

    private static Demand demand(Part part) {
        if (!part.isMapping()) {
            return new Demand(Week.profile(part), 1, List.of());
        }
        Fields fields = part.fields(Vocabulary.DEMAND);
        Profile perHour = fields.need("per_hour").map(Week::profile).orElse(Profile.constant(1));
        return new Demand(
                Week.scaled(perHour, fields.number("times", 1), Week.byDay(fields.find("by_day"))),
                fields.number("batch_mean", 1),
                fields.anyRows("surges").stream().map(FlowRows::surge).toList());
    }

    private static Surge surge(Part row) {
        Fields fields = row.fields(Vocabulary.SURGE);
        return new Surge(
                fields.number("chance_per_day"),
                fields.number("from_hour"),
                fields.number("hours"),
                fields.number("factor"));
    }

    private static Step step(Part row) {
        if (row.isScalar()) {
            return Step.all(row.word());
        }
        Fields fields = row.fields(Vocabulary.STEP);
        return new Step(fields.word("stage"), fields.number("share", 1), fields.number("travel_s", 0));
    }

    private static Balking balking(Part part) {
        Fields fields = part.fields(Vocabulary.BALKING);
        Optional<String> to = fields.find("to").map(Part::word);
        return new Balking(fields.number("minutes"), fields.number("share"), to);
    }
}
