package org.garita.app.waits.advice.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.waits.advice.desk.Decision.Outcome;
import org.garita.app.waits.demonstration.LaneOrder;
import org.garita.kernel.place.CrossingId;
import org.garita.planning.advice.LaneChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps decisions on lane advice and what came of them; rows are only added. */
@Component
public class AdviceStore implements LaneOrder.Kept {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    AdviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a decision. */
    @Transactional
    public void add(Decision one) {
        jdbc.sql("""
                        insert into lane_advice (id, crossing_id, stage_id, decided_at, measured_at, office, account, taken,
                            reason, words, verdict, changes, state, class_id, target_minutes, before_minutes, after_minutes,
                            hours_saved, lanes_before, lanes_more, target_document, simulated, method_version)
                        values (:id, :crossing, :stage, :at, :measured, :office, :account, :taken, :reason, :words, :verdict,
                            :changes, :state, :class, :target, :before, :after, :saved, :lanes, :more, :document, :simulated,
                            :method)""").params(values(one)).update();
    }

    private static Map<String, @Nullable Object> values(Decision one) {
        Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put("id", one.id());
        values.put("crossing", one.crossing().value());
        values.put("stage", one.stage());
        values.put("at", utc(one.at()));
        values.put("measured", utc(one.measured()));
        values.put("office", one.office());
        values.put("account", one.account());
        values.put("taken", one.taken());
        values.put("reason", one.reason().name());
        values.put("words", one.words());
        values.put("verdict", one.verdict());
        values.put("changes", JSON.writeValueAsString(one.changes()));
        values.put("state", one.state());
        values.put("class", one.vehicleClass());
        values.put("target", one.target());
        values.put("before", one.before());
        values.put("after", one.after());
        values.put("saved", one.hoursSaved());
        values.put("lanes", one.lanesBefore().isPresent() ? one.lanesBefore().getAsDouble() : null);
        values.put("more", one.lanesMore());
        values.put("document", one.document());
        values.put("simulated", one.simulated());
        values.put("method", Decision.METHOD);
        return values;
    }

    /** Adds what came of a decision. */
    @Transactional
    public void add(String decision, Outcome outcome) {
        Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put("id", decision);
        values.put("told", utc(outcome.told()));
        values.put("minutes", outcome.minutes().isPresent() ? outcome.minutes().getAsDouble() : null);
        values.put("followed", outcome.followed().orElse(null));
        jdbc.sql("""
                        insert into lane_advice_outcome (advice_id, told_at, measured_minutes, followed)
                        values (:id, :told, :minutes, :followed)""").params(values).update();
    }

    /** Decisions at a crossing since a moment, the newest first. */
    @Transactional(readOnly = true)
    public List<Decision> since(CrossingId crossing, Instant from) {
        return jdbc.sql("""
                        select a.*, o.told_at, o.measured_minutes, o.followed
                        from lane_advice a left join lane_advice_outcome o on o.advice_id = a.id
                        where a.crossing_id = :crossing and a.decided_at >= :from order by a.decided_at desc, a.id""")
                .param("crossing", crossing.value())
                .param("from", utc(from))
                .query((row, number) -> decision(row))
                .list();
    }

    /** Advice that was taken. */
    @Override
    @Transactional(readOnly = true)
    public List<LaneOrder> taken(CrossingId crossing, Instant from) {
        return since(crossing, from).stream()
                .filter(Decision::taken)
                .sorted(Comparator.comparing(Decision::at))
                .map(one -> new LaneOrder(one.at(), one.changes()))
                .toList();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("id"),
                new CrossingId(row.getString("crossing_id")),
                row.getString("stage_id"),
                instant(row, "decided_at"),
                instant(row, "measured_at"),
                row.getString("office"),
                row.getString("account"),
                row.getBoolean("taken"),
                Reason.valueOf(row.getString("reason")),
                row.getString("words"),
                row.getString("verdict"),
                JSON.readValue(row.getString("changes"), new TypeReference<List<LaneChange>>() {}),
                row.getString("state"),
                row.getString("class_id"),
                row.getDouble("target_minutes"),
                row.getDouble("before_minutes"),
                row.getDouble("after_minutes"),
                row.getDouble("hours_saved"),
                number(row, "lanes_before"),
                row.getInt("lanes_more"),
                row.getString("target_document"),
                row.getBoolean("simulated"),
                outcome(row));
    }

    private static Optional<Outcome> outcome(ResultSet row) throws SQLException {
        if (row.getObject("told_at") == null) {
            return Optional.empty();
        }
        boolean followed = row.getBoolean("followed");
        Optional<Boolean> heard = row.wasNull() ? Optional.empty() : Optional.of(followed);
        return Optional.of(new Outcome(instant(row, "told_at"), number(row, "measured_minutes"), heard));
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
