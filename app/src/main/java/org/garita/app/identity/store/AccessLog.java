package org.garita.app.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garita.app.identity.Holder;
import org.garita.kernel.place.Country;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked the desk for what. Rows are added and read; nothing here changes or removes one. */
@Repository
public class AccessLog {
    private static final String COLUMNS =
            "select entry, logged, account, office, country, roles, method, path, outcome,"
                    + " purpose from access_log where country = :country";

    private final JdbcClient database;
    private final Clock clock;

    AccessLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One row.
     *
     * @param entry number of the row, rising
     * @param logged when
     * @param account sign-in name as given, cut to what fits
     * @param office office of the account, empty when the name is no account
     * @param country government of that office
     * @param roles roles of the account, joined by a space
     * @param method HTTP method
     * @param path path without query
     * @param outcome HTTP status, or a word for a sign-in attempt
     * @param purpose why, where the form asked
     */
    public record Entry(
            long entry,
            Instant logged,
            String account,
            Optional<String> office,
            Optional<Country> country,
            String roles,
            String method,
            String path,
            String outcome,
            Optional<String> purpose) {}

    /** Adds what a holder did. */
    public void add(Holder holder, String method, String path, String outcome, Optional<String> purpose) {
        String roles = holder.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        add(
                holder.account(),
                Optional.of(holder.office().value()),
                Optional.of(holder.country()),
                roles,
                method,
                path,
                outcome,
                purpose);
    }

    /** Adds what nobody known tried. */
    public void addUnknown(String account, String method, String path, String outcome) {
        add(account, Optional.empty(), Optional.empty(), "", method, path, outcome, Optional.empty());
    }

    private void add(
            String account,
            Optional<String> office,
            Optional<Country> country,
            String roles,
            String method,
            String path,
            String outcome,
            Optional<String> purpose) {
        database.sql("insert into access_log (logged, account, office, country, roles, method, path, outcome, purpose)"
                        + " values (:logged, :account, :office, :country, :roles, :method, :path, :outcome, :purpose)")
                .param("logged", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", cut(account, 60))
                .param("office", office.orElse(null))
                .param("country", country.map(Country::name).orElse(null))
                .param("roles", roles)
                .param("method", cut(method, 10))
                .param("path", cut(path, 400))
                .param("outcome", cut(outcome, 20))
                .param("purpose", purpose.map(why -> cut(why, 400)).orElse(null))
                .update();
    }

    /** Rows of one government with a number below {@code before}, newest first. */
    public List<Entry> page(Country country, long before, int size) {
        return database.sql(COLUMNS + " and entry < :before order by entry desc limit :size")
                .param("country", country.name())
                .param("before", before)
                .param("size", size)
                .query(AccessLog::entry)
                .list();
    }

    /** Every row of one government, oldest first, one at a time. */
    public void each(Country country, Consumer<Entry> reader) {
        try (Stream<Entry> rows =
                database
                        .sql(COLUMNS + " order by entry")
                        .param("country", country.name())
                        .query(AccessLog::entry)
                        .stream()) {
            rows.forEach(reader);
        }
    }

    private static String cut(String words, int length) {
        return words.length() <= length ? words : words.substring(0, length);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("entry"),
                row.getObject("logged", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                Optional.ofNullable(row.getString("office")),
                Optional.ofNullable(row.getString("country")).map(Country::of),
                row.getString("roles"),
                row.getString("method"),
                row.getString("path"),
                row.getString("outcome"),
                Optional.ofNullable(row.getString("purpose")));
    }
}
