package org.garita.app.waits.change;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.garita.app.crossing.Crossings;
import org.garita.app.waits.Evaluations;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.Waits;
import org.garita.measurement.change.Evaluation;
import org.garita.measurement.change.HourValue;
import org.garita.measurement.change.HourlyWaits;
import org.garita.measurement.change.Sampling;
import org.springframework.stereotype.Component;

/** Evaluates changes by stored reports; the same reports give the same answer. */
@Component
class ReportedChanges implements Evaluations {
    private static final Duration HALF_A_YEAR = Duration.ofDays(182);
    private static final long SEED = 27; // the action of the plan that asks for it

    private final Waits waits;
    private final Crossings crossings;

    ReportedChanges(Waits waits, Crossings crossings) {
        this.waits = waits;
        this.crossings = crossings;
    }

    @Override
    public Optional<Evaluation> reported(ReportedLane lane, Instant at, List<ReportedLane> controls) {
        if (controls.contains(lane) || new HashSet<>(controls).size() < controls.size()) {
            throw new IllegalArgumentException(
                    "%s is held against %s: each lane stands once, and the changed one is no control of itself"
                            .formatted(
                                    lane.name(),
                                    controls.stream().map(ReportedLane::name).toList()));
        }
        LocalDateTime local = at.atZone(zone(lane)).toLocalDateTime();
        List<HourlyWaits> others =
                controls.stream().flatMap(control -> told(control, at).stream()).toList();
        return told(lane, at).flatMap(own -> ChangeQuestion.days(own, local)
                .map(days -> Evaluation.of(own, others, days, Optional.empty(), Sampling.seeded(SEED))));
    }

    /** Waits of a lane by the hours of its crossing's clock; empty when nothing with a number is stored. */
    private Optional<HourlyWaits> told(ReportedLane lane, Instant at) {
        ZoneId zone = zone(lane);
        List<HourValue> values = new ArrayList<>();
        for (LaneReport report :
                waits.history(lane.crossing(), lane.lane(), at.minus(HALF_A_YEAR), at.plus(HALF_A_YEAR))) {
            report.observedAt().ifPresent(observed -> report.delayMinutes().ifPresent(minutes -> {
                ZonedDateTime local = observed.atZone(zone);
                values.add(new HourValue(local.toLocalDate(), local.getHour(), minutes));
            }));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new HourlyWaits(lane.name(), values));
    }

    private ZoneId zone(ReportedLane lane) {
        return crossings.crossing(lane.crossing()).us().zone();
    }
}
