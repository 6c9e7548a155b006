package org.garita.app.waits.forecast.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.garita.app.waits.ForecastSkill;
import org.garita.app.waits.ForecastSkill.Row;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.history.SeriesKey;
import org.garita.measurement.score.Score;
import org.garita.measurement.score.ScoredRow;

/** Scored forecasts as a table: all together, by lane kind, by crossing and lane kind. */
final class SkillTable {
    private SkillTable() {}

    static ForecastSkill of(List<ScoredRow> scored, ForecastSkill.Source source) {
        List<ScoredRow> known = scored.stream()
                .filter(row -> LaneKind.find(row.key().lane()).isPresent())
                .toList();
        List<Row> rows = new ArrayList<>(rows(Optional.empty(), Optional.empty(), known));
        by(known, row -> row.key().lane())
                .forEach((lane, own) -> rows.addAll(rows(Optional.empty(), LaneKind.find(lane), own)));
        by(known, ScoredRow::key).forEach((key, own) -> rows.addAll(rows(key, own)));
        return new ForecastSkill(
                known.stream().map(ScoredRow::target).min(Long::compare).map(Instant::ofEpochSecond),
                known.stream().map(ScoredRow::target).max(Long::compare).map(Instant::ofEpochSecond),
                source,
                rows);
    }

    private static <K extends Comparable<K>> Map<K, List<ScoredRow>> by(
            List<ScoredRow> rows, Function<ScoredRow, K> key) {
        Map<K, List<ScoredRow>> groups = new TreeMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
        return new LinkedHashMap<>(groups);
    }

    private static List<Row> rows(SeriesKey key, List<ScoredRow> own) {
        return rows(Optional.of(new CrossingId(key.crossing())), LaneKind.find(key.lane()), own);
    }

    private static List<Row> rows(Optional<CrossingId> crossing, Optional<LaneKind> lane, List<ScoredRow> own) {
        return by(own, ScoredRow::horizonHours).entrySet().stream()
                .map(hours -> row(crossing, lane, hours.getKey(), hours.getValue()))
                .toList();
    }

    private static Row row(
            Optional<CrossingId> crossing, Optional<LaneKind> lane, double hours, Collection<ScoredRow> own) {
        Score score = Score.of(own);
        return new Row(
                crossing,
                lane,
                hours,
                score.rows(),
                score.mae(),
                score.bias(),
                score.persistence(),
                score.climatology(),
                score.blend(),
                score.within5(),
                score.within10(),
                score.cover80(),
                score.pinball(),
                score.pinballClimatology());
    }
}
