package org.garita.app.scenario.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.garita.app.scenario.run.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The standing runs of the worked ports. */
@Component
public class StandingStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    StandingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The run of a port.
     *
     * @param fingerprint of the port's file, the budget and the method
     */
    public Optional<Result> find(String port, String fingerprint) {
        return jdbc.sql("select result from standing_run where port = :port and fingerprint = :fingerprint")
                .param("port", port)
                .param("fingerprint", fingerprint)
                .query((row, number) -> row.getString("result"))
                .optional()
                .map(Json::result);
    }

    /** Keeps a run; the same one made twice is kept once. */
    @Transactional
    public void keep(String port, String fingerprint, Result result) {
        jdbc.sql("""
                        insert into standing_run (port, fingerprint, made_at, result)
                        values (:port, :fingerprint, :made, :result) on conflict do nothing""")
                .param("port", port)
                .param("fingerprint", fingerprint)
                .param("made", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("result", Json.result(result))
                .update();
    }
}
