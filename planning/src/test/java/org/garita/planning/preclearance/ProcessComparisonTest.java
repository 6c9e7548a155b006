package org.garita.planning.preclearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProcessComparisonTest {
    private static final Text NAME = new Text("stage", "etapa");

    private static ProcessModel model(ProcessModel.Stage... stages) {
        return new ProcessModel("model", NAME, List.of(stages));
    }

    /** Reported for produce at Otay: 2.5 h in Mexico, half an hour in line, one hour with CBP, and about half of it after. */
    @Test
    void stages_add_up_and_the_saving_is_told_by_stage() {
        ProcessModel before = model(
                ProcessModel.Stage.fixed("mexico", NAME, Country.MX, 150),
                ProcessModel.Stage.fixed("line", NAME, Country.US, 30),
                ProcessModel.Stage.fixed("cbp", NAME, Country.US, 60));
        ProcessModel after = model(
                ProcessModel.Stage.fixed("joint", NAME, Country.MX, 90),
                ProcessModel.Stage.fixed("line", NAME, Country.US, 30));
        ProcessComparison comparison = ProcessComparison.of(before, after, 1);
        assertThat(comparison.before().meanMinutes()).isEqualTo(240);
        assertThat(comparison.savedShare().orElseThrow()).isCloseTo(.5, within(1e-12));
        assertThat(comparison.stages())
                .extracting(ProcessComparison.StageChange::stage)
                .containsExactly("mexico", "line", "cbp", "joint");
        assertThat(comparison.stages().get(3).beforeMinutes()).isEmpty();
        assertThat(before.meanMinutes(Country.US)).isEqualTo(90);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void percentiles_are_those_of_the_triangle(long seed) {
        ProcessModel one = model(new ProcessModel.Stage("a", NAME, Country.US, 10, 20, 40, 1));
        ProcessComparison.Total total = ProcessComparison.of(one, one, seed).before();
        assertThat(total.meanMinutes()).isCloseTo(70 / 3.0, within(1e-9));
        // Median: 40 - sqrt(.5 x 30 x 20); 95th: 40 - sqrt(.05 x 30 x 20).
        assertThat(total.p50Minutes()).as("seed %d", seed).isCloseTo(40 - Math.sqrt(300), within(.25));
        assertThat(total.p95Minutes()).as("seed %d", seed).isCloseTo(40 - Math.sqrt(30), within(.25));
    }

    @Test
    void a_stage_for_a_share_counts_by_its_share() {
        ProcessModel some = model(new ProcessModel.Stage("secondary", NAME, Country.US, 60, 60, 60, .25));
        assertThat(some.meanMinutes()).isEqualTo(15);
        assertThat(ProcessComparison.of(some, some, 1).before().p50Minutes()).isZero();
    }

    @Test
    void a_per_cent_in_place_of_a_share_is_suspected() {
        assertThatThrownBy(() -> new ProcessModel.Stage("x", NAME, Country.US, 1, 2, 3, 25))
                .hasMessageContaining("per cent");
    }
}
