package org.garita.app.waits.emission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CrossingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Vehicles in line as they were summed; slices are only added. */
@Component
class QueueStore {
    private static final int LONGEST_MINUTES = 15;

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds slices, all or none; one that is there already is not added again. */
    @Transactional
    public void add(List<QueueSlice> slices) {
        for (QueueSlice slice : slices) {
            jdbc.sql("""
                            insert into measured_queue (crossing_id, class_id, begun, mode, direction, minutes_known,
                                minutes_unknown, minutes_at_least, vehicle_seconds, crawl_seconds, unsplit_seconds,
                                low_seconds, high_seconds, simulated, method_version)
                            values (:crossing, :class, :begun, :mode, :direction, :known, :unknown, :atLeast, :vehicles,
                                :crawl, :unsplit, :low, :high, :simulated, :method) on conflict do nothing""")
                    .param("crossing", slice.crossing().value())
                    .param("class", slice.vehicleClass())
                    .param("begun", utc(slice.begun()))
                    .param("mode", slice.mode().name())
                    .param("direction", slice.direction().name())
                    .param("known", slice.minutesKnown())
                    .param("unknown", slice.minutesUnknown())
                    .param("atLeast", slice.minutesAtLeast())
                    .param("vehicles", slice.vehicleSeconds())
                    .param("crawl", slice.crawlSeconds())
                    .param("unsplit", slice.unsplitSeconds())
                    .param("low", slice.lowSeconds())
                    .param("high", slice.highSeconds())
                    .param("simulated", slice.simulated())
                    .param("method", QueueSlice.METHOD)
                    .update();
        }
    }

    /**
     * For each crossing a moment before which everything is counted: the end of the longest slice that its last one can be,
     * so that no minute is ever counted twice.
     */
    @Transactional(readOnly = true)
    public Map<CrossingId, Instant> until() {
        Map<CrossingId, Instant> until = new LinkedHashMap<>();
        jdbc.sql("""
                        select crossing_id, max(begun) as last_begun from measured_queue group by crossing_id""").query(row -> {
            Instant begun = row.getObject("last_begun", OffsetDateTime.class).toInstant();
            until.put(new CrossingId(row.getString("crossing_id")), end(begun));
        });
        return until;
    }

    /** When the first slice of all began; nothing while none is stored. */
    @Transactional(readOnly = true)
    public Optional<Instant> first() {
        return jdbc.sql("select min(begun) as first_begun from measured_queue")
                .query((row, number) -> Optional.ofNullable(row.getObject("first_begun", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static Instant end(Instant begun) {
        long quarter = LONGEST_MINUTES * 60L;
        return Instant.ofEpochSecond(Math.floorDiv(begun.getEpochSecond(), quarter) * quarter + quarter);
    }

    /** Slices of a crossing that began in a time, by class and time. */
    @Transactional(readOnly = true)
    public List<QueueSlice> of(CrossingId crossing, Instant from, Instant until) {
        return jdbc.sql("""
                        select crossing_id, class_id, begun, mode, direction, minutes_known, minutes_unknown,
                            minutes_at_least, vehicle_seconds, crawl_seconds, unsplit_seconds, low_seconds, high_seconds,
                            simulated
                        from measured_queue where crossing_id = :crossing and begun >= :from and begun < :until
                        order by class_id, begun""")
                .param("crossing", crossing.value())
                .param("from", utc(from))
                .param("until", utc(until))
                .query((row, number) -> new QueueSlice(
                        new CrossingId(row.getString("crossing_id")),
                        row.getString("class_id"),
                        row.getObject("begun", OffsetDateTime.class).toInstant(),
                        Mode.valueOf(row.getString("mode")),
                        Direction.valueOf(row.getString("direction")),
                        row.getInt("minutes_known"),
                        row.getInt("minutes_unknown"),
                        row.getInt("minutes_at_least"),
                        row.getLong("vehicle_seconds"),
                        row.getLong("crawl_seconds"),
                        row.getLong("unsplit_seconds"),
                        row.getLong("low_seconds"),
                        row.getLong("high_seconds"),
                        row.getBoolean("simulated")))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
