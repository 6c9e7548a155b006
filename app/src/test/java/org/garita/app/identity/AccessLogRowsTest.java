package org.garita.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.garita.app.WholeApplication;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The database itself refuses to change the access log; PostgreSQL is asked by its own test. */
@WholeApplication
class AccessLogRowsTest {
    @Autowired
    private MockMvc browser;

    @Autowired
    private DataSource pool;

    private JdbcClient database;

    @BeforeEach
    void somebody_asks_the_desk() throws Exception {
        database = JdbcClient.create(pool);
        browser.perform(get("/en/desk").with(ActingAs.secretary(Country.US)));
    }

    private long rows() {
        return database.sql("select count(*) from access_log").query(Long.class).single();
    }

    @Test
    void rows_are_added_and_neither_changed_nor_removed() throws Exception {
        long before = rows();
        assertThat(before).isPositive();
        assertThatThrownBy(() ->
                        database.sql("update access_log set outcome = '200'").update())
                .hasStackTraceContaining("only added");
        assertThatThrownBy(() -> database.sql("delete from access_log").update())
                .hasStackTraceContaining("only added");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void rows_are_added_on_after_every_connection_was_renewed() throws Exception {
        long before = rows();
        pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        browser.perform(get("/en/desk").with(ActingAs.secretary(Country.US)));
        assertThat(rows()).isGreaterThan(before);
        assertThatThrownBy(() -> database.sql("delete from access_log").update())
                .hasStackTraceContaining("only added");
    }
}
