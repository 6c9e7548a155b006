package org.garita.app.waits.store;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.garita.app.waits.SaidWait;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.Layout;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every word on measured waits. Each method is one transaction: on disk whole, or not at all. */
@Component
public class WordStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    /** Over a database with the table {@code measured_wait}. */
    public WordStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * A word and whose it is.
     *
     * @param crossing where
     * @param vehicleClass id of the class in the layout
     * @param said the word
     */
    public record Word(CrossingId crossing, String vehicleClass, SaidWait said) {
        /** A value as a word of a source, under the present version of the method. */
        public static Word of(CrossingId crossing, boolean simulated, String source, Layout layout, WaitValue value) {
            String id = layout.classes().get(value.vehicleClass()).id();
            return new Word(crossing, id, new SaidWait(value, Method.VERSION, source, simulated));
        }
    }

    /** Appends words; those that are there already are left as they are. @return how many were new */
    @Transactional
    public int append(List<Word> words) {
        if (words.isEmpty()) {
            return 0;
        }
        OffsetDateTime now = ReportRows.offset(clock.instant());
        int[][] counts = batches.batchUpdate(
                WordRows.INSERT,
                words,
                words.size(),
                (PreparedStatement row, Word word) -> WordRows.fill(row, word, now));
        int added = 0;
        for (int[] batch : counts) {
            for (int count : batch) {
                added += Math.max(count, 0);
            }
        }
        return added;
    }

    /** What was said of one class and quantity about intervals that begin in a span, in the order in which it was said. */
    @Transactional(readOnly = true)
    public List<SaidWait> history(
            CrossingId crossing, String vehicleClass, Quantity quantity, Instant from, Instant until) {
        return jdbc.sql("select " + WordRows.COLUMNS + """
                         from measured_wait
                        where crossing_id = :crossing and class_id = :class and quantity = :quantity
                            and about_from >= :from and about_from < :until
                        order by issued, about_from, source""")
                .param("crossing", crossing.value())
                .param("class", vehicleClass)
                .param("quantity", quantity.name())
                .param("from", ReportRows.offset(from))
                .param("until", ReportRows.offset(until))
                .query((row, index) -> WordRows.word(row).said())
                .list();
    }

    /** Everything that one source said of a crossing in a span of minutes, in the order in which it was said. */
    @Transactional(readOnly = true)
    public List<Word> issued(CrossingId crossing, String source, Instant from, Instant until) {
        return jdbc.sql("select " + WordRows.COLUMNS + """
                         from measured_wait
                        where crossing_id = :crossing and source = :source and issued >= :from and issued < :until
                        order by issued, class_position, quantity, about_from""")
                .param("crossing", crossing.value())
                .param("source", source)
                .param("from", ReportRows.offset(from))
                .param("until", ReportRows.offset(until))
                .query((row, index) -> WordRows.word(row))
                .list();
    }

    /** What a source said of intervals in a span of minutes, in the order in which it was said. */
    @Transactional(readOnly = true)
    public List<Word> intervals(CrossingId crossing, String source, Instant from, Instant until) {
        return jdbc.sql("select " + WordRows.COLUMNS + """
                         from measured_wait
                        where crossing_id = :crossing and source = :source and issued >= :from and issued < :until
                            and quantity <> 'EXPECTED'
                        order by issued, class_position, quantity, about_from""")
                .param("crossing", crossing.value())
                .param("source", source)
                .param("from", ReportRows.offset(from))
                .param("until", ReportRows.offset(until))
                .query((row, index) -> WordRows.word(row))
                .list();
    }

    /** The last minute at which a source said anything of a crossing; nothing when it never did. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastIssued(CrossingId crossing, String source) {
        return bound(
                "select max(issued) from measured_wait where crossing_id = :crossing and source = :source",
                crossing,
                source);
    }

    /** The first minute at which a source said anything of a crossing; nothing when it never did. */
    @Transactional(readOnly = true)
    public Optional<Instant> firstIssued(CrossingId crossing, String source) {
        return bound(
                "select min(issued) from measured_wait where crossing_id = :crossing and source = :source",
                crossing,
                source);
    }

    private Optional<Instant> bound(String sql, CrossingId crossing, String source) {
        return jdbc.sql(sql)
                .param("crossing", crossing.value())
                .param("source", source)
                .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }
}
