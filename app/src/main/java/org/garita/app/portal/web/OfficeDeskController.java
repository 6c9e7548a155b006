package org.garita.app.portal.web;

import java.util.Locale;
import org.garita.app.identity.SignedIn;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk of the signed-in holder's office. */
@Controller
class OfficeDeskController {
    private final SignedIn signedIn;
    private final DeskPages pages;

    OfficeDeskController(SignedIn signedIn, DeskPages pages) {
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GetMapping("/{language:en|es}/desk")
    String desk(Locale locale, Model model) {
        model.addAttribute("page", pages.page(signedIn.holder(), Language.of(locale)));
        return "portal/desk";
    }
}
