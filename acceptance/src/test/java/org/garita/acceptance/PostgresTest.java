package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same program on PostgreSQL: same migrations, same pages, same acts. */
class PostgresTest {
    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable Server running;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        EmbeddedPostgres started = startPostgres();
        postgres = started;
        running = Server.start(
                folder.resolve("data"),
                "--db",
                started.getJdbcUrl("postgres", "postgres"),
                "--feed",
                "file:" + Demonstration.recording());
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException | IllegalStateException cannotStart) {
            Assumptions.abort("PostgreSQL cannot start here (it needs user namespaces when run as root): "
                    + cannotStart.getMessage());
            throw new AssertionError(cannotStart);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (running != null) {
            running.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    private static Server server() {
        return java.util.Objects.requireNonNull(running);
    }

    @Test
    void the_store_in_use_is_postgresql() throws IOException, InterruptedException {
        assertThat(Program.tool("status", "--data", server().data().toString()).out())
                .contains("PostgreSQL");
    }

    @Test
    void every_public_page_is_there_and_whole() throws IOException, InterruptedException {
        Crawl crawl = Crawl.from(server(), "/es");
        assertThat(crawl.complaints()).isEmpty();
        assertThat(crawl.kinds()).containsAll(Crawl.PUBLIC_KINDS);
    }

    @Test
    void verify_reads_the_table_of_a_running_server() throws IOException, InterruptedException {
        Program.Answer answer = Program.tool(
                "verify",
                "--json",
                "--data",
                server().data().toString(),
                "--db",
                java.util.Objects.requireNonNull(postgres).getJdbcUrl("postgres", "postgres"));
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("\"clean\":true").doesNotContain("\"rows\":0");
    }

    @Test
    void the_database_refuses_to_change_the_access_log_the_journals_and_what_was_measured() throws SQLException {
        try (Connection connection =
                java.util.Objects.requireNonNull(postgres).getPostgresDatabase().getConnection()) {
            for (String change : List.of(
                    "update access_log set outcome = '200'",
                    "delete from access_log",
                    "truncate access_log",
                    "update measured_wait set minutes = 0",
                    "delete from measured_wait",
                    "truncate measured_wait",
                    "update journal_row set line = ''",
                    "delete from journal_row")) {
                assertThatThrownBy(() -> connection.createStatement().executeUpdate(change))
                        .as(change)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("only added");
            }
        }
    }

    @Test
    void every_table_says_what_it_is_for() throws SQLException {
        String uncommented = """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                and obj_description(('"' || table_name || '"')::regclass) is null""";
        try (Connection connection = java.util.Objects.requireNonNull(postgres)
                        .getPostgresDatabase()
                        .getConnection();
                ResultSet rows = connection.createStatement().executeQuery(uncommented)) {
            assertThat(rows.next() ? rows.getString(1) : "").isEmpty();
        }
    }

    @Test
    void an_office_signs_in_and_sees_its_desk() throws IOException, InterruptedException {
        Visitor secretary = new Visitor(server()).signIn("mx-secretary");
        Visitor.Page desk = secretary.get("/es/desk");
        assertThat(desk.status()).isEqualTo(200);
        assertThat(desk.html().select("html").attr("lang")).isEqualTo("es");
    }
}
