package org.garita.app.portal.method;

import java.util.Locale;
import org.garita.kernel.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Public pages of the method cards. */
@Controller
@RequestMapping("/{language:en|es}/methods")
class MethodsController {
    private final MethodCards cards;

    MethodsController(MethodCards cards) {
        this.cards = cards;
    }

    @GetMapping
    String all(Locale locale, Model model) {
        Language language = Language.of(locale);
        model.addAttribute("code", language.code());
        model.addAttribute("cards", cards.all(language));
        return "portal/methods";
    }

    @GetMapping("/{card}")
    String card(@PathVariable String card, Locale locale, Model model) {
        Language language = Language.of(locale);
        model.addAttribute("code", language.code());
        model.addAttribute(
                "card",
                cards.find(card, language)
                        .orElseThrow(() -> new ResponseStatusException(
                                HttpStatus.NOT_FOUND,
                                "no method card '%s'; there are %s".formatted(card, MethodCards.IDS))));
        return "portal/method";
    }
}
