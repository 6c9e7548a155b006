package org.garita.app.sensing.web;

import java.util.Locale;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public page: which sensors there are, and how each is heard. */
@Controller
class SensorController {
    private final SensorPages pages;

    SensorController(SensorPages pages) {
        this.pages = pages;
    }

    @GetMapping("/{lang:en|es}/sensors")
    String page(Locale locale, Model model) {
        model.addAttribute("page", pages.page(Language.of(locale), false));
        return "sensing/sensors";
    }
}
