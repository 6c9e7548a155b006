package org.garita.app.scenario.study;

import java.util.List;
import java.util.Locale;
import org.garita.app.scenario.portfile.Fields;
import org.garita.app.scenario.portfile.Mistake;
import org.garita.app.scenario.portfile.Part;
import org.garita.planning.closure.ClosedCrossing;
import org.garita.planning.closure.Measure;
import org.garita.planning.closure.Option;
import org.garita.planning.closure.Traffic;

/** Reads options of resumption and their measures. */
final class MeasureRows {
    private static final int MOST_HOURS = 2_000;
    private static final int MOST_LANES = 500;
    private final List<String> lanes;
    private final List<String> traffic;

    /** The kinds of measures, by the words that files use: the constant in lower case. */
    private enum Kind {
        LONGER_HOURS("lanes open for_h"),
        ALTERNATE_CROSSING("traffic spare_per_hour willing detour_h for_h"),
        LANE_CONVERSION("from to count for_h"),
        FIRST_IN_LINE("order"),
        CONVOY("lanes factor for_h"),
        RAIL_SHIFT("traffic share most_per_hour extra_h for_h"),
        STAGED_REOPENING("steps");

        private final String keys;

        Kind(String keys) {
            this.keys = keys;
        }
    }

    MeasureRows(ClosedCrossing crossing) {
        lanes = crossing.lanes().stream().map(ClosedCrossing.Lanes::id).toList();
        traffic = crossing.traffic().stream().map(Traffic::id).toList();
    }

    Option option(Part row) {
        Fields fields = Rows.fields(row, StudyVocabulary.OPTION);
        return new Option(
                fields.word("id"),
                Rows.name(fields),
                fields.anyRows("measures").stream().map(this::measure).toList());
    }

    private Measure measure(Part row) {
        Fields fields = Rows.fields(row, StudyVocabulary.MEASURE);
        Kind kind = fields.choice("kind", Kind.class);
        fields.all().forEach((key, part) -> {
            if (!key.equals("kind") && !List.of(kind.keys.split(" ")).contains(key)) {
                part.wrong(Mistake.MEASURE_KEY, kind.name().toLowerCase(Locale.ROOT));
            }
        });
        return switch (kind) {
            case LONGER_HOURS ->
                new Measure.LongerHours(
                        Rows.oneOf(fields, "lanes", lanes), Rows.whole(fields, "open", 1, MOST_LANES), hours(fields));
            case ALTERNATE_CROSSING ->
                new Measure.AlternateCrossing(
                        Rows.oneOf(fields, "traffic", traffic),
                        Rows.amount(fields, "spare_per_hour"),
                        Rows.between(fields, "willing", 0, 1),
                        Rows.amount(fields, "detour_h"),
                        hours(fields));
            case LANE_CONVERSION ->
                new Measure.LaneConversion(
                        Rows.oneOf(fields, "from", lanes),
                        Rows.oneOf(fields, "to", lanes),
                        Rows.whole(fields, "count", 1, MOST_LANES),
                        hours(fields));
            case FIRST_IN_LINE ->
                new Measure.FirstInLine(fields.need("order").stream()
                        .flatMap(part -> part.oneOrList().stream())
                        .map(part -> Rows.oneOf(part, traffic))
                        .toList());
            case CONVOY ->
                new Measure.Convoy(
                        Rows.oneOf(fields, "lanes", lanes), Rows.between(fields, "factor", .1, 10), hours(fields));
            case RAIL_SHIFT ->
                new Measure.RailShift(
                        Rows.oneOf(fields, "traffic", traffic),
                        Rows.between(fields, "share", 0, 1),
                        Rows.amount(fields, "most_per_hour"),
                        Rows.amount(fields, "extra_h"),
                        hours(fields));
            case STAGED_REOPENING ->
                new Measure.StagedReopening(
                        fields.rows("steps").stream().map(MeasureRows::step).toList());
        };
    }

    private static int hours(Fields fields) {
        return Rows.whole(fields, "for_h", 0, MOST_HOURS);
    }

    private static Measure.StagedReopening.Step step(Part row) {
        Fields fields = Rows.fields(row, StudyVocabulary.REOPENING);
        return new Measure.StagedReopening.Step(
                Rows.whole(fields, "from_h", -1_000, MOST_HOURS),
                Rows.whole(fields, "to_h", -1_000, MOST_HOURS),
                Rows.between(fields, "share", 0, 1));
    }
}
