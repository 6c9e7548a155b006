package org.garita.app.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Role;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of this installation. */
@Repository
public class Accounts {
    private static final String COLUMNS = "select name, display_name, office, country, roles, port, email,"
            + " password_hash, valid_from, valid_until from account";

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    /** The account with this sign-in name, in either case. */
    public Optional<Account> find(String name) {
        return database.sql(COLUMNS + " where name = :name")
                .param("name", name.toLowerCase(Locale.ROOT))
                .query(Accounts::account)
                .optional();
    }

    /** The account whose identity provider names it so: by sign-in name, else by address. */
    public Optional<Account> findByProvider(Optional<String> name, Optional<String> email) {
        return name.flatMap(this::find)
                .or(() -> email.flatMap(address -> database.sql(COLUMNS + " where email = :email")
                        .param("email", address.toLowerCase(Locale.ROOT))
                        .query(Accounts::account)
                        .optional()));
    }

    /** Every account, ordered by name. */
    public List<Account> all() {
        return database.sql(COLUMNS + " order by name").query(Accounts::account).list();
    }

    /** How many accounts there are. */
    public int count() {
        return database.sql("select count(*) from account").query(Integer.class).single();
    }

    /** Adds an account; its name must be new. */
    public void add(Account account) {
        database.sql("insert into account (name, display_name, office, country, roles, port, email, password_hash,"
                        + " valid_from, valid_until) values (:name, :displayName, :office, :country, :roles, :port,"
                        + " :email, :passwordHash, :validFrom, :validUntil)")
                .param("name", account.name().toLowerCase(Locale.ROOT))
                .param("displayName", account.displayName())
                .param("office", account.office().value())
                .param("country", account.country().name())
                .param("roles", words(account.roles()))
                .param("port", account.port().map(CrossingId::value).orElse(null))
                .param(
                        "email",
                        account.email().map(e -> e.toLowerCase(Locale.ROOT)).orElse(null))
                .param("passwordHash", account.passwordHash().orElse(null))
                .param("validFrom", account.validFrom().atOffset(ZoneOffset.UTC))
                .param("validUntil", account.validUntil().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String words(Set<Role> roles) {
        return roles.stream()
                .sorted(Comparator.comparing(Role::ordinal))
                .map(Role::name)
                .collect(Collectors.joining(" "));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("display_name"),
                new OfficeId(row.getString("office")),
                Country.of(row.getString("country")),
                Arrays.stream(row.getString("roles").split(" ", -1))
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                Optional.ofNullable(row.getString("port")).map(CrossingId::new),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("password_hash")),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", OffsetDateTime.class).toInstant());
    }
}
