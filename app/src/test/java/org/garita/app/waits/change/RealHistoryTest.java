package org.garita.app.waits.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garita.app.waits.forecast.HistoryFile;
import org.garita.measurement.change.Days;
import org.garita.measurement.change.Evaluation;
import org.garita.measurement.change.HourlyWaits;
import org.garita.measurement.change.Sampling;
import org.garita.measurement.change.Verdict.Finding;
import org.junit.jupiter.api.Test;

/** On reports of 2026, where nothing is known to have been changed, not many lanes look changed on a date that means nothing. */
class RealHistoryTest {
    private static final Path HISTORY = Path.of("../../shared/data/cbp_usmx_hourly_2026.csv.gz");
    private static final LocalDate FAKE = LocalDate.of(2026, 6, 3);

    @Test
    void few_lanes_look_changed_on_a_date_that_means_nothing() throws IOException {
        assumeTrue(Files.exists(HISTORY), "the file of 2026 is not here");
        List<HourlyWaits> lanes = HistoryFile.read(HISTORY).series().stream()
                .filter(series -> series.size() >= 600)
                .map(HourlyWaits::of)
                .toList();

        List<Finding> findings = lanes.stream()
                .map(lane -> Evaluation.of(
                                lane,
                                List.of(),
                                Days.around(lane.first(), FAKE, 0, lane.last()),
                                Optional.empty(),
                                new Sampling(1, 200))
                        .verdict()
                        .finding())
                .toList();

        assertThat(findings).hasSizeGreaterThan(50);
        assertThat(findings.stream().filter(found -> found == Finding.SHORTER || found == Finding.LONGER))
                .hasSizeLessThan(findings.size() / 4);
        assertThat(findings).contains(Finding.NONE_FOUND);
    }
}
