package org.garita.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {
    private static final String PORT = """
            format: garita-port/1
            id: gate
            name: {en: "Gate", es: "Puerta"}
            zone: America/Tijuana
            stages:
              - id: booth
                name: {en: "Booth", es: "Caseta"}
                kind: primary
                lanes: 2
                services: {cars: {shape: exponential, mean_s: 60}}
            flows:
              - id: cars
                name: {en: "Cars", es: "Autos"}
                mode: passenger_vehicle
                direction: northbound
                demand: 100
                path: [booth]
                road: approach
            roads:
              - id: approach
                name: {en: "Approach", es: "Acceso"}
                length_m: 400
                stretches: [{stage: booth, lanes: {cars: 1}}]
                markers: [{id: street, name: {en: "Street", es: "Calle"}, at_m: 60}]
            """;

    private final Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    SimulateCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int simulate(String yaml, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("gate.yaml"), yaml);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "simulate";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return garita(arguments);
    }

    private int garita(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Garita.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void the_answer_in_json_carries_engine_vehicles_waits_and_intervals() throws IOException {
        assertThat(simulate(PORT, "--days", "7", "--replications", "40", "--json"))
                .isZero();

        JsonNode run = json();
        assertThat(run.get("engine").asString()).isEqualTo("recursion");
        assertThat(run.get("vehicles").asLong()).isBetween(40 * 16_300L, 40 * 17_300L);
        assertThat(run.get("little_check").asString()).isEqualTo("holds");
        JsonNode waits = run.at("/lines/0/waits");
        double mean = waits.at("/mean_s/value").asDouble();
        double plusMinus = waits.at("/mean_s/plus_minus").asDouble();
        // M/M/2, 100 an hour at 60 s: Wq = ES rho^2 / (1 - rho^2) with rho = 5/6
        assertThat(Math.abs(mean - 60 * 25.0 / 11)).isLessThan(2 * plusMinus);
        assertThat(plusMinus).isBetween(1.0, 20.0);
        assertThat(waits.get("p50_s").asDouble()).isLessThan(waits.get("p90_s").asDouble());
        assertThat(run.at("/lines/0/waits_by_hour")).hasSize(24);
        assertThat(run.at("/roads/0/markers/0/minutes_beyond_per_day/value").asDouble())
                .isPositive();
        assertThat(err.toString()).contains("million a CPU-second");
    }

    @Test
    void with_one_replication_an_interval_is_the_word_unknown() throws IOException {
        assertThat(simulate(PORT, "--json")).isZero();

        assertThat(json().at("/lines/0/waits/mean_s/plus_minus").asString()).isEqualTo("unknown");
    }

    @Test
    void the_same_seed_gives_the_same_bytes_for_any_threads_and_another_seed_others() throws IOException {
        simulate(PORT, "--replications", "5", "--threads", "1", "--json");
        String one = out.toString();
        simulate(PORT, "--replications", "5", "--threads", "2", "--json");
        assertThat(out.toString()).isEqualTo(one);
        simulate(PORT, "--replications", "5", "--threads", "4", "--json");
        assertThat(out.toString()).isEqualTo(one);
        simulate(PORT, "--replications", "5", "--seed", "2", "--json");
        assertThat(out.toString()).isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recursion", "event", "auto"})
    void both_engines_tell_the_same_where_both_apply(String engine) throws IOException {
        simulate(PORT, "--days", "30", "--json");
        JsonNode recursion = json();

        assertThat(simulate(PORT, "--days", "30", "--json", "--engine", engine)).isZero();

        assertThat(json().get("vehicles")).isEqualTo(recursion.get("vehicles"));
        assertThat(json().at("/lines/0/waits")).isEqualTo(recursion.at("/lines/0/waits"));
    }

    @Test
    void an_engine_that_does_not_apply_is_bad_input() throws IOException {
        String full = PORT.replace("    lanes: 2\n", "    lanes: 2\n    spaces: 5\n");
        assertThat(simulate(full, "--json")).isZero();
        assertThat(json().get("engine").asString()).isEqualTo("event");
        assertThat(json().at("/couplings/0/what").asString()).isEqualTo("limited_space");

        assertThat(simulate(full, "--engine", "recursion")).isEqualTo(2);
        assertThat(err.toString()).contains("recursion");
    }

    @Test
    void a_port_that_falls_behind_for_ever_is_a_finding_with_stage_and_hour_and_no_number() throws IOException {
        String busy = PORT.replace("demand: 100", "demand: {per_hour: 125, by_day: {sat: 2}}");

        assertThat(simulate(busy)).isEqualTo(1);
        assertThat(out.toString())
                .contains("unstable")
                .contains("booth")
                .contains("SATURDAY 00:00")
                .doesNotContain("mean");
        assertThat(simulate(busy, "--json")).isEqualTo(1);
        assertThat(json().get("stable").asBoolean()).isFalse();
        assertThat(json().at("/unstable/0/stage").asString()).isEqualTo("booth");
        assertThat(json().at("/unstable/0/weekday").asInt()).isEqualTo(6);
        assertThat(json().has("lines")).isFalse();
    }

    @Test
    void bad_input_names_file_line_value_and_likely_cause() throws IOException {
        assertThat(simulate(PORT.replace("mean_s: 60", "mean_s: -60"))).isEqualTo(2);
        assertThat(err.toString())
                .contains("gate.yaml, line 10: stages[0].services.cars.mean_s (-60) must be above 0. Likely cause: ");
        assertThat(simulate(PORT, "--days", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("days must be 1 to");
        assertThat(garita("simulate", "atlantis")).isEqualTo(2);
        assertThat(err.toString()).contains("atlantis").contains("san-ysidro");
    }

    @Test
    void a_worked_port_is_known_by_name_and_told_in_tables() {
        assertThat(garita("simulate", "santa-teresa", "--days", "2", "--replications", "2"))
                .isZero();

        assertThat(out.toString())
                .contains("santa-teresa: ")
                .contains("Engine: ")
                .contains("primary-trucks")
                .contains("Binding stage by hour: ")
                .contains("Road approach-trucks")
                .contains("±");
    }
}
