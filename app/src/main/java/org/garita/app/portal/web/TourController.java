package org.garita.app.portal.web;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Five steps that show the accord at work with real acts; in the demonstration only. */
@Controller
@RequestMapping("/{language:en|es}/tour")
class TourController {
    // message keys: portal.tour.answer.*
    private static final String ANSWER = "answer";

    private final Tours tours;
    private final TourPages pages;

    TourController(Tours tours, TourPages pages) {
        this.tours = tours;
        this.pages = pages;
    }

    @GetMapping
    String beginning(Locale locale, Model model) {
        onlyWhereOffered();
        model.addAttribute("page", TourPages.beginning(Language.of(locale)));
        return "portal/tour";
    }

    @PostMapping
    String begin(Locale locale, RedirectAttributes next) {
        onlyWhereOffered();
        if (!tours.take()) {
            return back("", Tours.Answer.TOO_FAST, locale, next);
        }
        Optional<String> key = tours.begin();
        return key.isPresent()
                ? "redirect:" + address(key.get(), locale) + "#now"
                : back("", Tours.Answer.TOO_MANY_TODAY, locale, next);
    }

    @GetMapping("/{key}")
    String page(@PathVariable String key, Locale locale, Model model) {
        onlyWhereOffered();
        model.addAttribute("page", TourPages.page(tour(key), Language.of(locale)));
        return "portal/tour";
    }

    @PostMapping("/{key}/endorse")
    String endorse(@PathVariable String key, @RequestParam Country country, Locale locale, RedirectAttributes next) {
        return move(key, locale, next, tour -> tours.endorse(tour, country));
    }

    @PostMapping("/{key}/alter")
    String alter(@PathVariable String key, Locale locale, RedirectAttributes next) {
        return move(key, locale, next, tours::alter);
    }

    @PostMapping("/{key}/endorse-again")
    String endorseAgain(
            @PathVariable String key, @RequestParam Country country, Locale locale, RedirectAttributes next) {
        return move(key, locale, next, tour -> tours.endorseAgain(tour, country));
    }

    @PostMapping("/{key}/inspect")
    String inspect(@PathVariable String key, Locale locale, RedirectAttributes next) {
        return move(key, locale, next, tour -> {
            if (tour.step() < 5) {
                return Tours.Answer.OUT_OF_TURN;
            }
            next.addFlashAttribute("found", pages.inspect(tour));
            return Tours.Answer.DONE;
        });
    }

    private String move(String key, Locale locale, RedirectAttributes next, Function<Tours.Tour, Tours.Answer> step) {
        onlyWhereOffered();
        Tours.Tour tour = tour(key);
        return back(key, tours.take() ? step.apply(tour) : Tours.Answer.TOO_FAST, locale, next);
    }

    private static String back(String key, Tours.Answer answer, Locale locale, RedirectAttributes next) {
        if (answer != Tours.Answer.DONE) {
            next.addFlashAttribute(ANSWER, "portal.tour.answer." + answer.name().toLowerCase(Locale.ROOT));
        }
        return "redirect:" + address(key, locale) + "#now";
    }

    private static String address(String key, Locale locale) {
        return "/" + Language.of(locale).code() + "/tour" + (key.isEmpty() ? "" : "/" + key);
    }

    private Tours.Tour tour(String key) {
        return tours.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no tour " + key));
    }

    private void onlyWhereOffered() {
        if (!tours.offered()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "tours are offered in the demonstration only");
        }
    }
}
