package org.garita.app.feed.standard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.DocumentFile;
import org.garita.app.feed.conform.WaitStandard;
import org.garita.app.feed.standard.StandardAgreements;
import org.garita.app.feed.standard.StandardStanding;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Role;
import org.garita.app.identity.SignedIn;
import org.garita.kernel.text.Language;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The standard of waits for everyone, in words and as a file; on the desk it is put before both countries. */
@Controller
@Tag(
        name = "Standard of waits",
        description = "What a wait can mean, the rules for a feed, and whether both countries endorsed them.")
class StandardController {
    private final StandardAgreements agreements;
    private final SignedIn signedIn;

    StandardController(StandardAgreements agreements, SignedIn signedIn) {
        this.agreements = agreements;
        this.signedIn = signedIn;
    }

    /** A term or rule: its stable name, its words, and what is measured. */
    record Line(String id, String words, String from, String to, String stamped) {}

    /** A document of the standard on the desk. */
    record Paper(String hash, String standing, boolean inForce) {}

    /**
     * The standard on a page.
     *
     * @param since day on which it came into force, empty while it is a draft
     * @param document hash of the document in force, empty while it is a draft
     */
    record StandardPage(
            String code,
            String version,
            String data,
            String since,
            String document,
            boolean mayPropose,
            List<Paper> papers,
            List<Line> terms,
            List<Line> rules) {}

    @GetMapping("/{lang:en|es}/wait-standard")
    String page(@PathVariable String lang, Model model) {
        model.addAttribute("page", page(lang, false, List.of()));
        return "feed/wait-standard";
    }

    @GetMapping("/{lang:en|es}/desk/wait-standard")
    String desk(@PathVariable String lang, Model model) {
        List<Paper> papers =
                agreements.documents().stream().map(StandardController::paper).toList();
        model.addAttribute("page", page(lang, mayPropose(signedIn.holder()), papers));
        return "feed/desk-wait-standard";
    }

    private static boolean mayPropose(Holder holder) {
        return holder.has(Role.EXECUTIVE_SECRETARY) || holder.has(Role.CO_LEAD);
    }

    private static Paper paper(DocumentFile file) {
        return new Paper(
                file.hash().hex(), file.standing().messageKey(), file.standing().isInForce());
    }

    /** What was refused, said at the top of the next page: key and values of the sentence. */
    record Refusal(String key, List<String> details) {}

    @PostMapping("/{lang:en|es}/desk/wait-standard/propose")
    String propose(@PathVariable String lang, RedirectAttributes next) {
        StandardAgreements.Proposal proposal = agreements.propose(signedIn.holder());
        if (proposal.outcome() instanceof ActOutcome.Refused refused) {
            next.addFlashAttribute("refusal", new Refusal(refused.messageKey(), refused.details()));
            return "redirect:/" + lang + "/desk/wait-standard";
        }
        return "redirect:/" + lang + "/desk/documents/" + proposal.document().hex();
    }

    private StandardPage page(String lang, boolean mayPropose, List<Paper> papers) {
        Language language = Language.of(Locale.forLanguageTag(lang));
        WaitStandard standard = agreements.standard();
        StandardStanding standing = agreements.standing();
        return new StandardPage(
                lang,
                Integer.toString(standing.version()),
                standing.data().hex(),
                standing.force()
                        .map(force -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language.locale())
                                .format(force.since().atOffset(ZoneOffset.UTC)))
                        .orElse(""),
                standing.force().map(force -> force.document().hex()).orElse(""),
                mayPropose,
                papers,
                standard.terms().stream()
                        .map(term -> new Line(
                                term.id(),
                                language == Language.EN ? term.en() : term.es(),
                                term.from(),
                                term.to(),
                                term.stamped()))
                        .toList(),
                standard.rules().stream()
                        .map(rule -> new Line(rule.id(), rule.in(language), "", "", ""))
                        .toList());
    }

    @GetMapping(value = "/api/v1/wait-standard.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @CrossOrigin
    @ResponseBody
    @Operation(
            summary = "The standard of waits: terms, rules, and whether it is in force",
            description =
                    "standing is draft or in_force; in force it has since and document, the hash of the text that both countries endorsed.")
    Map<String, Object> json() {
        WaitStandard standard = agreements.standard();
        StandardStanding standing = agreements.standing();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", "garita-wait-standard/1");
        file.put("version", standing.version());
        file.put("sha256", standing.data().hex());
        file.put("standing", standing.force().isPresent() ? "in_force" : "draft");
        Optional<StandardStanding.Force> force = standing.force();
        force.ifPresent(in -> {
            file.put("since", in.since().toString());
            file.put("document", in.document().hex());
        });
        file.put("terms", standard.terms());
        file.put("rules", standard.rules());
        return file;
    }
}
