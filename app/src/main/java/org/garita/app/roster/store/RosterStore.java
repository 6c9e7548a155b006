package org.garita.app.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.garita.app.identity.OfficeId;
import org.garita.app.roster.RosterResult;
import org.garita.app.roster.run.OfficeRoster;
import org.garita.app.roster.run.OfficeRoster.State;
import org.garita.app.scenario.OfficePorts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rosters of offices. Results are written once and never changed. */
@Component
public class RosterStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Integer>> NUMBERS = new TypeReference<>() {};
    private static final String COLUMNS = """
            select roster_id, office, author, name, port, port_file, changes, stage, lane_hours, also_lane_hours, shifts,
                seed, replications, weeks, method_version, state, refusal, created_at, adopted_at, deleted_at
            from roster
            """;

    private final JdbcClient jdbc;

    RosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a roster. */
    @Transactional
    public void add(OfficeRoster roster) {
        OfficeRoster.Wish wish = roster.wish();
        jdbc.sql("""
                        insert into roster (roster_id, office, author, name, port, port_file, changes, stage, lane_hours,
                            also_lane_hours, shifts, seed, replications, weeks, method_version, state, created_at)
                        values (:id, :office, :author, :name, :port, :file, :changes, :stage, :hours, :also, :shifts,
                            :seed, :replications, :weeks, :method, :state, :created)""")
                .param("id", roster.id())
                .param("office", roster.office().value())
                .param("author", roster.author())
                .param("name", roster.name())
                .param("port", roster.port().worked())
                .param("file", roster.port().file())
                .param("changes", roster.port().changes())
                .param("stage", wish.stage())
                .param("hours", wish.laneHours().orElse(null), Types.INTEGER)
                .param("also", JSON.writeValueAsString(wish.alsoLaneHours()))
                .param("shifts", wish.shifts())
                .param("seed", wish.seed())
                .param("replications", wish.replications())
                .param("weeks", wish.weeks())
                .param("method", roster.methodVersion())
                .param("state", roster.state().name())
                .param("created", offset(roster.created()))
                .update();
    }

    /** Writes another name. */
    @Transactional
    public void rename(String id, String name) {
        jdbc.sql("update roster set name = :name where roster_id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    /** Writes how far a roster without a result or refusal is. */
    @Transactional
    public void state(String id, State state) {
        jdbc.sql("""
                        update roster set state = :state
                        where roster_id = :id and result is null and refusal is null""").param("id", id).param("state", state.name()).update();
    }

    /** Writes the result. */
    @Transactional
    public void done(String id, RosterResult result, Instant when) {
        jdbc.sql("""
                        update roster set state = 'DONE', result = :result, method_version = :method, ended_at = :ended
                        where roster_id = :id and result is null and refusal is null""")
                .param("id", id)
                .param("result", JSON.writeValueAsString(result))
                .param("method", OfficeRoster.METHOD)
                .param("ended", offset(when))
                .update();
    }

    /** Writes why it cannot be made. */
    @Transactional
    public void refused(String id, OfficeRoster.Refusal refusal, Instant when) {
        jdbc.sql("""
                        update roster set state = 'REFUSED', refusal = :refusal, ended_at = :ended
                        where roster_id = :id and result is null and refusal is null""")
                .param("id", id)
                .param("refusal", JSON.writeValueAsString(refusal))
                .param("ended", offset(when))
                .update();
    }

    /** Writes since when the office works by a roster, and no longer by another one of the same port and stage. */
    @Transactional
    public void adopt(OfficeRoster roster, Instant since) {
        jdbc.sql("""
                        update roster set adopted_at = null
                        where office = :office and port = :port and stage = :stage and adopted_at is not null""")
                .param("office", roster.office().value())
                .param("port", roster.port().worked())
                .param("stage", roster.wish().stage())
                .update();
        moment("update roster set adopted_at = :moment where roster_id = :id", roster.id(), Optional.of(since));
    }

    /** Writes that the office no longer works by a roster. */
    @Transactional
    public void release(String id) {
        moment("update roster set adopted_at = :moment where roster_id = :id", id, Optional.empty());
    }

    /** Writes since when a roster is deleted; empty: it is back. */
    @Transactional
    public void delete(String id, Optional<Instant> since) {
        moment("update roster set deleted_at = :moment where roster_id = :id", id, since);
    }

    private void moment(String sql, String id, Optional<Instant> moment) {
        jdbc.sql(sql)
                .param("id", id)
                .param("moment", moment.map(RosterStore::offset).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** What was under way when the program ended is interrupted. @return how many */
    @Transactional
    public int interrupt() {
        return jdbc.sql("update roster set state = 'INTERRUPTED' where state = 'QUEUED' or state = 'RUNNING'")
                .update();
    }

    /** The roster with this id. */
    public Optional<OfficeRoster> find(String id) {
        return jdbc.sql(COLUMNS + "where roster_id = :id")
                .param("id", id)
                .query(RosterStore::roster)
                .optional();
    }

    /** The rosters of an office, the newest first, deleted ones too. */
    public List<OfficeRoster> of(OfficeId office) {
        return jdbc.sql(COLUMNS + "where office = :office order by created_at desc, roster_id")
                .param("office", office.value())
                .query(RosterStore::roster)
                .list();
    }

    /** The result of a roster, if it has one. */
    public Optional<RosterResult> result(String id) {
        return jdbc.sql("select result from roster where roster_id = :id and result is not null")
                .param("id", id)
                .query((row, number) -> row.getString("result"))
                .optional()
                .map(json -> JSON.readValue(json, RosterResult.class));
    }

    private static OfficeRoster roster(ResultSet row, int number) throws SQLException {
        return new OfficeRoster(
                row.getString("roster_id"),
                new OfficeId(row.getString("office")),
                row.getString("author"),
                row.getString("name"),
                new OfficePorts.Kept(row.getString("port"), row.getString("port_file"), row.getString("changes")),
                wish(row),
                row.getInt("method_version"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("refusal"))
                        .map(json -> JSON.readValue(json, OfficeRoster.Refusal.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "adopted_at"),
                instant(row, "deleted_at"));
    }

    private static OfficeRoster.Wish wish(ResultSet row) throws SQLException {
        return new OfficeRoster.Wish(
                row.getString("stage"),
                Optional.ofNullable(row.getObject("lane_hours", Integer.class)),
                JSON.readValue(row.getString("also_lane_hours"), NUMBERS),
                row.getString("shifts"),
                row.getLong("seed"),
                row.getInt("replications"),
                row.getInt("weeks"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime offset(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
