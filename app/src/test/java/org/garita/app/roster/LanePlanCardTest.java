package org.garita.app.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.garita.app.scenario.PortFiles;
import org.garita.planning.staffing.CoverProblem;
import org.garita.planning.staffing.CoverSearch;
import org.garita.planning.staffing.LanePlans;
import org.garita.planning.staffing.PlannedStage;
import org.garita.planning.staffing.ShiftKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the card of the lane and shift plan says about the hour-by-hour rule and the bound is what the code does. */
class LanePlanCardTest {
    private static final Path CARD = Path.of("../docs/methods/lane-and-shift-plan.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```garita-check\\n[^\\n]*\\n(.*?)```");
    private static final String STEADY = """
            format: garita-port/1
            id: gate
            name: {en: "Gate", es: "Puerta"}
            zone: America/Tijuana
            stages:
              - {id: booth, name: {en: "Booth", es: "Caseta"}, kind: primary, lanes: 12, services: {cars: {shape: exponential, mean_s: SECONDS}}}
            flows:
              - {id: cars, name: {en: "Cars", es: "Autos"}, mode: passenger_vehicle, direction: northbound, demand: VEHICLES, path: [booth]}
            """;

    private static Stream<String> block(int number) throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(CARD))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(2);
        return blocks.get(number).lines();
    }

    static Stream<String> rule() throws IOException {
        return block(0);
    }

    static Stream<String> covers() throws IOException {
        return block(1);
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\||=>", -1)).map(String::strip).toList();
    }

    @ParameterizedTest
    @MethodSource("rule")
    void the_hour_by_hour_rule_opens_the_lanes_that_the_card_says(String row) {
        List<String> cells = cells(row);
        String yaml = STEADY.replace("VEHICLES", cells.get(0)).replace("SECONDS", cells.get(1));
        PlannedStage stage = new PlannedStage(PortFiles.read("card.yaml", yaml).port(), "booth", List.of());
        assertThat(LanePlans.sipp(stage, RosterTask.TARGET).byHour()).containsOnly(Integer.parseInt(cells.get(2)));
        assertThat(RosterTask.TARGET).isEqualTo(new LanePlans.Target(300, .2));
    }

    @ParameterizedTest
    @MethodSource("covers")
    void shifts_cover_a_steady_need_for_the_paid_hours_and_bound_that_the_card_says(String row) {
        List<Integer> cells = cells(row).stream().map(Integer::valueOf).toList();
        int[] needed = new int[CoverProblem.HOURS];
        Arrays.fill(needed, cells.get(0));
        List<ShiftKind> kinds = List.of(ShiftKind.withMeal(cells.get(1), cells.get(2)));
        CoverSearch.Cover cover = CoverSearch.solve(new CoverProblem(needed, kinds), 1);
        assertThat(cover.roster().paidHours()).isEqualTo(cells.get(3).doubleValue());
        assertThat(cover.bound()).isEqualTo(cells.get(4).doubleValue());
    }
}
