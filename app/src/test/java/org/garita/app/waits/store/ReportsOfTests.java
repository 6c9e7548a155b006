package org.garita.app.waits.store;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reports of a test's own, in a file; opened anew after the migrations, see {@code MigrationConnections}. */
public final class ReportsOfTests implements AutoCloseable {
    private final JdbcTemplate jdbc;

    public ReportsOfTests(Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("store")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(url, true));
    }

    public WaitStore waits() {
        return new WaitStore(JdbcClient.create(jdbc), jdbc);
    }

    public StoredReports reports() {
        return new StoredReports(JdbcClient.create(jdbc));
    }

    public IssuedForecasts issued() {
        return new IssuedForecasts(JdbcClient.create(jdbc), jdbc);
    }

    @Override
    public void close() {
        jdbc.execute("shutdown");
    }
}
