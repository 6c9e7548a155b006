package org.garita.app.scenario.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.garita.app.accord.Hash;
import org.garita.app.identity.OfficeId;
import org.garita.app.scenario.study.PortSource;
import org.garita.app.scenario.study.StudyKind;
import org.garita.app.scenario.study.run.StudyRun;
import org.garita.app.scenario.study.run.StudyRun.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class StudyStoreTest {
    private static final Instant NOW = Instant.parse("2026-06-10T18:00:00Z");
    private static final OfficeId OFFICE = new OfficeId("us-cbp-ysleta");

    private final JdbcTemplate jdbc;
    private final StudyStore store;

    StudyStoreTest(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("store")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(url, true));
        store = new StudyStore(JdbcClient.create(jdbc));
    }

    @AfterEach
    void close() {
        jdbc.execute("shutdown");
    }

    private static StudyRun run(String id, State state, Optional<PortSource> port) {
        return new StudyRun(
                id,
                OFFICE,
                "us-port",
                "study",
                "format: garita-study/1",
                port,
                -7,
                2,
                1,
                state,
                Optional.empty(),
                NOW,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_run_comes_back_as_it_was() {
        StudyRun run = run("a", State.QUEUED, Optional.of(new PortSource("pharr", "format: garita-port/1")));
        store.add(run, StudyKind.RESUMPTION);
        assertThat(store.find("a")).contains(run);
        assertThat(store.of(OFFICE)).containsExactly(run);
        assertThat(store.find("b")).isEmpty();
    }

    @Test
    void what_was_under_way_when_the_program_ended_is_interrupted() {
        store.add(run("a", State.QUEUED, Optional.empty()), StudyKind.RAIL_BRIDGE);
        store.add(run("b", State.CANCELLED, Optional.empty()), StudyKind.RAIL_BRIDGE);
        assertThat(store.interrupt()).isEqualTo(1);
        assertThat(store.find("a").orElseThrow().state()).isEqualTo(State.INTERRUPTED);
        assertThat(store.find("b").orElseThrow().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void a_result_is_written_once_and_found_by_its_digest() {
        Hash first = Hash.of("first");
        store.add(run("a", State.RUNNING, Optional.empty()), StudyKind.RESUMPTION);
        store.done("a", "first", first, NOW);
        store.done("a", "second", Hash.of("second"), NOW);
        store.state("a", State.CANCELLED, 2);
        store.checked("a", Hash.of("other"), NOW);
        assertThat(store.text("a")).contains("first");
        StudyRun kept = store.withResult(first).get(0);
        assertThat(kept.state()).isEqualTo(State.DONE);
        assertThat(kept.checked()).contains(new StudyRun.Checked(NOW, Hash.of("other")));
        assertThat(store.withResult(Hash.of("second"))).isEmpty();
    }
}
