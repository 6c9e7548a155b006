package org.garita.app.scenario.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.garita.app.accord.Hash;
import org.garita.app.identity.OfficeId;
import org.garita.app.scenario.study.PortSource;
import org.garita.app.scenario.study.StudyKind;
import org.garita.app.scenario.study.run.StudyRun;
import org.garita.app.scenario.study.run.StudyRun.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The runs of studies. Results are written once and never changed. */
@Component
public class StudyStore {
    private static final String COLUMNS = """
            select run_id, office, author, study, study_file, port, port_file, seed, replications, method_version, state,
                result_sha256, created_at, ended_at, checked_at, checked_sha256
            from study_run
            """;

    private final JdbcClient jdbc;

    StudyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a run. */
    @Transactional
    public void add(StudyRun run, StudyKind kind) {
        jdbc.sql("""
                        insert into study_run (run_id, office, author, study, kind, study_file, port, port_file, seed,
                            replications, method_version, state, created_at)
                        values (:id, :office, :author, :study, :kind, :file, :port, :portFile, :seed, :replications,
                            :method, :state, :created)""")
                .param("id", run.id())
                .param("office", run.office().value())
                .param("author", run.author())
                .param("study", run.study())
                .param("kind", kind.word())
                .param("file", run.yaml())
                .param("port", run.port().map(PortSource::name).orElse(null), Types.VARCHAR)
                .param("portFile", run.port().map(PortSource::yaml).orElse(null), Types.VARCHAR)
                .param("seed", run.seed())
                .param("replications", run.replications())
                .param("method", run.method())
                .param("state", run.state().name())
                .param("created", offset(run.created()))
                .update();
    }

    /** Writes how far a run without a result is, and the version of the method by which it is made. */
    @Transactional
    public void state(String id, State state, int method) {
        jdbc.sql("""
                        update study_run set state = :state, method_version = :method, ended_at = null
                        where run_id = :id and result is null""")
                .param("id", id)
                .param("state", state.name())
                .param("method", method)
                .update();
    }

    /** Keeps a result and the digest of its text. */
    @Transactional
    public void done(String id, String text, Hash hash, Instant when) {
        jdbc.sql("""
                        update study_run set state = 'DONE', result = :text, result_sha256 = :hash, ended_at = :ended
                        where run_id = :id and result is null""")
                .param("id", id)
                .param("text", text)
                .param("hash", hash.hex())
                .param("ended", offset(when))
                .update();
    }

    /** Keeps what running it again gave. */
    @Transactional
    public void checked(String id, Hash found, Instant when) {
        jdbc.sql("update study_run set checked_at = :moment, checked_sha256 = :found where run_id = :id")
                .param("id", id)
                .param("moment", offset(when))
                .param("found", found.hex())
                .update();
    }

    /** What was under way when the program ended is interrupted. @return how many */
    @Transactional
    public int interrupt() {
        return jdbc.sql("update study_run set state = 'INTERRUPTED' where state = 'QUEUED' or state = 'RUNNING'")
                .update();
    }

    /** The run with this id. */
    public Optional<StudyRun> find(String id) {
        return jdbc.sql(COLUMNS + "where run_id = :id")
                .param("id", id)
                .query(StudyStore::run)
                .optional();
    }

    /** The runs of an office, the newest first. */
    public List<StudyRun> of(OfficeId office) {
        return jdbc.sql(COLUMNS + "where office = :office order by created_at desc, run_id")
                .param("office", office.value())
                .query(StudyStore::run)
                .list();
    }

    /** The runs whose results have this digest, the oldest first. */
    public List<StudyRun> withResult(Hash hash) {
        return jdbc.sql(COLUMNS + "where result_sha256 = :hash order by created_at, run_id")
                .param("hash", hash.hex())
                .query(StudyStore::run)
                .list();
    }

    /** The text of a run's result, as it is kept now. */
    public Optional<String> text(String id) {
        return jdbc.sql("select result from study_run where run_id = :id and result is not null")
                .param("id", id)
                .query((row, number) -> row.getString("result"))
                .optional();
    }

    private static StudyRun run(ResultSet row, int number) throws SQLException {
        Optional<String> port = Optional.ofNullable(row.getString("port"));
        String portFile = row.getString("port_file");
        Optional<Hash> found =
                Optional.ofNullable(row.getString("checked_sha256")).map(Hash::new);
        Optional<Instant> when = instant(row, "checked_at");
        return new StudyRun(
                row.getString("run_id"),
                new OfficeId(row.getString("office")),
                row.getString("author"),
                row.getString("study"),
                row.getString("study_file"),
                port.map(name -> new PortSource(name, portFile)),
                row.getLong("seed"),
                row.getInt("replications"),
                row.getInt("method_version"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("result_sha256")).map(Hash::new),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                when.flatMap(moment -> found.map(hash -> new StudyRun.Checked(moment, hash))));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime offset(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
