package org.garita.app.waits.advice.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.garita.app.waits.advice.WaitTargets;
import org.garita.app.waits.advice.desk.AdviceStore;
import org.garita.app.waits.advice.desk.Decision;
import org.garita.planning.advice.LaneChange;
import org.springframework.stereotype.Component;

/** Every decision on lane advice as a table; what is not known is an empty cell. */
@Component
class AdviceCsv {
    static final String HEADER =
            "decided,crossing,stage,office,decision,reason,words,verdict,class,target_minutes,expected_minutes_without,expected_minutes_with,measured_minutes_after_60,vehicle_hours_saved_expected,lanes,plan_followed,target_document,simulated,method_version";

    private final AdviceStore store;
    private final WaitTargets targets;

    AdviceCsv(AdviceStore store, WaitTargets targets) {
        this.store = store;
        this.targets = targets;
    }

    String all() {
        return targets.drafts().stream()
                .flatMap(draft -> store.since(draft.crossing(), Instant.EPOCH).stream())
                .map(AdviceCsv::row)
                .collect(Collectors.joining("", HEADER + "\n", ""));
    }

    static String row(Decision one) {
        return List.of(
                                one.at().toString(),
                                one.crossing().value(),
                                one.stage(),
                                one.office(),
                                one.taken() ? "taken" : "declined",
                                one.reason().name().toLowerCase(Locale.ROOT),
                                cell(one.words()),
                                one.verdict().toLowerCase(Locale.ROOT),
                                one.vehicleClass(),
                                number(one.target()),
                                number(one.before()),
                                number(one.after()),
                                number(one.outcome()
                                        .map(Decision.Outcome::minutes)
                                        .orElse(OptionalDouble.empty())),
                                number(one.hoursSaved()),
                                cell(lanes(one.changes())),
                                one.outcome()
                                        .flatMap(Decision.Outcome::followed)
                                        .map(yes -> yes ? "yes" : "no")
                                        .orElse(""),
                                one.document(),
                                Boolean.toString(one.simulated()),
                                Integer.toString(Decision.METHOD))
                        .stream()
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String lanes(List<LaneChange> changes) {
        return changes.stream()
                .map(change ->
                        "%d:%s:%d".formatted(change.lane() + 1, String.join("+", change.flows()), change.minutes()))
                .collect(Collectors.joining(" "));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Quoted, and a cell that a spreadsheet would take for a formula made words. */
    private static String cell(String words) {
        String safe = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
