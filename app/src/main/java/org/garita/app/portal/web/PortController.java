package org.garita.app.portal.web;

import java.util.Locale;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Role;
import org.garita.app.identity.SignedIn;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A port director's home. */
@Controller
class PortController {
    private final SignedIn signedIn;
    private final PortPages pages;

    PortController(SignedIn signedIn, PortPages pages) {
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GetMapping("/{language:en|es}/desk/port")
    String port(Locale locale, Model model) {
        Holder holder = signedIn.holder();
        CrossingId port = holder.port()
                .filter(crossing -> holder.has(Role.PORT_DIRECTOR))
                .orElseThrow(() -> new AccessDeniedException("only port directors have a port"));
        model.addAttribute("page", pages.page(holder, port, Language.of(locale)));
        return "portal/port";
    }
}
