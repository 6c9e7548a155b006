package org.garita.app.waits.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.garita.app.waits.SaidWait;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.jspecify.annotations.Nullable;

/** Words on measured waits as rows of {@code measured_wait} and back. */
final class WordRows {
    static final String COLUMNS = """
            crossing_id, class_id, quantity, about_from, about_until, issued, source, class_position,
            minutes, minutes_low, minutes_high, at_least, sample, age_seconds, quality, method, from_first,
            method_version, simulated""";

    static final String INSERT = "insert into measured_wait (" + COLUMNS + """
            , stored_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private WordRows() {}

    static void fill(PreparedStatement row, WordStore.Word word, OffsetDateTime now) throws SQLException {
        WaitValue value = word.said().value();
        row.setString(1, word.crossing().value());
        row.setString(2, word.vehicleClass());
        row.setString(3, value.quantity().name());
        row.setObject(4, offset(value.from()));
        row.setObject(5, offset(value.until()));
        row.setObject(6, offset(value.issued()));
        row.setString(7, word.said().source());
        row.setInt(8, value.vehicleClass());
        minutes(row, value.minutes());
        row.setBoolean(12, value.atLeast());
        row.setInt(13, value.sample());
        row.setInt(14, value.ageSeconds());
        row.setString(15, value.quality().name());
        row.setString(16, value.method().name());
        row.setBoolean(17, value.fromFirst());
        row.setInt(18, word.said().methodVersion());
        row.setBoolean(19, word.said().simulated());
        row.setObject(20, now);
    }

    private static void minutes(PreparedStatement row, WaitValue.@Nullable Minutes minutes) throws SQLException {
        if (minutes == null) {
            row.setNull(9, Types.DOUBLE);
            row.setNull(10, Types.DOUBLE);
            row.setNull(11, Types.DOUBLE);
            return;
        }
        row.setDouble(9, minutes.middle());
        row.setDouble(10, minutes.low());
        row.setDouble(11, minutes.high());
    }

    static WordStore.Word word(ResultSet row) throws SQLException {
        double middle = row.getDouble(9);
        WaitValue.Minutes minutes =
                row.wasNull() ? null : new WaitValue.Minutes(middle, row.getDouble(10), row.getDouble(11));
        WaitValue value = new WaitValue(
                millis(row, 6),
                row.getInt(8),
                Quantity.valueOf(row.getString(3)),
                millis(row, 4),
                millis(row, 5),
                minutes,
                row.getBoolean(12),
                row.getInt(13),
                row.getInt(14),
                Quality.valueOf(row.getString(15)),
                Method.valueOf(row.getString(16)),
                row.getBoolean(17));
        SaidWait said = new SaidWait(value, row.getInt(18), row.getString(7), row.getBoolean(19));
        return new WordStore.Word(new CrossingId(row.getString(1)), row.getString(2), said);
    }

    private static OffsetDateTime offset(long millis) {
        return ReportRows.offset(Instant.ofEpochMilli(millis));
    }

    private static long millis(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toEpochMilli();
    }
}
