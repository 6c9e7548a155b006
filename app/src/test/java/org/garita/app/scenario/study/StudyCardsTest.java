package org.garita.app.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import org.garita.planning.closure.ClosedCrossing;
import org.garita.planning.closure.Option;
import org.garita.planning.closure.Resumption;
import org.garita.planning.closure.ResumptionStudy;
import org.garita.planning.closure.Scenario;
import org.garita.planning.closure.Traffic;
import org.garita.planning.delaycost.DelayCosts;
import org.garita.planning.incentive.LaneSplit;
import org.garita.planning.preclearance.ProcessModel;
import org.garita.planning.rail.SingleTrackBridge;
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the cards of the studies say is what the library reckons, in both languages of each card. */
class StudyCardsTest {
    private static final Path CARDS = Path.of("../docs/methods");
    private static final Text NAME = Text.same("x");

    private static List<String> block(String card) {
        try {
            List<String> english = lines(card + ".md");
            assertThat(english).hasSizeGreaterThan(3);
            assertThat(lines(card + ".es.md")).isEqualTo(english);
            return english;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(CARDS.resolve(file)).stream()
                .dropWhile(line -> !line.equals("```garita-check"))
                .skip(2)
                .takeWhile(line -> !line.startsWith("```"))
                .toList();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\||=>", -1)).map(String::strip).toList();
    }

    private static double[] numbers(List<String> cells, int count) {
        return cells.subList(0, count).stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static String decimals(int count, double value) {
        return String.format(Locale.ROOT, "%." + count + "f", value);
    }

    static List<String> resumption() {
        return block("resumption-study");
    }

    private static Traffic traffic(String id, int tier, double perHour, double lanes, double served) {
        return new Traffic(
                id,
                NAME,
                "cargo",
                tier,
                Profile.constant(perHour),
                Service.constant(3600 * lanes / served),
                "truck",
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    @ParameterizedTest
    @MethodSource("resumption")
    void a_closure_clears_as_the_card_says(String example) {
        List<String> cells = cells(example);
        double[] in = numbers(cells, 4);
        int lanes = 10;
        ClosedCrossing crossing = new ClosedCrossing(
                "primary",
                List.of(new ClosedCrossing.Lanes("cargo", Profile.constant(lanes), lanes)),
                List.of(traffic("first", 1, in[1], lanes, in[3]), traffic("others", 2, in[2], lanes, in[3])));
        Resumption cell = ResumptionStudy.run(
                        crossing,
                        List.of(new Option("none", NAME, List.of())),
                        List.of(new Scenario("closed", NAME, 0, (int) in[0], 0, 1)),
                        DelayCosts.shipped(),
                        new ResumptionStudy.Settings(1, 1, 1),
                        (done, of) -> true)
                .get(0);
        double most = cell.backlog().vehicles().stream()
                .mapToDouble(line -> line)
                .max()
                .orElse(0);
        assertThat(List.of(
                        decimals(0, most),
                        decimals(1, cell.fluid().of("first").hoursToClear().orElseThrow()),
                        decimals(1, cell.fluid().hoursToClear().orElseThrow())))
                .isEqualTo(cells.subList(4, 7));
    }

    static List<String> preClearance() {
        return block("pre-clearance");
    }

    @ParameterizedTest
    @MethodSource("preClearance")
    void a_stage_takes_as_long_as_the_card_says(String example) {
        List<String> cells = cells(example);
        double[] in = numbers(cells, 4);
        ProcessModel.Stage stage = new ProcessModel.Stage("x", NAME, Country.US, in[0], in[1], in[2], in[3]);
        assertThat(decimals(2, stage.meanMinutes())).isEqualTo(cells.get(4));
    }

    static List<String> trustedShare() {
        return block("trusted-share");
    }

    @ParameterizedTest
    @MethodSource("trustedShare")
    void lanes_are_split_as_the_card_says(String example) {
        List<String> cells = cells(example);
        double[] in = numbers(cells, 5);
        LaneSplit best =
                LaneSplit.best(new LaneSplit.Stream(in[0], in[1]), new LaneSplit.Stream(in[2], in[3]), (int) in[4]);
        assertThat(List.of(
                        "" + best.memberLanes(),
                        decimals(1, best.memberWaitSeconds()),
                        decimals(1, best.otherWaitSeconds())))
                .isEqualTo(cells.subList(5, 8));
    }

    static List<String> railBridge() {
        return block("rail-bridge");
    }

    @ParameterizedTest
    @MethodSource("railBridge")
    void a_bridge_carries_as_many_trains_as_the_card_says(String example) {
        List<String> cells = cells(example);
        double[] in = numbers(cells, 6);
        SingleTrackBridge bridge = new SingleTrackBridge(
                in[0],
                List.of(new SingleTrackBridge.Step("x", NAME, in[1], EnumSet.allOf(Direction.class))),
                in[2],
                in[3],
                (int) in[4],
                in[5]);
        assertThat(decimals(1, bridge.trainsPerDay())).isEqualTo(cells.get(6));
    }
}
