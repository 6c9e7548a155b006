package org.garita.app.plan.web;

import java.util.List;

/**
 * The desk's page of overlaps, on which an office puts forward which forum leads.
 *
 * @param overlaps every overlap, decided ones last
 * @param mayPropose whether the holder's roles open the forms
 * @param self address of this page
 * @param deskHome the holder's desk
 */
record DeskForumsPage(List<ForumsPage.OverlapView> overlaps, boolean mayPropose, String self, String deskHome) {
    DeskForumsPage {
        overlaps = List.copyOf(overlaps);
    }
}
