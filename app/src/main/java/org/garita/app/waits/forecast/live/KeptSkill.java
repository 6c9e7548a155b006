package org.garita.app.waits.forecast.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.garita.app.waits.ForecastSkill;
import org.garita.app.waits.ForecastSkill.Row;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The score of a backtest in a file of the data folder, so that a restart need not repeat it: a first line with method and span,
 * then a line a row. A file that cannot be read, or that another version of the method wrote, is as good as none.
 */
final class KeptSkill {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSkill.class);
    private static final int FIGURES = 12;

    /** A score of reports that ended so long ago is made anew. */
    private static final Duration OLDEST = Duration.ofDays(7);

    private final Path file;
    private final String method;

    KeptSkill(Path file, String method) {
        this.file = file;
        this.method = method;
    }

    /** The score, if one is kept that ends with reports of the last days before an instant. */
    Optional<ForecastSkill> read(Instant lastReport) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return skill(Files.readAllLines(file)).filter(skill -> skill.until()
                    .filter(until -> !until.isAfter(lastReport) && until.isAfter(lastReport.minus(OLDEST)))
                    .isPresent());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | DateTimeException unreadable) {
            LOG.warn("The kept score of forecasts cannot be read and is made anew: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private Optional<ForecastSkill> skill(List<String> lines) {
        String[] first = lines.get(0).split(",", -1);
        if (!first[0].equals(method)) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(row(line.split(",", -1)));
        }
        return Optional.of(new ForecastSkill(
                Optional.of(Instant.parse(first[1])),
                Optional.of(Instant.parse(first[2])),
                ForecastSkill.Source.BACKTEST,
                rows));
    }

    private static Row row(String[] cells) {
        double[] figure =
                Arrays.stream(cells).skip(2).mapToDouble(Double::parseDouble).toArray();
        if (figure.length != FIGURES) {
            throw new IllegalArgumentException("a row has %d figures, not %d".formatted(figure.length, FIGURES));
        }
        return new Row(
                Optional.of(cells[0]).filter(id -> !id.isEmpty()).map(CrossingId::new),
                LaneKind.find(cells[1]),
                figure[0],
                (int) figure[1],
                figure[2],
                figure[3],
                figure[4],
                figure[5],
                figure[6],
                figure[7],
                figure[8],
                figure[9],
                figure[10],
                figure[11]);
    }

    /** Keeps a score that has a span; the file is whole or as it was. */
    void write(ForecastSkill skill) {
        List<String> lines = new ArrayList<>();
        lines.add("%s,%s,%s"
                .formatted(method, skill.from().orElseThrow(), skill.until().orElseThrow()));
        skill.rows().forEach(row -> lines.add(line(row)));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = Files.createTempFile(folder, "skill", ".tmp");
            Files.write(written, lines);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String line(Row row) {
        String figures = DoubleStream.of(
                        row.hoursAhead(),
                        row.rows(),
                        row.error(),
                        row.bias(),
                        row.persistence(),
                        row.climatology(),
                        row.blend(),
                        row.within5(),
                        row.within10(),
                        row.cover80(),
                        row.pinball(),
                        row.climatologyPinball())
                .mapToObj(Double::toString)
                .collect(Collectors.joining(","));
        return "%s,%s,%s"
                .formatted(
                        row.crossing().map(CrossingId::value).orElse(""),
                        row.lane().map(LaneKind::code).orElse(""),
                        figures);
    }
}
