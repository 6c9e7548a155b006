package org.garita.app.scenario.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.garita.app.identity.OfficeId;
import org.garita.app.scenario.run.Budget;
import org.garita.app.scenario.run.Result;
import org.garita.app.scenario.run.Scenario;
import org.garita.app.scenario.run.Scenario.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scenarios of offices. Results are written once and never changed. */
@Component
public class ScenarioStore {
    private static final String COLUMNS = """
            select scenario_id, office, author, name, port, port_file, changes, days, replications, seed, method_version,
                state, unstable, created_at, ended_at, published_at, deleted_at
            from scenario
            """;

    private final JdbcClient jdbc;

    ScenarioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a scenario. */
    @Transactional
    public void add(Scenario scenario) {
        jdbc.sql("""
                        insert into scenario (scenario_id, office, author, name, port, port_file, changes, days,
                            replications, seed, method_version, state, unstable, created_at)
                        values (:id, :office, :author, :name, :port, :file, :changes, :days, :replications, :seed,
                            :method, :state, '[]', :created)""")
                .param("id", scenario.id())
                .param("office", scenario.office().value())
                .param("author", scenario.author())
                .param("name", scenario.name())
                .param("port", scenario.port())
                .param("file", scenario.portFile())
                .param("changes", Json.changes(scenario.changes()))
                .param("days", scenario.budget().days())
                .param("replications", scenario.budget().replications())
                .param("seed", scenario.budget().seed())
                .param("method", scenario.methodVersion())
                .param("state", scenario.state().name())
                .param("created", offset(scenario.created()))
                .update();
    }

    /** Writes name, changes, budget, method version and state of a scenario without a result. */
    @Transactional
    public void edit(Scenario scenario) {
        jdbc.sql("""
                        update scenario set name = :name, changes = :changes, days = :days, replications = :replications,
                            seed = :seed, method_version = :method, state = :state, unstable = '[]', ended_at = null
                        where scenario_id = :id and result is null""")
                .param("id", scenario.id())
                .param("name", scenario.name())
                .param("changes", Json.changes(scenario.changes()))
                .param("days", scenario.budget().days())
                .param("replications", scenario.budget().replications())
                .param("seed", scenario.budget().seed())
                .param("method", scenario.methodVersion())
                .param("state", scenario.state().name())
                .update();
    }

    /** Writes how far a scenario is. */
    @Transactional
    public void state(String id, State state) {
        jdbc.sql("update scenario set state = :state where scenario_id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    /** Writes that a run ended, with its result or where the port falls behind. */
    @Transactional
    public void ended(Scenario scenario, Optional<Result> result, Instant when) {
        jdbc.sql("""
                        update scenario set state = :state, unstable = :unstable, result = :result, ended_at = :ended
                        where scenario_id = :id""")
                .param("id", scenario.id())
                .param("state", scenario.state().name())
                .param("unstable", Json.unstable(scenario.unstable()))
                .param("result", result.map(Json::result).orElse(null), Types.VARCHAR)
                .param("ended", offset(when))
                .update();
    }

    /** Writes since when everyone may read a scenario; empty: no longer. */
    @Transactional
    public void publish(String id, Optional<Instant> since) {
        moment("update scenario set published_at = :moment where scenario_id = :id", id, since);
    }

    /** Writes since when a scenario is deleted; empty: it is back. */
    @Transactional
    public void delete(String id, Optional<Instant> since) {
        moment("update scenario set deleted_at = :moment where scenario_id = :id", id, since);
    }

    private void moment(String sql, String id, Optional<Instant> moment) {
        jdbc.sql(sql)
                .param("id", id)
                .param("moment", moment.map(ScenarioStore::offset).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** What was under way when the program ended is interrupted. @return how many */
    @Transactional
    public int interrupt() {
        return jdbc.sql("""
                        update scenario set state = 'INTERRUPTED'
                        where state = 'QUEUED' or state = 'RUNNING'""").update();
    }

    /** The scenario with this id. */
    public Optional<Scenario> find(String id) {
        return jdbc.sql(COLUMNS + "where scenario_id = :id")
                .param("id", id)
                .query(ScenarioStore::scenario)
                .optional();
    }

    /** The scenarios of an office, the newest first, deleted ones too. */
    public List<Scenario> of(OfficeId office) {
        return jdbc.sql(COLUMNS + "where office = :office order by created_at desc, scenario_id")
                .param("office", office.value())
                .query(ScenarioStore::scenario)
                .list();
    }

    /** What everyone may read of one worked port, the newest first. */
    public List<Scenario> published(String port) {
        return jdbc.sql(
                        COLUMNS
                                + "where port = :port and published_at is not null and deleted_at is null order by published_at desc")
                .param("port", port)
                .query(ScenarioStore::scenario)
                .list();
    }

    /** The result of a scenario, if it has one. */
    public Optional<Result> result(String id) {
        return jdbc.sql("select result from scenario where scenario_id = :id and result is not null")
                .param("id", id)
                .query((row, number) -> row.getString("result"))
                .optional()
                .map(Json::result);
    }

    private static Scenario scenario(ResultSet row, int number) throws SQLException {
        return new Scenario(
                row.getString("scenario_id"),
                new OfficeId(row.getString("office")),
                row.getString("author"),
                row.getString("name"),
                row.getString("port"),
                row.getString("port_file"),
                Json.changes(row.getString("changes")),
                new Budget(row.getInt("days"), row.getInt("replications"), row.getLong("seed")),
                row.getInt("method_version"),
                State.valueOf(row.getString("state")),
                Json.unstable(row.getString("unstable")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                instant(row, "published_at"),
                instant(row, "deleted_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime offset(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
