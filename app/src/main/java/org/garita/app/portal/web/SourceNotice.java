package org.garita.app.portal.web;

import java.time.ZoneId;
import java.util.Locale;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.Source;

/**
 * Says where the waits come from and whether that source is alive.
 *
 * @param source in words
 * @param kind class of the notice
 * @param freshness in words, empty when the source says it all
 */
// message keys: crossing.source.* crossing.freshness.* portal.source.*
record SourceNotice(String source, String kind, String freshness) {
    /** The border has three clocks; a date without a crossing is told by the middle one. */
    private static final ZoneId MIDDLE = ZoneId.of("America/Denver");

    static SourceNotice of(WaitBoard board, PageWords words) {
        String source = words.say(
                "crossing.source." + slug(board.source()),
                words.day(board.asOf().atZone(MIDDLE).toLocalDate()),
                board.crossings().size());
        String freshness =
                board.source() == Source.LIVE ? words.say("crossing.freshness." + slug(board.freshness())) : "";
        return new SourceNotice(source, kind(board), freshness);
    }

    /** The same for pages that show what is expected, not what is reported. */
    static SourceNotice ofForecasts(WaitBoard board, PageWords words) {
        SourceNotice reports = of(board, words);
        return new SourceNotice(
                words.say("portal.source." + slug(board.source())), reports.kind(), reports.freshness());
    }

    private static String kind(WaitBoard board) {
        if (board.source() == Source.NONE) {
            return "wait";
        }
        if (board.source() == Source.TYPICAL_WEEK || board.source() == Source.RECORDED) {
            return "info";
        }
        return board.freshness() == Freshness.FRESH ? "ok" : "late";
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
