package org.garita.app.plan.web;

import java.util.List;

/**
 * The calendar of a plan.
 *
 * @param plan the plan
 * @param feed address of the ICS file
 * @param months months with their entries, in order
 */
record CalendarPage(PlansPage.Entry plan, String feed, List<Month> months) {
    CalendarPage {
        months = List.copyOf(months);
    }

    /**
     * A month.
     *
     * @param title its name
     * @param days its entries in order
     */
    record Month(String title, List<Day> days) {
        Month {
            days = List.copyOf(days);
        }
    }

    /**
     * One entry.
     *
     * @param date the day
     * @param kindKey message key of what it is
     * @param title what it is about
     * @param address where it leads, empty for the plan's own milestones
     * @param past whether the day has passed
     * @param overdue whether it passed without what was due
     */
    record Day(String date, String kindKey, String title, String address, boolean past, boolean overdue) {}
}
