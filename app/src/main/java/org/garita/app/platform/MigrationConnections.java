package org.garita.app.platform;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Lets migrations use connections of their own, closed before the pool opens any. H2 2.4.240 ties a constraint like
 * {@code check (country in ('US', 'MX'))} to the connection that created the table: once the pool retires that connection,
 * after half an hour, every later insert fails with "Check constraint invalid". Opened anew, the file has no such tie.
 * Made only when migrations run: a test of pages alone has no pool.
 */
@Configuration(proxyBeanMethods = false)
class MigrationConnections {
    @Bean(defaultCandidate = false)
    @Lazy
    @FlywayDataSource
    DataSource migrationDataSource(DataSource pool) {
        boolean lostWhenClosed = pool instanceof HikariDataSource hikari
                && String.valueOf(hikari.getJdbcUrl()).startsWith("jdbc:h2:mem:");
        if (lostWhenClosed) {
            return pool;
        }
        return DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build();
    }
}
