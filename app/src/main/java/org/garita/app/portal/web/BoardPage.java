package org.garita.app.portal.web;

import java.util.List;

/**
 * A board of measured waits for the wall of a control room.
 *
 * @param code language of its links
 * @param address of this page in the other language
 * @param title its heading
 * @param back address and words of the page that it belongs to
 * @param single whether it is of one crossing, whose name is then the heading of the page
 * @param boards one per crossing
 */
record BoardPage(String code, String address, String title, HomePage.Choice back, boolean single, List<Board> boards) {
    /**
     * One crossing.
     *
     * @param link its board alone
     * @param sensors how many of its sensors are heard, in words; empty where none is registered
     * @param clocks both sides
     */
    record Board(String id, String name, String link, MeasuredView measured, String sensors, List<Clock> clocks) {}

    /** One side's clock. */
    record Clock(String country, String slug, String time) {}
}
