package org.garita.app.feed.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the data quality page shows; every number and time is ready to be read.
 *
 * @param sourceKey message key of the board's source
 * @param freshnessKey message key of its freshness
 * @param alive whether the source is fresh
 * @param asOf the instant that ages are told from
 * @param crossings crossings on the board
 * @param lastAnswer when the last usable answer arrived, null when none did
 * @param fetches last answers, newest first
 * @param holdings stored reports by source
 * @param corrections how often each correction was made
 * @param imports imports, newest first
 * @param rejected how many different rows were rejected
 * @param rejections one page of them
 * @param newer address of the page before, null on the first
 * @param older address of the next page, null on the last
 */
record QualityPage(
        String code,
        String sourceKey,
        String freshnessKey,
        boolean alive,
        String asOf,
        String crossings,
        @Nullable String lastAnswer,
        List<FetchLine> fetches,
        List<HoldingLine> holdings,
        List<CorrectionLine> corrections,
        List<ImportLine> imports,
        String rejected,
        List<RejectionLine> rejections,
        @Nullable String newer,
        @Nullable String older) {

    /** One answer. */
    record FetchLine(
            String received,
            String source,
            String outcomeKey,
            boolean usable,
            String rows,
            String reports,
            String corrected,
            String rejected,
            String kilobytes,
            List<ReasonCount> reasons) {}

    /** How often a reason occurred. */
    record ReasonCount(String key, String count) {}

    /** Stored reports of one source. */
    record HoldingLine(String source, String reports, String first, String last) {}

    /** One kind of correction. */
    record CorrectionLine(String name, String key, String count) {}

    /** One import. */
    record ImportLine(
            String started,
            String file,
            String kind,
            boolean ended,
            String rows,
            String added,
            String known,
            String corrected,
            String rejected,
            List<ReasonCount> reasons) {}

    /** One rejected row. */
    record RejectionLine(String source, String place, String reasonKey, String shown, String lastSeen, String times) {}
}
