package org.garita.app.waits.usual;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.crossing.Facilities;
import org.garita.app.crossing.OpeningHours;
import org.garita.app.waits.TypicalWeek;
import org.garita.app.waits.UsualDays;
import org.garita.app.waits.UsualWaits;
import org.garita.app.waits.UsualWeek;
import org.garita.app.waits.store.KnownReports;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.usual.DayKinds;
import org.garita.measurement.usual.UsualHistory;
import org.garita.measurement.usual.UsualLane;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is usual, from stored reports where a lane has at least {@link #FEWEST_REPORTS}, else from the typical week. Found when
 * first asked for, then kept until the next day of the crossing's clock, or until the store holds a twentieth more rows of the
 * lane, which is looked up every ten minutes at most.
 */
@Component
class StoredUsual implements UsualWaits {
    /** From so many numbers on the own history of a lane tells what is usual. */
    static final int FEWEST_REPORTS = 300;

    /** Reports older than that are read no more: a year and a month. */
    private static final Duration LONGEST = Duration.ofDays(396);

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
    private static final double GROWN = 1.05;

    private final Clock clock;
    private final Crossings crossings;
    private final Facilities facilities;
    private final KnownReports reports;
    private final TypicalWeek typical;
    private final Outlook outlook;
    private final DayKinds kinds = new DayKinds();
    private final Map<Lane, Kept> kept = new ConcurrentHashMap<>();

    StoredUsual(
            Clock clock,
            Crossings crossings,
            Facilities facilities,
            KnownReports reports,
            TypicalWeek typical,
            HolidayFactors factors) {
        this.clock = clock;
        this.crossings = crossings;
        this.facilities = facilities;
        this.reports = reports;
        this.typical = typical;
        this.outlook = new Outlook(kinds, factors);
    }

    private record Lane(CrossingId crossing, LaneKind kind) {}

    private record Kept(Optional<UsualWeek> week, UsualDays days, LocalDate day, long rows, Instant looked) {}

    @Override
    public Optional<UsualWeek> week(CrossingId crossing, LaneKind lane) {
        return current(crossing, lane).flatMap(Kept::week);
    }

    @Override
    public UsualDays days(CrossingId crossing, LaneKind lane) {
        return current(crossing, lane).map(Kept::days).orElseGet(() -> nothing(crossing, lane));
    }

    private static UsualDays nothing(CrossingId crossing, LaneKind lane) {
        return new UsualDays(crossing, lane, List.of(), List.of());
    }

    /** Empty for a crossing that nobody knows. */
    private Optional<Kept> current(CrossingId id, LaneKind lane) {
        return crossings
                .find(id)
                .map(crossing -> kept.compute(new Lane(id, lane), (key, before) -> fresh(crossing, lane, before)));
    }

    private Kept fresh(Crossing crossing, LaneKind lane, @Nullable Kept before) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(crossing.us().zone()).toLocalDate();
        if (before == null || !before.day().equals(today)) {
            return found(crossing, lane, now, reports.stored(crossing.id(), lane));
        }
        if (now.isBefore(before.looked().plus(LOOK_AGAIN)) && !now.isBefore(before.looked())) {
            return before;
        }
        long rows = reports.stored(crossing.id(), lane);
        if (rows <= GROWN * before.rows()) {
            return new Kept(before.week(), before.days(), today, before.rows(), now);
        }
        return found(crossing, lane, now, rows);
    }

    private Kept found(Crossing crossing, LaneKind lane, Instant now, long rows) {
        ZoneId zone = crossing.us().zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        LaneReports told = rows < FEWEST_REPORTS
                ? new LaneReports(zone, List.of())
                : new LaneReports(zone, reports.of(crossing.id(), lane, now.minus(LONGEST), now));
        Optional<UsualLane> usual = told.series(crossing.id(), lane)
                .filter(series -> series.size() >= FEWEST_REPORTS)
                .map(series -> learnt(series));
        Optional<OpeningHours> opening = facilities
                .at(crossing.id())
                .hoursOn(today)
                .flatMap(period -> period.hours().hours());
        Optional<UsualWeek> week = usual.map(found -> learnt(crossing.id(), lane, found, told, opening))
                .or(() -> typicalWeek(crossing.id(), lane, opening));
        UsualDays days = new UsualDays(
                crossing.id(), lane, usual.map(UsualShapes::days).orElse(List.of()), outlook.from(today, lane, usual));
        return new Kept(week, days, today, rows, now);
    }

    private UsualLane learnt(ReportSeries series) {
        return UsualHistory.of(series, kinds);
    }

    private static UsualWeek learnt(
            CrossingId crossing, LaneKind lane, UsualLane usual, LaneReports told, Optional<OpeningHours> opening) {
        LocalDate since = usual.regime().since();
        boolean[] closed = told.closedByReports(since.atStartOfDay(told.zone()).toInstant());
        return new UsualWeek(
                crossing,
                lane,
                UsualWeek.Source.REPORTS,
                since,
                usual.last(),
                UsualShapes.week(usual, closed, opening));
    }

    private Optional<UsualWeek> typicalWeek(CrossingId crossing, LaneKind lane, Optional<OpeningHours> opening) {
        return typical.lane(crossing, lane)
                .map(own -> new UsualWeek(
                        crossing,
                        lane,
                        UsualWeek.Source.TYPICAL_WEEK,
                        typical.first(),
                        typical.last(),
                        UsualShapes.week(own, opening)));
    }
}
