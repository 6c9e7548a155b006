package org.garita.app.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /en/compare} and {@code /en/forecast-skill}: coming hours of many crossings. */
@Controller
class BorderAheadAddress {
    private final CrossingRoom room;

    BorderAheadAddress(CrossingRoom room) {
        this.room = room;
    }

    /** The address tells how far a traveller lives from the border: nobody on the way shall keep the page. */
    @GetMapping("/{lang:en|es}/compare")
    String compare(
            @PathVariable String lang,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        PageWords words = room.words(lang);
        model.addAttribute(
                "page",
                new ComparePageMaker(
                                room.corridors.all(),
                                id -> CrossingAhead.of(room, room.crossings.crossing(id), words),
                                room.waits.board(),
                                room.clock.instant(),
                                words)
                        .make(CompareWish.of(parameters)));
        return "portal/compare";
    }

    @GetMapping("/{lang:en|es}/forecast-skill")
    String skill(@PathVariable String lang, @RequestParam(defaultValue = "") String ahead, Model model) {
        model.addAttribute(
                "page", new SkillPageMaker(room.forecasts.skill(), room.crossings::find, room.words(lang)).make(ahead));
        return "portal/skill";
    }
}
