package org.garita.app.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.kernel.place.Country;

/** Makes the list of all crossings. */
// message keys: crossing.mode.*
final class CrossingListMaker {
    private final CrossingRoom room;
    private final PageWords words;

    CrossingListMaker(CrossingRoom room, PageWords words) {
        this.room = room;
        this.words = words;
    }

    CrossingList make() {
        List<CrossingList.Group> groups = room.corridors.all().stream()
                .map(corridor -> new CrossingList.Group(
                        corridor.name().in(words.language()),
                        corridor.crossings().stream()
                                .map(room.crossings::crossing)
                                .map(this::row)
                                .toList()))
                .toList();
        return new CrossingList(
                words.language().code(),
                words.say("crossing.list.shown", room.crossings.all().size()),
                groups);
    }

    private CrossingList.Row row(Crossing crossing) {
        String unknown = words.say("crossing.unknown");
        LocalDate today = crossing.clocks().on(Country.US, room.clock.instant()).toLocalDate();
        Optional<Facility.HoursPeriod> hours = room.facilities.at(crossing.id()).hoursOn(today);
        return new CrossingList.Row(
                MapViewMaker.link(words.language(), crossing.id()),
                crossing.label().in(words.language()),
                crossing.us().name().orElse(unknown),
                crossing.mx().name().orElse(unknown),
                words.say(
                        "crossing.places",
                        crossing.us().place().orElse(unknown),
                        crossing.mx().place().orElse(unknown)),
                crossing.modes().stream()
                        .sorted()
                        .map(mode -> words.say("crossing.mode."
                                + mode.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .collect(Collectors.joining(", ")),
                hours.map(period -> period.hours()
                                .hours()
                                .map(open -> HoursWords.of(open, words))
                                .orElseGet(() -> period.hours().text()))
                        .orElse(unknown),
                words.say(crossing.inCbpFeed() ? "crossing.list.in-feed" : "crossing.list.not-in-feed"),
                room.expected()
                        .lines(
                                crossing.id(),
                                words,
                                words.measured(crossing.us().zone())));
    }
}
