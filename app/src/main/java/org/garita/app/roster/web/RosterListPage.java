package org.garita.app.roster.web;

import java.util.List;

/**
 * The rosters of an office.
 *
 * @param code language
 * @param office its name
 * @param mayMake whether the holder may make rosters
 * @param places ports and scenarios with their stages
 * @param form as it was filled in, or as it is offered
 * @param entries rosters that are not deleted, the newest first
 * @param deleted rosters that are
 */
record RosterListPage(
        String code,
        String office,
        boolean mayMake,
        List<Place> places,
        RosterForm form,
        boolean details,
        List<Entry> entries,
        List<Entry> deleted) {
    RosterListPage {
        places = List.copyOf(places);
        entries = List.copyOf(entries);
        deleted = List.copyOf(deleted);
    }

    /** A port or scenario with the stages that can be planned. */
    record Place(String name, List<Choice> stages) {
        Place {
            stages = List.copyOf(stages);
        }
    }

    /** A value with its words. */
    record Choice(String value, String words, boolean chosen) {}

    /** One roster. */
    record Entry(
            String name,
            String address,
            String port,
            String stage,
            String hours,
            String state,
            String stateCss,
            boolean adopted,
            String created) {}
}
