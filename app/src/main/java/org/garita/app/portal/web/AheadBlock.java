package org.garita.app.portal.web;

import java.util.List;

/**
 * The next hours, small, on a crossing's own page.
 *
 * @param head tabs and lanes
 * @param none why nothing is foretold, empty when something is
 * @param basis what it rests on, in a sentence
 * @param hours the next hours
 */
record AheadBlock(CrossingHead head, String none, String basis, List<AheadPage.Row> hours) {}
