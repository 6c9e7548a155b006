package org.garita.app.portal.web;

import org.garita.app.crossing.Crossing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Pages about the coming hours and days of one crossing. */
@Controller
@RequestMapping("/{lang:en|es}/crossings/{id}")
class AheadAddress {
    private final CrossingRoom room;

    AheadAddress(CrossingRoom room) {
        this.room = room;
    }

    @GetMapping("/when")
    String when(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lane,
            Model model) {
        model.addAttribute("page", new WhenPageMaker(ahead(lang, id)).make(lane));
        return "portal/when";
    }

    @GetMapping("/ahead")
    String ahead(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lane,
            Model model) {
        model.addAttribute("page", new AheadPageMaker(ahead(lang, id)).make(lane));
        return "portal/ahead";
    }

    @GetMapping("/holidays")
    String holidays(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lane,
            Model model) {
        model.addAttribute("page", new HolidaysPageMaker(ahead(lang, id)).make(lane));
        return "portal/holidays";
    }

    private CrossingAhead ahead(String lang, String id) {
        Crossing crossing = room.crossings.all().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no crossing '" + id + "'"));
        return CrossingAhead.of(room, crossing, room.words(lang));
    }
}
