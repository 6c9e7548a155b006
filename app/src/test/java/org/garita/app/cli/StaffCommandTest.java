package org.garita.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.garita.app.roster.ShiftFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StaffCommandTest {
    private static final String PORT = """
            format: garita-port/1
            id: gate
            name: {en: "Gate", es: "Puerta"}
            zone: America/Tijuana
            stages:
              - id: booth
                name: {en: "Booth", es: "Caseta"}
                kind: primary
                lanes: 5
                services:
                  ready: {shape: exponential, mean_s: 60}
                  general: {shape: exponential, mean_s: 90}
                plan:
                  - {lanes: 1-2, flows: [ready]}
                  - {lanes: 3-5, flows: [general]}
              - id: gate
                name: {en: "Exit", es: "Salida"}
                kind: exit_gate
                lanes: 3
                services: {ready: {shape: constant, mean_s: 20}, general: {shape: constant, mean_s: 20}}
            flows:
              - id: ready
                name: {en: "Ready", es: "Ready"}
                mode: passenger_vehicle
                lane_class: ready
                direction: northbound
                demand: [20, 20, 20, 20, 30, 60, 80, 80, 60, 50, 40, 40, 40, 40, 50, 60, 70, 60, 40, 30, 20, 20, 20, 20]
                path: [booth, gate]
              - id: general
                name: {en: "General", es: "General"}
                mode: passenger_vehicle
                lane_class: general
                direction: northbound
                demand: [10, 10, 10, 20, 40, 60, 60, 50, 40, 40, 30, 30, 30, 40, 40, 50, 50, 40, 30, 20, 20, 10, 10, 10]
                path: [booth, gate]
            """;

    private final Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    StaffCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int staff(String yaml, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("gate.yaml"), yaml);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "staff";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        out = new StringWriter();
        err = new StringWriter();
        return Garita.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int shifts(String shifts) throws IOException {
        Path file = Files.writeString(folder.resolve("shifts.yaml"), shifts);
        return staff(PORT, "--shifts", file.toString());
    }

    @Test
    void a_plan_has_lanes_shifts_a_bound_a_front_and_both_rules_beside_it_and_the_same_bytes_for_any_threads()
            throws IOException {
        assertThat(staff(PORT, "--json", "--officer-hours", "500,530", "--threads", "1"))
                .isZero();
        String one = out.toString();
        JsonNode plan = JsonMapper.shared().readTree(one);
        assertThat(plan.get("lane_hours").asInt()).isEqualTo(500);
        assertThat(plan.at("/plan")).hasSize(2);
        assertThat(plan.at("/plan/0")).hasSize(168);
        assertThat(plan.at("/roster/gap_at_most").asDouble()).isBetween(0.0, .1);
        assertThat(plan.at("/roster/shifts/0/start").asInt()).isBetween(0, 23);
        assertThat(plan.at("/front").findValuesAsString("lane_hours")).contains("500", "530");
        assertThat(plan.at("/comparisons").findValuesAsString("rule")).containsExactly("flat", "sipp");
        assertThat(plan.at("/comparisons/0/saving/value").asDouble()).isGreaterThan(.15);
        assertThat(plan.at("/advice/comparison/rule").asString()).isEqualTo("as_it_is");
        assertThat(err.toString()).contains("lanes: plan 1 of", "shifts", "figures under other arrivals");

        for (String threads : new String[] {"2", "4"}) {
            staff(PORT, "--json", "--officer-hours", "500,530", "--threads", threads);
            assertThat(out.toString()).as(threads + " threads").isEqualTo(one);
        }
    }

    @Test
    void the_tables_name_the_shifts_the_assumption_and_the_intervals() throws IOException {
        assertThat(staff(PORT, "--replications", "2", "--weeks", "1")).isZero();
        assertThat(out.toString())
                .contains("gate, stage booth: ", "an assumption", "±", "hour by hour (SIPP)", "Lanes open for ready")
                .contains("8h-meal-after-3", "lane-hours", "The lanes open today")
                .doesNotContain("NaN", "Optional");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --stage attic | no stage 'attic'; there are booth, gate. Likely cause: a misspelling
            --officer-hours 200 | 200 lane-hours a week cannot do the
            --officer-hours 335 | 335 lane-hours a week are fewer than the 336
            --officer-hours 9000 | 9000 lane-hours a week are more than the 840
            --officer-hours many | many
            --replications 1 | replications must be 2 to 40, got 1
            --weeks 90 | weeks must be 1 to 12, got 90""")
    void what_cannot_be_planned_is_bad_input_with_value_and_likely_cause(String options, String said)
            throws IOException {
        assertThat(staff(PORT, options.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).contains(said);
    }

    @Test
    void a_port_that_no_plan_can_save_is_bad_input() throws IOException {
        assertThat(staff(PORT.replace("mean_s: 90", "mean_s: 900"))).isEqualTo(2);
        assertThat(err.toString()).contains("'booth'", "all its 5 lanes", "Likely cause");
        assertThat(staff(PORT.replace("mean_s: 20}", "mean_s: 200}"))).isEqualTo(2);
        assertThat(err.toString()).contains("'gate' is unstable", "Likely cause");
        assertThat(staff(PORT.replace("[general]}", "[general, ready]}"))).isEqualTo(2);
        assertThat(err.toString()).contains("share all lanes or none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hours: 8 | hours: 25 | line 11: shifts[0].hours (25) must be 1 to 24 hours. Likely cause: two shifts
            breaks_after_h: [3] | breaks_after_h: [12] | shifts[0].breaks_after_h[0] (12) lies outside the shift
            paid_hours: 8 | paid_hours: lots | shifts[0].paid_hours (lots) must be a number above 0
            starts: 0-23 | starts: 6:30 | starts (6:30) must be hours of the day
            starts: 0-23 | starts: [6] | no shift puts an officer at a lane on MONDAY 00:00
            garita-shifts/1 | garita-port/1 | format (garita-port/1) must be garita-shifts/1
            shifts: | turnos: | turnos (turnos) is no key here
            id: 8h-meal-after-4 | id: 8h-meal-after-3 | must be lower-case letters, digits and hyphens, once each""")
    void a_file_of_shifts_that_cannot_be_used_is_refused_with_line_value_and_cause(
            String right, String wrong, String said) throws IOException {
        assertThat(shifts(ShiftFiles.usualYaml().replaceFirst(Pattern.quote(right), wrong)))
                .isEqualTo(2);
        assertThat(err.toString()).contains(said);
    }
}
