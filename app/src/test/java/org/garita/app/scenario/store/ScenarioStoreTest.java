package org.garita.app.scenario.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.garita.app.identity.OfficeId;
import org.garita.app.scenario.WorkedPorts;
import org.garita.app.scenario.change.Change;
import org.garita.app.scenario.change.Closure;
import org.garita.app.scenario.change.Days;
import org.garita.app.scenario.change.DemandFactor;
import org.garita.app.scenario.change.LanesBuilt;
import org.garita.app.scenario.change.LanesConverted;
import org.garita.app.scenario.change.LanesOpen;
import org.garita.app.scenario.change.LanesPlanned;
import org.garita.app.scenario.change.ServiceFactor;
import org.garita.app.scenario.change.Spaces;
import org.garita.app.scenario.change.TrustedShare;
import org.garita.app.scenario.change.When;
import org.garita.app.scenario.run.Budget;
import org.garita.app.scenario.run.Result;
import org.garita.app.scenario.run.RunQueue;
import org.garita.app.scenario.run.Scenario;
import org.garita.app.scenario.run.Scenario.State;
import org.garita.simulation.port.Stability.Unstable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class ScenarioStoreTest {
    private static final Instant NOW = Instant.parse("2026-06-10T18:00:00Z");
    private static final OfficeId OFFICE = new OfficeId("us-cbp-ysleta");
    private static final When HOURS = new When(Days.WEEKEND, 22, 6);

    private final JdbcTemplate jdbc;
    private final ScenarioStore store;
    private final StandingStore standing;

    ScenarioStoreTest(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("store")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(url, true));
        store = new ScenarioStore(JdbcClient.create(jdbc));
        standing = new StandingStore(JdbcClient.create(jdbc), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        jdbc.execute("shutdown");
    }

    private static Scenario scenario(String id, State state, List<Unstable> unstable, Change... changes) {
        return new Scenario(
                id,
                OFFICE,
                "us-port",
                "Más carriles",
                "santa-teresa",
                WorkedPorts.yaml("santa-teresa"),
                List.of(changes),
                new Budget(1, 2, 7),
                1,
                state,
                unstable,
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_scenario_comes_back_as_it_was_with_every_kind_of_change() {
        Scenario all = scenario(
                "a",
                State.DRAFT,
                List.of(),
                new LanesOpen("primary-cars", "cars-ready", -1, HOURS),
                new LanesBuilt("primary-cars", "cars-ready", 2, When.ALWAYS),
                new LanesConverted("primary-cars", "cars-ready", "cars-general", 1, HOURS),
                new DemandFactor(Change.ALL, 1.15, HOURS),
                new ServiceFactor("primary-cars", "cars-ready", 0.9),
                new Spaces("secondary-cars", OptionalInt.empty()),
                new Spaces("secondary-cars", OptionalInt.of(12)),
                new Closure(Closure.Who.NORTHBOUND, HOURS),
                new TrustedShare("cars-general", "cars-ready", 0.1),
                new LanesPlanned(
                        "primary-cars",
                        List.of(new LanesPlanned.Group(List.of("cars-ready"), Collections.nCopies(168, 2)))));
        store.add(all);

        assertThat(store.find("a")).contains(all);
        assertThat(store.of(OFFICE)).containsExactly(all);
        assertThat(store.of(new OfficeId("mx-sre-dgan"))).isEmpty();
        assertThat(store.find("b")).isEmpty();
    }

    @Test
    void what_was_under_way_when_the_program_ended_is_interrupted() {
        store.add(scenario("a", State.DRAFT, List.of()));
        store.add(scenario("b", State.QUEUED, List.of()));
        store.add(scenario("c", State.DRAFT, List.of()));
        store.state("c", State.RUNNING);

        assertThat(store.interrupt()).isEqualTo(2);

        assertThat(store.of(OFFICE))
                .extracting(Scenario::state)
                .containsExactlyInAnyOrder(State.DRAFT, State.INTERRUPTED, State.INTERRUPTED);
    }

    @Test
    void an_unstable_scenario_keeps_where_and_no_result() {
        Unstable where = new Unstable("primary-cars", Set.of("cars-ready"), 1.2, 8, 60);
        store.add(scenario("a", State.RUNNING, List.of()));
        store.ended(scenario("a", State.UNSTABLE, List.of(where)), Optional.empty(), NOW);

        assertThat(store.find("a").orElseThrow().unstable()).containsExactly(where);
        assertThat(store.result("a")).isEmpty();
    }

    @Test
    void a_result_is_kept_whole_and_never_edited() throws Exception {
        Result result = run();
        store.add(scenario("a", State.RUNNING, List.of()));
        store.ended(scenario("a", State.DONE, List.of()), Optional.of(result), NOW);
        store.edit(scenario("a", State.DRAFT, List.of()));
        standing.keep("santa-teresa", "f", result);
        standing.keep("santa-teresa", "f", result);

        assertThat(store.find("a").orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(store.result("a")).contains(result);
        assertThat(standing.find("santa-teresa", "f")).contains(result);
        assertThat(standing.find("santa-teresa", "g")).isEmpty();
        assertThat(result.engines()).hasSize(2);
    }

    /** As versions did before the time of running engines was kept. */
    @Test
    void a_result_that_was_kept_without_engines_is_read_and_has_none() throws Exception {
        Result result = run();
        String old = Json.result(result).replaceAll(",\"engines\":\\{.*?\\}\\}\\}", "");
        assertThat(old).doesNotContain("engines");

        Result read = Json.result(old);

        assertThat(read.outcome()).isEqualTo(result.outcome());
        assertThat(read.engines()).isEmpty();
    }

    @Test
    void published_and_deleted_are_moments_that_can_be_taken_back() {
        store.add(scenario("a", State.DRAFT, List.of()));
        store.publish("a", Optional.of(NOW));
        assertThat(store.published("santa-teresa")).hasSize(1);
        store.delete("a", Optional.of(NOW));
        assertThat(store.published("santa-teresa")).isEmpty();
        store.delete("a", Optional.empty());
        assertThat(store.published("santa-teresa")).hasSize(1);
        store.publish("a", Optional.empty());
        assertThat(store.find("a").orElseThrow().published()).isEmpty();
    }

    private static Result run() throws Exception {
        RunQueue queue = new RunQueue();
        queue.start();
        Keeper keeper = new Keeper();
        queue.submit("a", true, WorkedPorts.find("santa-teresa").orElseThrow().port(), new Budget(1, 2, 7), keeper)
                .get(60, TimeUnit.SECONDS);
        queue.stop();
        return keeper.kept.orElseThrow();
    }

    private static final class Keeper implements RunQueue.Told {
        private Optional<Result> kept = Optional.empty();

        @Override
        public void started() {}

        @Override
        public void progress() {}

        @Override
        public void done(Result result) {
            kept = Optional.of(result);
        }

        @Override
        public void unstable(List<Unstable> stages) {}

        @Override
        public void cancelled() {}

        @Override
        public void failed() {}
    }
}
