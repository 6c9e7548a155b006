package org.garita.app.waits.forecast.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.app.waits.ForecastBoard;
import org.garita.app.waits.LaneForecast;
import org.garita.app.waits.LaneForecast.Basis;
import org.garita.app.waits.LaneForecast.Moment;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.forecast.Forecast;
import org.garita.measurement.forecast.ForecastModel;
import org.garita.measurement.forecast.ForecastSettings;
import org.garita.measurement.history.ReportSeries;

/** Makes the board of one instant: every lane that has a report, each quarter hour of a day, then each hour to the seventh day. */
final class BoardMaking {
    private static final int QUARTER = 900;
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    /** A last report older than seven days tells nothing of a moment: kriging looks back no further. */
    static final int OLDEST_SECONDS = 7 * DAY;

    private BoardMaking() {}

    /** The board; lanes side by side on the pool that this is called in. */
    static ForecastBoard of(ForecastModel model, Instant now) {
        long origin = now.getEpochSecond();
        List<LaneForecast> lanes = IntStream.range(0, model.size())
                .parallel()
                .mapToObj(s -> lane(model, s, origin))
                .flatMap(Optional::stream)
                .toList();
        Map<CrossingId, List<LaneForecast>> crossings = new HashMap<>();
        lanes.stream()
                .sorted(Comparator.comparingInt(lane -> LaneKind.REPORTED.indexOf(lane.lane())))
                .forEach(lane -> crossings
                        .computeIfAbsent(lane.crossing(), crossing -> new ArrayList<>())
                        .add(lane));
        crossings.replaceAll((crossing, own) -> List.copyOf(own));
        Instant issued = Instant.ofEpochSecond(origin);
        return new ForecastBoard(Optional.of(issued), ForecastBoard.State.LEARNT, ForecastSettings.METHOD, crossings);
    }

    private static Optional<LaneForecast> lane(ForecastModel model, int s, long origin) {
        ReportSeries own = model.series(s);
        int newest = own.newest(origin);
        Optional<LaneKind> kind = LaneKind.find(own.key().lane());
        if (newest < 0 || kind.isEmpty()) {
            return Optional.empty();
        }
        boolean old = origin - own.label(newest) > OLDEST_SECONDS;
        List<Forecast> told = new ArrayList<>();
        for (long target : targets(origin)) {
            told.add(old ? model.usual(s, origin, target) : model.forecast(s, origin, target));
        }
        return Optional.of(new LaneForecast(
                new CrossingId(own.key().crossing()),
                kind.get(),
                Instant.ofEpochSecond(origin),
                Optional.of(Instant.ofEpochSecond(own.label(newest))),
                own.knownCount(origin),
                basis(told),
                told.stream().map(BoardMaking::moment).toList()));
    }

    /** Rising, all after the origin. */
    static List<Long> targets(long origin) {
        List<Long> targets = new ArrayList<>();
        for (long at = next(origin, QUARTER); at <= origin + DAY; at += QUARTER) {
            targets.add(at);
        }
        for (long at = next(origin + DAY, HOUR); at <= origin + 7 * DAY; at += HOUR) {
            targets.add(at);
        }
        return targets;
    }

    private static long next(long moment, int step) {
        return (Math.floorDiv(moment, (long) step) + 1) * step;
    }

    private static Moment moment(Forecast forecast) {
        return new Moment(Instant.ofEpochSecond(forecast.target()), forecast.minutes(), forecast.quantiles());
    }

    /** That of the whole lane: learnt when any moment is; a new lane by its first moment. */
    private static Basis basis(List<Forecast> told) {
        boolean learnt = told.stream().anyMatch(one -> one.basis() == Forecast.Basis.LEARNT);
        return learnt ? Basis.LEARNT : basis(told.get(0).basis());
    }

    private static Basis basis(Forecast.Basis basis) {
        return switch (basis) {
            case LEARNT -> Basis.LEARNT;
            case NEW_LAST_REPORT -> Basis.NEW_LAST_REPORT;
            case NEW_LANE_HOUR -> Basis.NEW_LANE_CLASS;
            case USUAL -> Basis.USUAL;
        };
    }
}
