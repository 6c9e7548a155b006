package org.garita.app.portal.web;

import java.util.List;

/**
 * Crossings of a region, ranked by drive and wait together.
 *
 * @param code language of its links
 * @param source where reported waits come from
 * @param regions regions to choose from
 * @param lanes lanes to choose from
 * @param leave time of departure as typed
 * @param leaveError why it could not be used, empty when it could
 * @param leaves when one leaves, in words
 * @param drives the crossings with what was typed
 * @param kept names and values typed for other regions, so that nothing typed is lost
 * @param ranked the crossings with a drive, fastest first, closed last
 * @param leftOut crossings without a drive, in a sentence, empty for none
 * @param chances whether chances are told
 */
record ComparePage(
        String code,
        SourceNotice source,
        List<HomePage.Choice> regions,
        List<HomePage.Choice> lanes,
        String leave,
        String leaveError,
        String leaves,
        List<Drive> drives,
        List<HomePage.Choice> kept,
        List<Ranked> ranked,
        String leftOut,
        boolean chances) {
    /** A crossing with the drive to it as typed, and why it could not be used. */
    record Drive(String id, String name, String label, String typed, String error) {}

    /**
     * One crossing.
     *
     * @param link its page
     * @param label its short name
     * @param known whether it has a total
     * @param total drive and wait, else the word why there is none
     * @param range of the total in four of five cases, else what is known instead
     * @param arrives when one joins the line there
     * @param drive minutes of drive
     * @param waits expected there
     * @param basis what it rests on
     * @param chance to be the fastest, empty when not told
     * @param bar the picture
     */
    record Ranked(
            String link,
            String label,
            boolean known,
            String total,
            String range,
            String arrives,
            String drive,
            String waits,
            String basis,
            String chance,
            Bar bar) {}

    /** Places along a bar of 200: end of the drive, end of the wait, and the range; empty range for none. */
    record Bar(int drive, int waits, int low, int high) {}
}
