package org.garita.app.portal.web;

import java.util.List;
import java.util.stream.Stream;
import org.garita.app.crossing.Crossing;
import org.garita.app.sensing.HeardSensors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** {@code /en/board} and {@code /en/board/{crossing}}: for the wall of a control room, public and read-only. */
@Controller
class BoardAddress {
    private final CrossingRoom room;
    private final HeardSensors heard;

    BoardAddress(CrossingRoom room, HeardSensors heard) {
        this.room = room;
        this.heard = heard;
    }

    @GetMapping("/{lang:en|es}/board")
    String all(@PathVariable String lang, Model model) {
        BoardMaker maker = maker(lang);
        List<BoardPage.Board> boards = places().filter(this::isSensed)
                .map(crossing -> maker.board(crossing, heard.at(crossing.id())))
                .toList();
        model.addAttribute("page", maker.all(boards));
        return "portal/board";
    }

    @GetMapping("/{lang:en|es}/board/{id}")
    String one(@PathVariable String lang, @PathVariable String id, Model model) {
        Crossing crossing = places().filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no crossing '" + id + "'"));
        model.addAttribute("page", maker(lang).one(crossing, room.page(crossing.id(), lang), heard.at(crossing.id())));
        return "portal/board";
    }

    /** All crossings, the simulated one last where it runs. */
    private Stream<Crossing> places() {
        return Stream.concat(room.crossings.all().stream(), room.madeUp().stream());
    }

    private BoardMaker maker(String lang) {
        return new BoardMaker(room.waits.board(), room.measured.measured(), room.clock.instant(), room.words(lang));
    }

    /** Whether sensors are registered here, or the other country's node measures it. */
    private boolean isSensed(Crossing crossing) {
        return room.sensors.find(crossing.id()).isPresent()
                || room.measured.measured().crossing(crossing.id()).isPresent();
    }
}
