package org.garita.app.waits.store;

import java.nio.file.Path;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A history of words of a test's own, in a file; opened anew after the migrations, see {@code MigrationConnections}. */
public final class Words implements AutoCloseable {
    private final JdbcTemplate jdbc;
    private final WordStore store;

    public Words(Path folder, Clock clock) {
        String url = "jdbc:h2:file:" + folder.resolve("store")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration", "classpath:db/vendor/h2")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(url, true));
        store = new WordStore(JdbcClient.create(jdbc), jdbc, clock);
    }

    public WordStore store() {
        return store;
    }

    /** For what no part of the program does. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        jdbc.execute("shutdown");
    }
}
