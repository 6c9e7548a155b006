package org.garita.app.scenario.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.garita.app.identity.OfficeId;
import org.garita.app.scenario.OfficePorts;
import org.garita.app.scenario.sense.run.OfficeSense;
import org.garita.app.scenario.sense.run.OfficeSense.State;
import org.garita.app.scenario.sense.run.SenseFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The runs of virtual sensors. Figures are written once and never changed; a run is deleted whole. */
@Component
public class SenseStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            select run_id, office, author, port, port_file, changes, scenario, sensors_name, sensors_file, start_day, days, seed,
                state, refusal, created_at
            from sense_run
            """;

    private final JdbcClient jdbc;

    SenseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a run. */
    @Transactional
    public void add(OfficeSense run) {
        jdbc.sql("""
                        insert into sense_run (run_id, office, author, port, port_file, changes, scenario, sensors_name,
                            sensors_file, start_day, days, seed, state, created_at)
                        values (:id, :office, :author, :port, :file, :changes, :scenario, :name, :sensors, :start, :days,
                            :seed, :state, :created)""")
                .param("id", run.id())
                .param("office", run.office().value())
                .param("author", run.author())
                .param("port", run.port().worked())
                .param("file", run.port().file())
                .param("changes", run.port().changes())
                .param("scenario", run.scenario().orElse(null), Types.VARCHAR)
                .param("name", run.sensors().name().orElse(null), Types.VARCHAR)
                .param("sensors", run.sensors().yaml())
                .param("start", run.start())
                .param("days", run.days())
                .param("seed", run.seed())
                .param("state", run.state().name())
                .param("created", offset(run.created()))
                .update();
    }

    /** Writes how far a run without figures or refusal is. */
    @Transactional
    public void state(String id, State state) {
        jdbc.sql("""
                        update sense_run set state = :state
                        where run_id = :id and figures is null and refusal is null""").param("id", id).param("state", state.name()).update();
    }

    /** Writes that a run is finished, and its figures. */
    @Transactional
    public void done(String id, SenseFigures figures, Instant when) {
        jdbc.sql("""
                        update sense_run set state = 'DONE', figures = :figures, ended_at = :ended
                        where run_id = :id and figures is null and refusal is null""")
                .param("id", id)
                .param("figures", JSON.writeValueAsString(figures))
                .param("ended", offset(when))
                .update();
    }

    /** Writes why a run cannot be made. */
    @Transactional
    public void refused(String id, OfficeSense.Refusal refusal, Instant when) {
        jdbc.sql("""
                        update sense_run set state = 'REFUSED', refusal = :refusal, ended_at = :ended
                        where run_id = :id and figures is null and refusal is null""")
                .param("id", id)
                .param("refusal", JSON.writeValueAsString(refusal))
                .param("ended", offset(when))
                .update();
    }

    /** Deletes a run. */
    @Transactional
    public void delete(String id) {
        jdbc.sql("delete from sense_run where run_id = :id").param("id", id).update();
    }

    /** What was under way when the program ended is interrupted. @return how many */
    @Transactional
    public int interrupt() {
        return jdbc.sql("update sense_run set state = 'INTERRUPTED' where state = 'QUEUED' or state = 'RUNNING'")
                .update();
    }

    /** The ids of all runs. */
    public List<String> ids() {
        return jdbc.sql("select run_id from sense_run").query(String.class).list();
    }

    /** The run with this id. */
    public Optional<OfficeSense> find(String id) {
        return jdbc.sql(COLUMNS + "where run_id = :id")
                .param("id", id)
                .query(SenseStore::run)
                .optional();
    }

    /** The runs of an office, the newest first. */
    public List<OfficeSense> of(OfficeId office) {
        return jdbc.sql(COLUMNS + "where office = :office order by created_at desc, run_id")
                .param("office", office.value())
                .query(SenseStore::run)
                .list();
    }

    /** The figures of a finished run. */
    public Optional<SenseFigures> figures(String id) {
        return jdbc.sql("select figures from sense_run where run_id = :id and figures is not null")
                .param("id", id)
                .query((row, number) -> JSON.readValue(row.getString("figures"), SenseFigures.class))
                .optional();
    }

    private static OfficeSense run(ResultSet row, int number) throws SQLException {
        return new OfficeSense(
                row.getString("run_id"),
                new OfficeId(row.getString("office")),
                row.getString("author"),
                new OfficePorts.Kept(row.getString("port"), row.getString("port_file"), row.getString("changes")),
                Optional.ofNullable(row.getString("scenario")),
                new OfficeSense.SensorsFile(
                        Optional.ofNullable(row.getString("sensors_name")), row.getString("sensors_file")),
                row.getObject("start_day", LocalDate.class),
                row.getInt("days"),
                row.getLong("seed"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("refusal"))
                        .map(json -> JSON.readValue(json, OfficeSense.Refusal.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime offset(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
