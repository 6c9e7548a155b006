package org.garita.app.crossing.its;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.garita.app.crossing.its.MissingFlow.Ease;
import org.garita.app.crossing.its.MissingFlow.State;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;

/** What the draft that ships must say about the border. */
class ItsDraftTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CorridorId LAREDO = new CorridorId("laredo");

    private final Inventory draft = ItsFixture.shipped();

    private MissingFlows missing() {
        Map<CorridorId, Integer> lanes = new LinkedHashMap<>();
        ItsFixture.CORRIDORS.all().forEach(corridor -> lanes.put(corridor.id(), 10));
        return MissingFlows.of(draft, lanes, TODAY);
    }

    @Test
    void it_says_that_it_is_a_draft_and_has_systems_of_both_sides_tolls_included() {
        assertThat(draft.draft()).isTrue();
        for (Country country : Country.values()) {
            assertThat(draft.systems())
                    .as("toll systems of %s", country)
                    .filteredOn(system -> system.country() == country && system.is("payment-administration"))
                    .hasSizeGreaterThan(3);
        }
    }

    @Test
    void no_source_lies_unused() {
        Set<String> used = new HashSet<>();
        draft.systems().forEach(system -> system.states().forEach(state -> used.addAll(state.sources())));
        draft.exchanges().forEach(exchange -> used.add(exchange.source()));
        draft.remarks().forEach(remark -> used.add(remark.source()));
        draft.flows().forEach(flow -> used.add(flow.source()));
        draft.objects().forEach(object -> used.add(object.source()));
        assertThat(used).isEqualTo(draft.sources().keySet());
    }

    @Test
    void laredo_has_no_mexican_traffic_center_so_its_flows_there_lack_an_end() {
        assertThat(missing().ranked())
                .filteredOn(flow -> flow.corridor().equals(LAREDO)
                        && flow.to() == Country.MX
                        && flow.flow().id().equals("border-wait-times-data"))
                .isNotEmpty()
                .allMatch(flow -> flow.receivers().isEmpty() && flow.ease() == Ease.NO_END);
    }

    @Test
    void pharr_s_flow_to_mexican_emergency_agencies_is_missing_because_a_source_says_so() {
        assertThat(missing().ranked())
                .filteredOn(flow -> flow.corridor().value().equals("lower-rio-grande")
                        && flow.flow().id().equals("incident-information")
                        && flow.crossesTheLine())
                .anyMatch(flow -> flow.state() == State.MISSING && flow.from() == Country.US);
    }

    @Test
    void the_matrix_shows_what_crosses_the_line_and_what_would_be_expected_to() {
        InterfaceMatrix matrix = InterfaceMatrix.of(draft, new CorridorId("lower-rio-grande"), TODAY);
        assertThat(matrix.rows()).hasSameSizeAs(matrix.systems()).allSatisfy(row -> assertThat(row.cells())
                .hasSameSizeAs(matrix.systems()));
        assertThat(matrix.rows())
                .filteredOn(row -> row.from().id().equals("bcis-readers-mx"))
                .flatExtracting(InterfaceMatrix.Row::cells)
                .filteredOn(cell -> cell.to().id().equals("bcis"))
                .flatExtracting(InterfaceMatrix.Cell::exchanges)
                .extracting(Exchange::flow)
                .containsExactly("reads");
        assertThat(matrix.rows())
                .filteredOn(row -> row.from().id().equals("pharr-toll"))
                .flatExtracting(InterfaceMatrix.Row::cells)
                .filteredOn(cell -> cell.to().id().equals("capufe-matamoros"))
                .flatExtracting(InterfaceMatrix.Cell::expected)
                .extracting(Inventory.FlowKind::id)
                .containsExactly("toll-coordination");
    }
}
