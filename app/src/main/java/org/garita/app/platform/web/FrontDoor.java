package org.garita.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.garita.kernel.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The address without a language leads to the reader's language; the page about Garita says what this is. */
@Controller
class FrontDoor {
    @GetMapping("/")
    ResponseEntity<Void> home(HttpServletRequest request) {
        Language language = LanguageInAddress.wished(request);
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "/" + language.code())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }

    /** The page about Garita: {@code code} begins the links of the page. */
    record AboutPage(String code) {}

    @GetMapping("/{lang:en|es}/about")
    String about(@PathVariable String lang, Model model) {
        model.addAttribute("page", new AboutPage(lang));
        return "platform/about";
    }
}
