package org.garita.app.crossing.its;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.garita.app.crossing.its.ItsFixture.operating;
import static org.garita.app.crossing.its.ItsFixture.read;
import static org.garita.app.crossing.its.ItsFixture.system;
import static org.garita.app.crossing.its.ItsFixture.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.content.CardBlocks;
import org.garita.app.crossing.its.Inventory.Across;
import org.garita.app.crossing.its.Inventory.Expected;
import org.garita.app.crossing.its.Inventory.FlowKind;
import org.garita.app.crossing.its.MissingFlow.Ease;
import org.garita.app.crossing.its.MissingFlow.State;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MissingFlowsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CorridorId VALLEY = new CorridorId("lower-rio-grande");
    private static final CorridorId LAREDO = new CorridorId("laredo");
    private static final String EXISTS = "{from: a, to: b, flow: waits, state: %s, since: 2015, source: a-source}";

    private static String pair(String state) {
        return yaml(
                system("a", "us", "booth", "pharr", operating("2014"))
                        + system("b", "mx", "office", "pharr", operating("2014")),
                "[" + EXISTS.formatted(state) + "]");
    }

    private static MissingFlows valley(String yaml) {
        return MissingFlows.of(read(yaml), Map.of(VALLEY, 10), TODAY);
    }

    private static MissingFlow between(MissingFlows flows, Country from, Country to) {
        return flows.ranked().stream()
                .filter(flow -> flow.from() == from && flow.to() == to)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_flow_that_exists_is_not_missing_and_one_without_any_known_end_has_no_rank() {
        MissingFlows flows = valley(pair("exists"));
        assertThat(flows.existing()).isEqualTo(1);
        assertThat(flows.ranked())
                .extracting(MissingFlow::from, MissingFlow::to)
                .containsExactly(tuple(Country.US, Country.US), tuple(Country.MX, Country.MX));
        assertThat(flows.withoutEnds()).as("from Mexico to the United States").isEqualTo(1);
    }

    @Test
    void what_a_source_says_is_kept_apart_from_what_no_source_says() {
        assertThat(between(valley(pair("missing")), Country.US, Country.MX).state())
                .isEqualTo(State.MISSING);
        assertThat(between(valley(pair("unknown")), Country.US, Country.MX).state())
                .isEqualTo(State.NOT_FOUND);
        MissingFlow partial = between(valley(pair("partial")), Country.US, Country.MX);
        assertThat(partial.state()).isEqualTo(State.PARTIAL);
        assertThat(partial.score()).isEqualTo(10 * 2 * 3);
    }

    @Test
    void a_flow_was_missing_before_the_day_since_which_it_exists() {
        Inventory inventory = read(pair("exists"));
        assertThat(MissingFlows.of(inventory, Map.of(VALLEY, 10), LocalDate.of(2014, 12, 31))
                        .existing())
                .isZero();
    }

    @Test
    void an_end_without_a_working_system_makes_a_flow_harder_and_one_that_has_ended_is_no_end() {
        String planned = pair("missing").replaceFirst("status: operating", "status: planned");
        assertThat(between(valley(planned), Country.US, Country.MX).ease()).isEqualTo(Ease.UNCERTAIN_END);
        String ended = pair("exists").replaceFirst("status: operating", "status: ended");
        MissingFlow gone = between(valley(ended), Country.US, Country.MX);
        assertThat(gone.ease()).isEqualTo(Ease.NO_END);
        assertThat(gone.senders()).isEmpty();
    }

    @Test
    void equal_scores_keep_corridors_in_their_order_and_more_lanes_come_first() {
        Inventory everywhere = read(yaml(
                system("a", "us", "booth", "pharr, laredo-colombia", operating("2014"))
                        + system("b", "us", "office", "pharr, laredo-colombia", operating("2014")),
                "[]"));
        assertThat(first(everywhere, 5, 5)).isEqualTo(LAREDO);
        assertThat(first(everywhere, 5, 6)).isEqualTo(VALLEY);
    }

    private static CorridorId first(Inventory inventory, int laredo, int valley) {
        Map<CorridorId, Integer> lanes = new LinkedHashMap<>();
        lanes.put(LAREDO, laredo);
        lanes.put(VALLEY, valley);
        return MissingFlows.of(inventory, lanes, TODAY).ranked().get(0).corridor();
    }

    @Test
    void the_ranking_falls_and_says_the_same_in_the_same_bytes() {
        Inventory shipped = ItsFixture.shipped();
        Map<CorridorId, Integer> lanes = new LinkedHashMap<>();
        ItsFixture.CORRIDORS.all().forEach(corridor -> lanes.put(corridor.id(), 10));
        MissingFlows flows = MissingFlows.of(shipped, lanes, TODAY);
        List<Long> scores = flows.ranked().stream().map(MissingFlow::score).toList();
        List<Long> falling = new ArrayList<>(scores);
        falling.sort(Comparator.reverseOrder());
        assertThat(scores).isEqualTo(falling).hasSizeGreaterThan(50);
        assertThat(ItsRanking.csv(flows, TODAY))
                .isEqualTo(ItsRanking.csv(MissingFlows.of(ItsFixture.shipped(), lanes, TODAY), TODAY))
                .startsWith(
                        "rank,score,corridor,flow,from,to,state,lanes,actions,ease,gap,senders,receivers,day,method\n1,");
    }

    static List<String> examples() {
        List<String> examples = CardBlocks.checks("its-ranking");
        assertThat(examples).hasSizeGreaterThan(5);
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_score_is_what_the_card_says(String example) {
        String[] cells = example.split(" *(\\||=>) *", -1);
        FlowKind flow = new FlowKind(
                "f",
                Text.same("f"),
                Text.same("f"),
                Optional.empty(),
                "s",
                Optional.of(new Expected("a", "b", Across.BOTH, List.of(1))));
        MissingFlow missing = new MissingFlow(
                VALLEY,
                flow,
                Country.US,
                Country.MX,
                State.valueOf(cells[3]),
                List.of(),
                List.of(),
                Integer.parseInt(cells[0]),
                Integer.parseInt(cells[1]),
                Ease.valueOf(cells[2]));
        assertThat(missing.score()).isEqualTo(Long.parseLong(cells[4]));
    }
}
