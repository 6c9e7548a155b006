package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.WaitBoard;
import org.garita.kernel.lane.LaneKind;

/** Says reports in words a traveller understands, on the clock of the side that inspects. */
// message keys: crossing.status.* crossing.lane.*
final class WaitWords {
    private final PageWords words;
    private final Instant asOf;
    private final boolean typical;

    private WaitWords(PageWords words, Instant asOf, boolean typical) {
        this.words = words;
        this.asOf = asOf;
        this.typical = typical;
    }

    /** Words for reports of the past. */
    WaitWords(PageWords words, Instant asOf) {
        this(words, asOf, false);
    }

    /** Words for what is on the board; a typical hour is never said to be a report. */
    static WaitWords of(PageWords words, WaitBoard board) {
        return new WaitWords(words, board.asOf(), board.source() == WaitBoard.Source.TYPICAL_WEEK);
    }

    /** The key, or its sister for typical hours. */
    String reportedOrTypical(String reportedKey, String typicalKey) {
        return typical ? typicalKey : reportedKey;
    }

    /** The kind of lane, for example "Cars, Ready lanes". */
    String lane(LaneKind kind) {
        return words.say("crossing.lane." + kind.code().replace('_', '-'));
    }

    /** What the report says, in few letters. */
    String shortly(LaneReport report) {
        if (report.status() == LaneReport.Status.NO_DELAY) {
            return words.say("crossing.status.no-delay");
        }
        return report.delayMinutes().isPresent()
                ? words.wait(report.delayMinutes().getAsInt())
                : words.say("crossing.status." + slug(report.status()));
    }

    /** Lanes open, in words; empty when not reported or when no lane can be open. */
    Optional<String> lanesOpen(LaneReport report) {
        return report.lanesOpen().isPresent()
                ? Optional.of(
                        words.counted("crossing.lanes-open", report.lanesOpen().getAsInt()))
                : Optional.empty();
    }

    /** For which hour it was reported and how long ago that is; says so when the label could not be read. */
    String age(LaneReport report, Crossing crossing) {
        if (typical && report.observedAt().isPresent()) {
            return words.say("crossing.typical-for", clock(report.observedAt().get(), crossing));
        }
        return report.observedAt()
                .map(observed -> words.say(
                        "crossing.reported-for",
                        clock(observed, crossing),
                        words.ago(Duration.between(observed, asOf))))
                .orElseGet(() -> words.say("crossing.reported-unlabelled"));
    }

    /** Clock time of a report, with its day when it is not today's. */
    String clock(Instant observed, Crossing crossing) {
        ZoneId zone = crossing.us().zone();
        ZonedDateTime local = observed.atZone(zone);
        boolean today = local.toLocalDate().equals(asOf.atZone(zone).toLocalDate());
        return today
                ? words.clock(local)
                : words.say("crossing.clock-on-day", words.clock(local), words.shortDay(local.toLocalDate()));
    }

    private static String slug(LaneReport.Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
