package org.garita.app.waits.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.garita.app.identity.OfficeId;
import org.garita.app.scenario.PortTrials;
import org.garita.app.waits.solution.Choice;
import org.garita.app.waits.solution.KeptSimulation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Simulations and choices of solutions, and the seeds of invented histories. Only a choice's withdrawal is ever added to a row. */
@Component
public class SolutionStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    SolutionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Content(PortTrials.Asked asked, PortTrials.Found found) {}

    /** Keeps a simulation. */
    @Transactional
    public void add(KeptSimulation kept) {
        jdbc.sql("""
                        insert into solution_simulation (simulation_id, solution_id, inputs_sha256, days, replications, seed,
                            content, made_by, made_at)
                        values (:id, :solution, :digest, :days, :replications, :seed, :content, :by, :at)""")
                .param("id", kept.id())
                .param("solution", kept.solution())
                .param("digest", kept.digest())
                .param("days", kept.asked().days())
                .param("replications", kept.asked().replications())
                .param("seed", kept.asked().seed())
                .param("content", JSON.writeValueAsString(new Content(kept.asked(), kept.found())))
                .param("by", kept.by())
                .param("at", ReportRows.offset(kept.at()))
                .update();
    }

    /** Simulations of a solution, the newest first. */
    @Transactional(readOnly = true)
    public List<KeptSimulation> simulations(String solution) {
        return jdbc.sql("""
                        select simulation_id, solution_id, inputs_sha256, content, made_by, made_at
                        from solution_simulation where solution_id = :solution order by made_at desc, simulation_id""")
                .param("solution", solution)
                .query((row, index) -> simulation(row))
                .list();
    }

    private static KeptSimulation simulation(ResultSet row) throws SQLException {
        Content content = JSON.readValue(row.getString(4), Content.class);
        return new KeptSimulation(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                content.asked(),
                content.found(),
                row.getString(5),
                instant(row, 6));
    }

    /** Keeps a choice. */
    @Transactional
    public void add(Choice choice) {
        jdbc.sql("""
                        insert into solution_choice (choice_id, solution_id, simulated, reason, chosen_by, chosen_at)
                        values (:id, :solution, :simulated, :reason, :by, :at)""")
                .param("id", choice.id())
                .param("solution", choice.solution())
                .param("simulated", choice.simulated())
                .param("reason", choice.reason())
                .param("by", choice.by().value())
                .param("at", ReportRows.offset(choice.at()))
                .update();
    }

    /** Takes a choice back that was not taken back yet. */
    @Transactional
    public void withdraw(String choice, Choice.Withdrawal withdrawal) {
        jdbc.sql("""
                        update solution_choice set withdrawn_by = :by, withdrawn_at = :at
                        where choice_id = :id and withdrawn_at is null""")
                .param("id", choice)
                .param("by", withdrawal.by().value())
                .param("at", ReportRows.offset(withdrawal.at()))
                .update();
    }

    /** Choices of a solution, also those taken back, the newest first. */
    @Transactional(readOnly = true)
    public List<Choice> choices(String solution, boolean simulated) {
        return jdbc.sql("""
                        select choice_id, solution_id, simulated, reason, chosen_by, chosen_at, withdrawn_by, withdrawn_at
                        from solution_choice where solution_id = :solution and simulated = :simulated
                        order by chosen_at desc, choice_id""")
                .param("solution", solution)
                .param("simulated", simulated)
                .query((row, index) -> choice(row))
                .list();
    }

    private static Choice choice(ResultSet row) throws SQLException {
        String by = row.getString(7);
        return new Choice(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                new OfficeId(row.getString(5)),
                instant(row, 6),
                by == null ? Optional.empty() : Optional.of(new Choice.Withdrawal(new OfficeId(by), instant(row, 8))));
    }

    /**
     * An invented history.
     *
     * @param seed from which it is made anew
     * @param percent by how much waits change in it
     */
    public record Invented(long seed, double percent) {}

    /** Keeps the seed of an invented history. */
    @Transactional
    public void invent(String id, String solution, Invented invented, OfficeId by, Instant at) {
        jdbc.sql("""
                        insert into solution_history (history_id, solution_id, seed, percent, made_by, made_at)
                        values (:id, :solution, :seed, :percent, :by, :at)""")
                .param("id", id)
                .param("solution", solution)
                .param("seed", invented.seed())
                .param("percent", invented.percent())
                .param("by", by.value())
                .param("at", ReportRows.offset(at))
                .update();
    }

    /** The newest invented history of a solution. */
    @Transactional(readOnly = true)
    public Optional<Invented> invented(String solution) {
        return jdbc.sql("""
                        select seed, percent from solution_history where solution_id = :solution
                        order by made_at desc, history_id limit 1""")
                .param("solution", solution)
                .query((row, index) -> new Invented(row.getLong(1), row.getDouble(2)))
                .optional();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
