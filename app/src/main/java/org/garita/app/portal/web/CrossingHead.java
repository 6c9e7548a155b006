package org.garita.app.portal.web;

import java.util.List;

/**
 * What stands above every page about the coming hours of one crossing.
 *
 * @param code language of its links
 * @param id address of the crossing
 * @param label its short name
 * @param tabs its pages
 * @param compare address of the comparison with its neighbours, empty where it belongs to no region
 * @param source where reported waits come from
 * @param clockWords how the two clocks differ
 * @param lane code of the lanes shown
 * @param laneWords the lanes shown
 * @param lanes lanes to choose from
 */
record CrossingHead(
        String code,
        String id,
        String label,
        List<Tab> tabs,
        String compare,
        SourceNotice source,
        String clockWords,
        String lane,
        String laneWords,
        List<HomePage.Choice> lanes) {
    /** One page. */
    record Tab(String address, String words, boolean current) {}
}
