package org.garita.app.waits.solution.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.app.scenario.PortTrials;
import org.garita.app.waits.solution.KeptSimulation;
import org.garita.app.waits.solution.SolutionPapers;
import org.garita.app.waits.solution.SolutionRegister;
import org.garita.app.waits.solution.SolutionStanding;
import org.garita.measurement.change.Effect;
import org.garita.measurement.change.Evaluation;

/** The register of solutions as a table and as JSON: one row for each solution and track. What is unknown is empty or null. */
final class SolutionFiles {
    private SolutionFiles() {}

    static Map<String, Object> json(SolutionRegister register) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("action", register.catalogue().action());
        all.put("needed", register.needed());
        all.put("operating_reported", register.crossings(false));
        all.put("operating_simulated", register.crossings(true));
        all.put("solutions", rows(register));
        return all;
    }

    static List<Map<String, Object>> rows(SolutionRegister register) {
        List<Map<String, Object>> rows = new ArrayList<>();
        register.catalogue().all().forEach(one -> {
            rows.add(row(register.standing(one, false)));
            rows.add(row(register.standing(one, true)));
        });
        return rows;
    }

    private static Map<String, Object> row(SolutionStanding standing) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", standing.solution().id());
        row.put("kind", standing.solution().kind().id());
        row.put("crossing", standing.solution().lane().crossing().value());
        row.put("lane", standing.solution().lane().lane().code());
        row.put("track", standing.simulated() ? "simulated" : "reported");
        row.put("stage", standing.stage().name().toLowerCase(Locale.ROOT));
        run(row, standing);
        papers(row, standing);
        Optional<Evaluation> found = standing.evaluation();
        Optional<Effect> effect = found.flatMap(Evaluation::main);
        row.put(
                "finding",
                found.map(one -> one.verdict().finding().name().toLowerCase(Locale.ROOT))
                        .orElse(null));
        row.put(
                "remeasured_min",
                effect.map(one -> minutes(one.minutes().middle())).orElse(null));
        row.put(
                "remeasured_low_min",
                effect.map(one -> minutes(one.minutes().low())).orElse(null));
        row.put(
                "remeasured_high_min",
                effect.map(one -> minutes(one.minutes().high())).orElse(null));
        return row;
    }

    private static void run(Map<String, Object> row, SolutionStanding standing) {
        Optional<KeptSimulation> run = standing.simulation();
        Optional<PortTrials.Line> line = run.flatMap(kept -> kept.headline(standing.solution()));
        row.put("simulation_sha256", run.map(KeptSimulation::digest).orElse(null));
        row.put("seed", run.map(kept -> kept.asked().seed()).orElse(null));
        row.put("simulated_min", line.map(one -> minutes(one.change() / 60)).orElse(null));
        row.put("simulated_low_min", line.map(one -> minutes(one.low() / 60)).orElse(null));
        row.put("simulated_high_min", line.map(one -> minutes(one.high() / 60)).orElse(null));
        row.put(
                "booth_hours_a_day",
                run.map(kept -> minutes(kept.found().boothHoursADay())).orElse(null));
    }

    private static void papers(Map<String, Object> row, SolutionStanding standing) {
        Optional<SolutionPapers.Funded> funded = standing.funding().filter(SolutionPapers.Funded::inForce);
        row.put("funding", funded.map(one -> one.file().hash().hex()).orElse(null));
        row.put("amount", funded.map(one -> one.decision().amount().toString()).orElse(null));
        row.put("us_percent", funded.map(one -> one.decision().usPercent()).orElse(null));
        row.put("mx_percent", funded.map(one -> one.decision().mxPercent()).orElse(null));
        row.put(
                "decided",
                funded.map(one -> one.decision().decided().toString()).orElse(null));
        row.put(
                "operating_since",
                standing.operating()
                        .filter(SolutionPapers.Operates::inForce)
                        .map(one -> one.operation().since().toString())
                        .orElse(null));
    }

    /** To a hundredth. */
    private static double minutes(double value) {
        return Math.round(value * 100) / 100.0;
    }

    static String csv(List<Map<String, Object>> rows) {
        StringBuilder text = new StringBuilder();
        text.append(String.join(",", rows.get(0).keySet())).append("\r\n");
        for (Map<String, Object> row : rows) {
            List<String> cells = new ArrayList<>();
            row.values().forEach(value -> cells.add(value == null ? "" : value.toString()));
            text.append(String.join(",", cells)).append("\r\n");
        }
        return text.toString();
    }
}
