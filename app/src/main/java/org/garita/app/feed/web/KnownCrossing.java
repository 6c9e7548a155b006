package org.garita.app.feed.web;

import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.springframework.http.HttpStatus;

/** The crossing that an address names, by its id or by a number of CBP. */
final class KnownCrossing {
    private KnownCrossing() {}

    /** @throws BadQuestion saying where the ids are listed, when there is no such crossing */
    static Crossing of(Crossings crossings, String id) {
        return crossings.all().stream()
                .filter(crossing -> crossing.id().value().equals(id))
                .findFirst()
                .or(() -> crossings.findByPortNumber(id))
                .orElseThrow(() -> new BadQuestion(
                        HttpStatus.NOT_FOUND,
                        "id",
                        id,
                        "no crossing has this id. The ids are listed in /api/v1/crossings.json."));
    }
}
