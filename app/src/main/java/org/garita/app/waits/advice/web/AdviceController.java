package org.garita.app.waits.advice.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.garita.app.accord.ActOutcome;
import org.garita.app.identity.Holder;
import org.garita.app.identity.SignedIn;
import org.garita.app.waits.advice.WaitTargets;
import org.garita.app.waits.advice.desk.AdviceDesk;
import org.garita.app.waits.advice.desk.Reason;
import org.garita.app.waits.words.MeasuredWords;
import org.garita.kernel.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's page of lane advice: what is advised, take or decline, what came of it. */
@Controller
@RequestMapping("/{lang:en|es}/desk/advice")
class AdviceController {
    private static final int LONGEST_WORDS = 1000;

    private final AdvicePages pages;
    private final AdviceCsv csv;
    private final AdviceDesk desk;
    private final WaitTargets targets;
    private final SignedIn signedIn;

    AdviceController(AdvicePages pages, AdviceCsv csv, AdviceDesk desk, WaitTargets targets, SignedIn signedIn) {
        this.pages = pages;
        this.csv = csv;
        this.desk = desk;
        this.targets = targets;
        this.signedIn = signedIn;
    }

    /** What became of a wish, said at the top of the next page. */
    record Notice(boolean good, String words) {}

    @GetMapping
    String page(Locale locale, Model model) {
        model.addAttribute("page", pages.page(signedIn.holder(), Language.of(locale)));
        return "waits/desk-advice";
    }

    @GetMapping("/history.csv")
    ResponseEntity<byte[]> history() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"lane-advice.csv\"")
                .body(csv.all().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{crossing}/propose")
    String propose(@PathVariable String crossing, Locale locale, RedirectAttributes next) {
        WaitTargets.Draft draft = draft(crossing);
        MeasuredWords words = pages.words(draft, Language.of(locale));
        WaitTargets.Proposal proposal = targets.propose(draft, signedIn.holder());
        if (proposal.outcome() instanceof ActOutcome.Refused refused) {
            next.addFlashAttribute(
                    "notice",
                    new Notice(
                            false,
                            words.say(refused.messageKey(), refused.details().toArray())));
            return "redirect:/" + words.code() + "/desk/advice";
        }
        return "redirect:/" + words.code() + "/desk/documents/"
                + proposal.document().hex();
    }

    @PostMapping("/{crossing}/{stage}/decide")
    String decide(
            @PathVariable String crossing,
            @PathVariable String stage,
            @RequestParam(defaultValue = "0") long minute,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String text,
            Locale locale,
            RedirectAttributes next) {
        WaitTargets.Draft draft = draft(crossing);
        Holder holder = signedIn.holder();
        if (!AdvicePages.chief(holder, draft)) {
            throw new AccessDeniedException("only the chief of a port takes or declines advice there");
        }
        MeasuredWords words = pages.words(draft, Language.of(locale));
        next.addFlashAttribute("notice", decided(draft, stage, minute, decision, reason, text.strip(), words));
        return "redirect:/" + words.code() + "/desk/advice";
    }

    private Notice decided(
            WaitTargets.Draft draft,
            String stage,
            long minute,
            String decision,
            String reason,
            String text,
            MeasuredWords words) {
        boolean taken = decision.equals("take");
        Reason why = taken ? Reason.AS_ADVISED : why(reason);
        if (!taken && (why == Reason.AS_ADVISED || (why == Reason.OTHER && text.isEmpty()))) {
            return new Notice(false, words.say("waits.advice.notice.reason"));
        }
        if (text.length() > LONGEST_WORDS) {
            return new Notice(false, words.say("waits.advice.notice.long", text.length(), LONGEST_WORDS));
        }
        AdviceDesk.Wish wish = desk.decide(draft.crossing(), stage, minute, signedIn.holder(), taken, why, text);
        return switch (wish) {
            case KEPT ->
                new Notice(true, words.say(taken ? "waits.advice.notice.taken" : "waits.advice.notice.declined"));
            case OLD -> new Notice(false, words.say("waits.advice.notice.old"));
            case NOTHING -> new Notice(false, words.say("waits.advice.notice.nothing"));
        };
    }

    /** The reason of that code; as advised, which is none to decline, where there is no such code. */
    private static Reason why(String code) {
        return Reason.toDecline().stream()
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElse(Reason.AS_ADVISED);
    }

    private WaitTargets.Draft draft(String crossing) {
        return targets.drafts().stream()
                .filter(one -> one.crossing().value().equals(crossing))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
