package org.garita.app.feed.web;

import java.util.Optional;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.crossing.Facilities;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds crossings by the numbers and ids of CBP's addresses; what is found nowhere is told with its likely cause. */
@Component
class CompatPlaces {
    private static final int FIELD_OFFICE = 2;
    private static final int BWT_ID = 8;

    private final Crossings crossings;
    private final Facilities facilities;

    CompatPlaces(Crossings crossings, Facilities facilities) {
        this.crossings = crossings;
        this.facilities = facilities;
    }

    /** The crossing with this number, present or former. */
    Crossing byNumber(String number) {
        return crossings
                .findByPortNumber(number)
                .orElseThrow(
                        () -> new BadQuestion(
                                HttpStatus.NOT_FOUND,
                                "port_number",
                                number,
                                "no crossing of the border with Mexico has this number. Maybe it is one of the border with Canada; the numbers are listed in /compat/cbp/api/bwtnew."));
    }

    /** The crossing with this id of eight characters: two of the field office and its number, present or former. */
    Crossing byBwtId(String id) {
        return crossings.all().stream()
                .filter(crossing -> facilities
                        .at(crossing.id())
                        .numbers()
                        .bwtId()
                        .filter(id::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .or(() -> ofNumber(id))
                .orElseThrow(
                        () -> new BadQuestion(
                                HttpStatus.NOT_FOUND,
                                "bwtId",
                                id,
                                "no crossing has this id of eight characters. The ids are listed in /compat/cbp/api/bwtmodern/crossingslist."));
    }

    private Optional<Crossing> ofNumber(String id) {
        return id.length() == BWT_ID ? crossings.findByPortNumber(id.substring(FIELD_OFFICE)) : Optional.empty();
    }
}
