package org.garita.app.sensing.web;

import java.util.Locale;
import org.garita.app.accord.ActOutcome;
import org.garita.app.crossing.Crossings;
import org.garita.app.identity.Holder;
import org.garita.app.identity.SignedIn;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.node.AccordMeasuringNodes;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts the worked draft that names a crossing's measuring node before both countries. */
@Controller
class DeskNodeController {
    private final AccordMeasuringNodes nodes;
    private final SensorRegister register;
    private final Crossings crossings;
    private final SignedIn signedIn;
    private final MessageSource messages;

    DeskNodeController(
            AccordMeasuringNodes nodes,
            SensorRegister register,
            Crossings crossings,
            SignedIn signedIn,
            MessageSource messages) {
        this.nodes = nodes;
        this.register = register;
        this.crossings = crossings;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    @PostMapping("/{lang:en|es}/desk/sensing/nodes/{crossing}")
    String propose(
            @PathVariable String crossing, @RequestParam String country, Locale locale, RedirectAttributes next) {
        Holder holder = signedIn.holder();
        if (!NodeViews.mayPropose(holder)) {
            throw new AccessDeniedException("only executive secretaries and co-leads propose");
        }
        CrossingId id = register.crossings().stream()
                .map(sensed -> sensed.crossing())
                .filter(known ->
                        known.value().equals(crossing) && crossings.find(known).isPresent())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Language language = Language.of(locale);
        AccordMeasuringNodes.Proposal proposal = nodes.propose(id, named(country), holder.office());
        if (proposal.outcome() instanceof ActOutcome.Refused refused) {
            next.addFlashAttribute(
                    "notProposed",
                    messages.getMessage(refused.messageKey(), refused.details().toArray(), language.locale()));
            return "redirect:/" + language.code() + "/desk/sensing";
        }
        return "redirect:/" + language.code() + "/desk/documents/"
                + proposal.document().hex();
    }

    private static Country named(String country) {
        try {
            return Country.of(country);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such country", unknown);
        }
    }
}
