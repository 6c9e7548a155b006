package org.garita.app.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one crossing.
 *
 * @param code language of its links
 * @param id address of the crossing
 * @param label its short name
 * @param mark class of its symbol
 * @param path its symbol
 * @param summary what is reported now, in a sentence
 * @param us the side in the United States
 * @param mx the side in Mexico
 * @param clockWords how the two clocks differ
 * @param hours opening hours
 * @param measured what sensors say
 * @param ahead tabs, and what is expected of the next hours
 * @param source where reported waits come from
 * @param waits one row per lane kind that the source names
 * @param waitsNote what is said instead of rows when there are none, empty otherwise
 * @param notice construction or other notice of the source, empty for none
 * @param history the chart
 * @param lanes figures about lanes
 * @param sensors what measures waits, in a sentence each
 * @param facts numbers, corridor, position, owner and the like
 * @param holidays public holidays of the next days
 * @param actions actions of plans that touch it
 * @param note what a reader should know, empty for none
 * @param previous the neighbour to the west
 * @param next the neighbour to the east
 */
record CrossingPage(
        String code,
        String id,
        String label,
        String mark,
        String path,
        String summary,
        Side us,
        Side mx,
        String clockWords,
        Hours hours,
        MeasuredView measured,
        AheadBlock ahead,
        SourceNotice source,
        List<Lane> waits,
        String waitsNote,
        String notice,
        CrossingHistory history,
        List<LaneFigure> lanes,
        List<String> sensors,
        List<Fact> facts,
        List<Day> holidays,
        List<ActionLine> actions,
        String note,
        @Nullable Link previous,
        @Nullable Link next) {
    /** One side: names and clock. */
    record Side(String name, String aliases, String place, String time, String zone) {}

    /** Hours today and as they were; {@code state} is class and words of open or closed. */
    record Hours(String today, String stateKind, String state, List<Period> periods) {}

    /** Hours as a source showed them. */
    record Period(String since, String hours, String sources) {}

    /** What is reported for one lane kind. */
    record Lane(
            String kind,
            String words,
            String wordsKind,
            String open,
            String age,
            List<String> corrections,
            List<Fact> raw) {}

    /** A number of lanes. */
    record LaneFigure(String lane, String figure, String lanes, String since, String source) {}

    /** A name and what it is. */
    record Fact(String name, String words, @Nullable String link) {}

    /** A holiday. */
    record Day(String day, String country, String countrySlug, String name, String law, boolean shared) {}

    /** An action of a plan. */
    record ActionLine(String link, String number, String title, String plan, String state, String deadline) {}

    /** A neighbour. */
    record Link(String address, String words) {}
}
