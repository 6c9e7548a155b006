package org.garita.app.waits.usual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garita.app.accord.Hash;
import org.garita.measurement.history.History;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.history.SeriesKey;
import org.garita.measurement.usual.DayKinds;
import org.garita.measurement.usual.Regime;
import org.garita.measurement.usual.Spread;
import org.garita.measurement.usual.UsualDay;
import org.garita.measurement.usual.UsualHistory;
import org.garita.measurement.usual.UsualLane;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The baseline of one lane of a history: kinds of day by quarter hours, and the digest of the rows it rests on. The same rows
 * give the same bytes, in whatever order the file has them.
 *
 * @param usual what was found
 * @param digest SHA-256 of the rows of the lane that were taken, in order: seconds since 1970, minutes, lanes, offset
 * @param leftOut rows of the whole file that were not taken, by reason
 */
public record HistoryBaseline(UsualLane usual, String digest, Map<String, Integer> leftOut) {
    /** Version of the method: docs/methods/usual-wait.md. */
    public static final String METHOD = "usual-1";

    private static final String UNKNOWN = "unknown";
    private static final String COLUMNS =
            "kind,days,quarter,reports,effective,mean,median,median_low,median_high,p80,p80_low,p80_high,p95,p95_low,p95_high";

    public HistoryBaseline {
        leftOut = new TreeMap<>(leftOut);
    }

    /**
     * The baseline of a lane.
     *
     * @throws IllegalArgumentException naming the lanes of the history when it has no such lane
     */
    public static HistoryBaseline of(History history, String crossing, String lane) {
        SeriesKey key = new SeriesKey(crossing, lane);
        ReportSeries series = history.series().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the history has no lane '%s' at crossing '%s'. %s"
                        .formatted(lane, crossing, has(history, crossing))));
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            rows.append(series.label(i)).append(',').append(series.minutes(i)).append(',');
            rows.append(series.lanesOpen(i))
                    .append(',')
                    .append(series.offset(i))
                    .append('\n');
        }
        Map<String, Integer> leftOut = new TreeMap<>();
        history.leftOut().forEach((reason, count) -> leftOut.put(reason.name().toLowerCase(Locale.ROOT), count));
        return new HistoryBaseline(
                UsualHistory.of(series, new DayKinds()),
                Hash.of(rows.toString()).hex(),
                leftOut);
    }

    private static String has(History history, String crossing) {
        List<String> lanes = history.series().stream()
                .filter(one -> one.key().crossing().equals(crossing))
                .map(one -> one.key().lane())
                .toList();
        if (!lanes.isEmpty()) {
            return "There it has: " + String.join(", ", lanes) + ".";
        }
        return "It has the crossings: "
                + history.series().stream()
                        .map(one -> one.key().crossing())
                        .distinct()
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** What the baseline rests on, one fact a line. */
    public List<String> heading() {
        List<String> lines = new ArrayList<>();
        lines.add("crossing %s, lane %s, into the United States, method %s"
                .formatted(usual.key().crossing(), usual.key().lane(), METHOD));
        lines.add("reports %d on %d days, %s to %s; longest gap %d days; earlier or ended %d"
                .formatted(
                        usual.reports(),
                        usual.daysWithReports(),
                        usual.regime().since(),
                        usual.last(),
                        usual.longestGapDays(),
                        usual.before()));
        usual.regime()
                .change()
                .ifPresent(change -> lines.add(String.format(
                        Locale.ROOT,
                        "since %s, when %s changed for good from %.1f to %.1f",
                        usual.regime().since(),
                        change.sort() == Regime.Sort.LEVEL ? "minutes" : "lanes",
                        change.before(),
                        change.after())));
        usual.ended()
                .forEach(hour ->
                        lines.add("hour %d is no longer reported, last on %s".formatted(hour.hour(), hour.last())));
        lines.add("rows left out of the file: " + (leftOut.isEmpty() ? "none" : leftOut.toString()));
        lines.add("sha256 of the rows " + digest);
        return lines;
    }

    /** All quarter hours as comma-separated values; minutes, {@code unknown} where too little is known. */
    public List<String> csv() {
        List<String> lines = new ArrayList<>();
        heading().forEach(line -> lines.add("# " + line));
        lines.add(COLUMNS);
        for (UsualDay day : usual.days()) {
            for (int quarter = 0; quarter < UsualDay.QUARTERS; quarter++) {
                lines.add("%s,%d,%s,%s"
                        .formatted(
                                day.kind().code(),
                                day.days(),
                                clock(quarter),
                                cells(day.quarters().get(quarter))));
            }
        }
        return lines;
    }

    /** Whole hours, for people. */
    public List<String> table() {
        List<String> lines = new ArrayList<>(heading());
        for (UsualDay day : usual.days()) {
            lines.add("%s: %d days, buffer index %s, planning-time index %s"
                    .formatted(
                            day.kind().code(), day.days(), index(day.bufferIndex()), index(day.planningTimeIndex())));
            for (int quarter = 0; quarter < UsualDay.QUARTERS; quarter += 4) {
                String hour = clock(quarter);
                day.quarters().get(quarter).ifPresent(spread -> lines.add(line(hour, spread)));
            }
        }
        return lines;
    }

    private static String line(String hour, Spread spread) {
        return "  %s  median %s (%s to %s)  80 %% %s  95 %% %s  reports %d"
                .formatted(
                        hour,
                        minutes(spread.median().minutes()),
                        minutes(spread.median().low()),
                        known(spread.median().high()),
                        spread.p80().map(order -> minutes(order.minutes())).orElse(UNKNOWN),
                        spread.p95().map(order -> minutes(order.minutes())).orElse(UNKNOWN),
                        spread.reports());
    }

    private static String clock(int quarter) {
        return "%02d:%02d".formatted(quarter / 4, quarter % 4 * 15);
    }

    private static String cells(Optional<Spread> spread) {
        return spread.map(found -> String.join(
                        ",",
                        Integer.toString(found.reports()),
                        minutes(found.effective()),
                        minutes(found.mean()),
                        cells(found.median()),
                        found.p80().map(HistoryBaseline::cells).orElse(none(3)),
                        found.p95().map(HistoryBaseline::cells).orElse(none(3))))
                .orElse(none(12));
    }

    private static String cells(Spread.Order order) {
        return String.join(",", minutes(order.minutes()), minutes(order.low()), known(order.high()));
    }

    private static String none(int cells) {
        return String.join(",", Collections.nCopies(cells, UNKNOWN));
    }

    private static String minutes(double minutes) {
        return String.format(Locale.ROOT, "%.1f", minutes);
    }

    private static String known(OptionalDouble minutes) {
        return minutes.isPresent() ? minutes(minutes.getAsDouble()) : UNKNOWN;
    }

    private static String index(OptionalDouble index) {
        return index.isPresent() ? String.format(Locale.ROOT, "%.2f", index.getAsDouble()) : UNKNOWN;
    }

    /** The same as JSON ({@code garita-usual/1}). */
    public String json() {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("format", "garita-usual/1").put("method", METHOD);
        root.put("crossing", usual.key().crossing()).put("lane", usual.key().lane());
        root.put("direction", "northbound");
        root.put("since", usual.regime().since().toString())
                .put("last", usual.last().toString());
        root.put("reports", usual.reports()).put("days", usual.daysWithReports());
        root.put("not_counted", usual.before()).put("longest_gap_days", usual.longestGapDays());
        root.put("rows_sha256", digest);
        ObjectNode reasons = root.putObject("left_out");
        leftOut.forEach(reasons::put);
        ArrayNode kinds = root.putArray("kinds");
        usual.days().forEach(day -> add(kinds.addObject(), day));
        return root.toString();
    }

    private static void add(ObjectNode node, UsualDay day) {
        node.put("kind", day.kind().code()).put("days", day.days());
        node.put("buffer_index", index(day.bufferIndex()));
        node.put("planning_time_index", index(day.planningTimeIndex()));
        ArrayNode quarters = node.putArray("quarters");
        for (int quarter = 0; quarter < UsualDay.QUARTERS; quarter++) {
            String clock = clock(quarter);
            day.quarters().get(quarter).ifPresent(spread -> {
                ObjectNode one = quarters.addObject();
                one.put("quarter", clock).put("reports", spread.reports());
                order(one.putObject("median"), spread.median());
                spread.p80().ifPresent(p80 -> order(one.putObject("p80"), p80));
                spread.p95().ifPresent(p95 -> order(one.putObject("p95"), p95));
            });
        }
    }

    private static void order(ObjectNode node, Spread.Order order) {
        node.put("minutes", minutes(order.minutes()))
                .put("low", minutes(order.low()))
                .put("high", known(order.high()));
    }
}
