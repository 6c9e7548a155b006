package org.garita.app.portal.web;

import org.garita.app.waits.WaitBoard;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /en} and {@code /es}. */
@Controller
class HomePageAddress {
    private final CrossingRoom room;

    HomePageAddress(CrossingRoom room) {
        this.room = room;
    }

    @GetMapping({"/{lang:en|es}", "/{lang:en|es}/"})
    String home(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String corridor,
            @RequestParam(defaultValue = "place") String sort,
            Model model) {
        WaitBoard board = room.waits.board();
        HomePageMaker maker = new HomePageMaker(
                room.map, room.crossings.all(), room.corridors.all(), board, room.expected(), room.words(lang));
        model.addAttribute("page", maker.make(new HomePageMaker.Wish(corridor, sort), room.currentPlan()));
        model.addAttribute("simulated", room.simulated.shown());
        return "portal/home";
    }
}
