package org.garita.app.sensing.row;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.Rejection;

/**
 * The values of one row. Asked for what it is not, it notes the first mistake and answers with a harmless stand-in; a row with
 * a mistake is not used.
 */
public final class Row {
    private final String table;
    private final int line;
    private final Map<Column, String> values = new EnumMap<>(Column.class);
    private Optional<Rejection> mistake = Optional.empty();

    /**
     * An empty row.
     *
     * @param table name of its file or table
     * @param line its line, from 1
     */
    public Row(String table, int line) {
        this.table = table;
        this.line = line;
    }

    /** Sets a value. */
    public void put(Column column, String value) {
        values.put(column, value);
    }

    /** Its line, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong with it, as far as it has been asked. */
    public Optional<Rejection> mistake() {
        return mistake;
    }

    /** Notes that a value cannot be used. */
    public void wrong(Column column, Reason reason) {
        String value = get(column);
        wrong(column.code(), column == Column.TOKEN ? Rejection.characters(value) : value, reason);
    }

    /** Notes that the row as a whole, or something in it, cannot be used. */
    public void wrong(String column, String value, Reason reason) {
        if (mistake.isEmpty()) {
            mistake = Optional.of(new Rejection(table, line, column, value, reason));
        }
    }

    /** What the row says, unless something is wrong with it. */
    <T> Optional<T> used(Supplier<T> says) {
        return mistake.isPresent() ? Optional.empty() : Optional.of(says.get());
    }

    /** A value as it stands; empty when it is not there. */
    public String get(Column column) {
        return values.getOrDefault(column, "");
    }

    /** A value that must be there. */
    String need(Column column) {
        String value = get(column);
        if (value.isEmpty()) {
            wrong(column, Reason.MISSING_VALUE);
        }
        return value;
    }

    /** A whole number within bounds. */
    int whole(Column column, int least, int most) {
        OptionalInt number = digits(need(column));
        if (number.isEmpty() || number.getAsInt() < least || number.getAsInt() > most) {
            wrong(column, Reason.BAD_NUMBER);
            return least;
        }
        return number.getAsInt();
    }

    private static OptionalInt digits(String value) {
        boolean plain = !value.isEmpty() && value.length() <= 9 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }

    /** A number from 0 to a bound. */
    double number(Column column, double most) {
        String value = need(column);
        boolean plain = value.length() <= 24 && value.matches("\\d+(\\.\\d+)?");
        double number = plain ? Double.parseDouble(value) : -1;
        if (number < 0 || number > most) {
            wrong(column, Reason.BAD_NUMBER);
            return 0;
        }
        return number;
    }

    /** Whether {@code true} stands there and not {@code false}. */
    boolean yes(Column column) {
        String value = need(column);
        if (!value.equals("true") && !value.equals("false")) {
            wrong(column, Reason.NOT_YES_OR_NO);
        }
        return value.equals("true");
    }
}
