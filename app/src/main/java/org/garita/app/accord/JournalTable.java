package org.garita.app.accord;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Consumer;
import org.garita.app.accord.journal.JournalReading;
import org.garita.kernel.place.Country;

/**
 * The append-only table {@code journal_row} of a PostgreSQL database, whoever writes to it. Both journals are read in one
 * transaction that sees one moment and can write nothing.
 */
public final class JournalTable implements KeptJournals, AutoCloseable {
    private static final int ROWS_AT_ONCE = 5_000;

    private final Connection connection;
    private final String place;

    private JournalTable(Connection connection, String place) {
        this.connection = connection;
        this.place = place;
    }

    /**
     * Opens the table for reading.
     *
     * @param url JDBC address; only what stands before its first question mark is ever shown
     * @param access {@code user} and {@code password}, where the address does not hold them
     * @throws NoJournal when the database has no such table
     * @throws IllegalArgumentException when the address cannot be read
     * @throws IllegalStateException when the database cannot be reached
     */
    public static JournalTable open(String url, Properties access) throws SQLException {
        String place = url.replaceFirst("[?;].*", "");
        Connection connection = connect(url, access, place);
        boolean usable = false;
        try {
            requireTable(connection, place);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            usable = true;
            return new JournalTable(connection, place);
        } finally {
            if (!usable) {
                connection.close();
            }
        }
    }

    private static Connection connect(String url, Properties access, String place) {
        Driver driver = driver(url, place);
        try {
            return driver.connect(url, access);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(
                    "The database %s cannot be opened: %s".formatted(place, unreachable.getMessage()));
        }
    }

    /** Not {@code DriverManager.getConnection}: what that says of a wrong address repeats a password in it. */
    private static Driver driver(String url, String place) {
        return DriverManager.drivers()
                .filter(driver -> accepts(driver, url))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is no address of a PostgreSQL database, such as jdbc:postgresql://host/garita?user=u"
                                .formatted(place)));
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException unreadable) {
            return false;
        }
    }

    private static void requireTable(Connection connection, String place) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "journal_row", null)) {
            if (!tables.next()) {
                throw new NoJournal(place, "it has no table journal_row");
            }
        }
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public JournalReading.Read read(Country country) {
        return JournalReading.read(country, line -> each(country, line));
    }

    private void each(Country country, Consumer<byte[]> line) {
        try (PreparedStatement query =
                connection.prepareStatement("select line from journal_row where country = ? order by seq")) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setString(1, country.name());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    line.accept(rows.getString("line").getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException("%s could not be read: %s".formatted(place, unreadable.getMessage()));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
