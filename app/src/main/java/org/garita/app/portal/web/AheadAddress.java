package org.garita.app.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
        model.addAttribute("page", new WhenPageMaker(room.ahead(lang, id)).make(lane));
        return "portal/when";
    }

    @GetMapping("/ahead")
    String ahead(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lane,
            Model model) {
        model.addAttribute("page", new AheadPageMaker(room.ahead(lang, id)).make(lane));
        return "portal/ahead";
    }

    @GetMapping("/holidays")
    String holidays(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lane,
            Model model) {
        model.addAttribute("page", new HolidaysPageMaker(room.ahead(lang, id)).make(lane));
        return "portal/holidays";
    }
}
