package org.garita.app.scenario.portfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Officers;
import org.garita.simulation.port.Pace;
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Service.Shape;
import org.garita.simulation.port.Stage;
import org.garita.simulation.port.Stage.Queueing;
import org.garita.simulation.port.Stage.WhenFull;
import org.garita.simulation.port.StageKind;

/** Reads stages. */
public final class StageRows {
    private static final int FAR_TOO_MANY = 100_000;

    private StageRows() {}

    static Stage stage(Part row, Week week) {
        Fields fields = row.fields(Vocabulary.STAGE);
        List<Lane> lanes = fields.need("lanes").map(StageRows::lanes).orElse(List.of(new Lane("1", 1)));
        Map<String, Service> services = new HashMap<>();
        fields.need("services")
                .ifPresent(part ->
                        part.anyFields().all().forEach((flow, service) -> services.put(flow, service(service))));
        return new Stage(
                fields.word("id"),
                fields.text("name"),
                fields.choice("kind", StageKind.class),
                lanes,
                fields.choice("queueing", Queueing.SHARED),
                fields.find("spaces")
                        .map(spaces -> OptionalInt.of(spaces.whole()))
                        .orElse(OptionalInt.empty()),
                fields.choice("when_full", WhenFull.HOLD),
                services,
                fields.find("pace").map(StageRows::pace).orElse(Pace.even()),
                fields.find("officers").map(StageRows::officers).orElse(Officers.alike()),
                plan(row, fields, lanes, services, week),
                priorities(fields));
    }

    /** A number of lanes, their number and booths, or a list of lanes. */
    private static List<Lane> lanes(Part part) {
        if (part.isMapping()) {
            Fields fields = part.fields(Vocabulary.LANES);
            return numbered(part, fields.need("count").map(Part::whole).orElse(1), fields.whole("booths", 1));
        }
        if (!part.isList()) {
            return numbered(part, part.whole(), 1);
        }
        List<Lane> lanes = new ArrayList<>();
        for (Part row : part.list()) {
            if (row.isMapping()) {
                Fields fields = row.fields(Vocabulary.LANE);
                lanes.add(new Lane(fields.word("id"), fields.whole("booths", 1)));
            } else {
                lanes.add(new Lane(row.word(), 1));
            }
        }
        return lanes;
    }

    private static List<Lane> numbered(Part part, int count, int booths) {
        if (count < 0 || count > FAR_TOO_MANY) {
            part.wrong(Mistake.NOT_WHOLE);
        }
        return IntStream.rangeClosed(1, Math.min(count, FAR_TOO_MANY))
                .mapToObj(number -> new Lane(String.valueOf(number), booths))
                .toList();
    }

    /** A time of service: its shape, mean and spread. */
    public static Service service(Part part) {
        Fields fields = part.fields(Vocabulary.SERVICE);
        Shape shape = fields.choice("shape", Shape.class);
        double mean = fields.number("mean_s");
        for (String key : List.of("cv", "phases")) {
            boolean goes = key.equals("cv") ? shape == Shape.LOGNORMAL || shape == Shape.ERLANG : shape == Shape.ERLANG;
            fields.find(key)
                    .filter(given -> !goes)
                    .ifPresent(given -> given.wrong(Mistake.SHAPE_KEY, fields.word("shape")));
        }
        if (shape == Shape.ERLANG && fields.has("phases")) {
            return Service.erlang(mean, fields.whole("phases", 1));
        }
        return switch (shape) {
            case CONSTANT -> Service.constant(mean);
            case EXPONENTIAL -> Service.exponential(mean);
            case ERLANG, LOGNORMAL -> new Service(shape, mean, fields.number("cv"));
        };
    }

    private static Pace pace(Part part) {
        Fields fields = part.fields(Vocabulary.PACE);
        return new Pace(
                fields.find("by_hour").map(Week::profile).orElse(Profile.constant(1)),
                fields.number("open_lanes_exponent", 0));
    }

    private static Officers officers(Part part) {
        Fields fields = part.fields(Vocabulary.OFFICERS);
        return new Officers(fields.number("cv"), fields.number("hours"));
    }

    /** Without a plan all lanes serve, always, every flow that has a service time. */
    private static LanePlan plan(
            Part stage, Fields fields, List<Lane> lanes, Map<String, Service> services, Week week) {
        if (fields.has("plan")) {
            PlanRows rows = new PlanRows(stage.path() + ".plan", lanes, week, stage.readings());
            fields.anyRows("plan").forEach(rows::add);
            return new LanePlan(rows.assignments());
        }
        if (services.isEmpty()) {
            return new LanePlan(List.of());
        }
        return LanePlan.always(
                week.slots(), lanes.stream().map(lane -> services.keySet()).toList());
    }

    private static Map<String, Integer> priorities(Fields fields) {
        Map<String, Integer> priorities = new HashMap<>();
        fields.ids("priorities").forEach((flow, rank) -> priorities.put(flow, rank.whole()));
        return priorities;
    }
}
