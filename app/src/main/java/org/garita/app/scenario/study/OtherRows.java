package org.garita.app.scenario.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.garita.app.scenario.PortDocument;
import org.garita.app.scenario.portfile.Fields;
import org.garita.app.scenario.portfile.Mistake;
import org.garita.app.scenario.portfile.Part;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.place.Country;
import org.garita.planning.preclearance.ProcessModel;
import org.garita.planning.rail.SingleTrackBridge;
import org.garita.simulation.port.Port;

/** Reads studies of pre-clearance, of shares of trusted travellers and of rail bridges. */
final class OtherRows {
    private static final double DAY = 1440;

    private OtherRows() {}

    // Pre-clearance.

    static Optional<Question> preClearance(Fields root) {
        Optional<ProcessModel> before = root.need("before").flatMap(part -> process(part, "before"));
        Optional<ProcessModel> after = root.need("after").flatMap(part -> process(part, "after"));
        return before.isPresent() && after.isPresent()
                ? Optional.of(new Question.PreClearance(before.get(), after.get()))
                : Optional.empty();
    }

    private static Optional<ProcessModel> process(Part part, String id) {
        Fields fields = Rows.fields(part, StudyVocabulary.PROCESS);
        List<ProcessModel.Stage> stages = Rows.withIds(fields, "stages", OtherRows::stage, ProcessModel.Stage::id);
        return stages.isEmpty() ? Optional.empty() : Optional.of(new ProcessModel(id, Rows.name(fields), stages));
    }

    private static ProcessModel.Stage stage(Part row) {
        Fields fields = Rows.fields(row, StudyVocabulary.PROCESS_STAGE);
        List<Double> minutes = minutes(fields);
        Country by = Country.of(Rows.oneOf(fields, "by", List.of("us", "mx")).toUpperCase(Locale.ROOT));
        return new ProcessModel.Stage(
                fields.word("id"),
                Rows.name(fields),
                by,
                minutes.get(0),
                minutes.get(1),
                minutes.get(2),
                Rows.between(fields, "share", 0, 1, 1));
    }

    /** One number, or the least, the likeliest and the longest. */
    private static List<Double> minutes(Fields fields) {
        List<Double> three = new ArrayList<>();
        for (Part part : fields.need("minutes").map(Part::oneOrList).orElse(List.of())) {
            double number = Rows.between(part, 0, 100 * DAY);
            if (!three.isEmpty() && number < three.get(three.size() - 1)) {
                part.wrong(Mistake.NOT_RISING, three.get(three.size() - 1));
                number = three.get(three.size() - 1);
            }
            three.add(number);
        }
        boolean one = three.size() == 1;
        if (!one && three.size() != 3) {
            fields.find("minutes").ifPresent(part -> part.wrong(Mistake.THREE_NUMBERS));
        }
        return one
                ? List.of(three.get(0), three.get(0), three.get(0))
                : three.size() == 3 ? three : List.of(0.0, 0.0, 0.0);
    }

    // Shares of trusted travellers.

    static Optional<Question> trustedShare(Fields root, Optional<PortDocument> document) {
        if (document.isEmpty()) {
            return Optional.empty();
        }
        Port port = document.get().port();
        String stage = Rows.oneOf(
                root, "stage", port.stages().stream().map(one -> one.id()).toList());
        List<String> flows = port.flows().stream()
                .filter(flow ->
                        flow.path().stream().anyMatch(step -> step.stage().equals(stage)))
                .map(flow -> flow.id())
                .toList();
        String members = Rows.oneOf(root, "members", flows);
        List<Double> shares = root.need("shares").stream()
                .flatMap(part -> part.oneOrList().stream())
                .map(part -> Rows.between(part, 0, 1))
                .toList();
        int days = Rows.whole(root, "days", 1, 28, 7);
        return Optional.of(new Question.TrustedShare(port, stage, members, shares, days));
    }

    // Rail bridges.

    static Optional<Question> railBridge(Fields root) {
        return root.need("bridge").map(part -> {
            Fields fields = Rows.fields(part, StudyVocabulary.BRIDGE);
            SingleTrackBridge bridge = new SingleTrackBridge(
                    Rows.between(fields, "run_min", .1, DAY),
                    Rows.withIds(fields, "steps", OtherRows::step, SingleTrackBridge.Step::id),
                    Rows.between(fields, "headway_min", .1, DAY),
                    Rows.between(fields, "reversal_min", 0, DAY),
                    Rows.whole(fields, "fleet", 1, 100, 1),
                    Rows.between(fields, "hours_per_day", .1, 24, 24));
            return new Question.RailBridge(
                    bridge,
                    trains(fields, "northbound_per_day"),
                    trains(fields, "southbound_per_day"),
                    Rows.whole(root, "days", 1, 3_650, 365));
        });
    }

    private static Optional<Double> trains(Fields fields, String key) {
        return fields.find(key).map(part -> Rows.between(part, 0, 1_000));
    }

    private static SingleTrackBridge.Step step(Part row) {
        Fields fields = Rows.fields(row, StudyVocabulary.BRIDGE_STEP);
        Set<Direction> directions = EnumSet.allOf(Direction.class);
        fields.find("directions").ifPresent(part -> {
            directions.clear();
            part.oneOrList().forEach(one -> directions.add(one.choice(Direction.class)));
        });
        return new SingleTrackBridge.Step(
                fields.word("id"), Rows.name(fields), Rows.between(fields, "minutes", 0, DAY), directions);
    }
}
