package org.garita.app.crossing.its.web;

import java.util.List;
import java.util.Locale;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.DocumentFile;
import org.garita.app.crossing.its.ItsWords;
import org.garita.app.crossing.its.review.ItsReviews;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Role;
import org.garita.app.identity.SignedIn;
import org.garita.kernel.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's page of the review: put before both countries, and where each version stands. */
@Controller
@RequestMapping("/{lang:en|es}/desk/its")
class DeskItsController {
    private final ItsReviews reviews;
    private final SignedIn signedIn;
    private final MessageSource messages;

    DeskItsController(ItsReviews reviews, SignedIn signedIn, MessageSource messages) {
        this.reviews = reviews;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    /**
     * What the desk's page shows.
     *
     * @param code language as addresses write it
     * @param mayPropose whether the holder may put a review before both
     * @param papers every version, the newest first
     */
    record DeskPage(String code, boolean mayPropose, List<Paper> papers) {}

    /**
     * A version of the review.
     *
     * @param standing key of the words for where it stands
     * @param ranking whether ranking its inventory again gives the ranking that it binds, in words
     */
    record Paper(String title, String address, String standing, String ranking) {}

    /** What became of a wish, said at the top of the next page. */
    record Notice(boolean good, String words) {}

    @GetMapping
    String page(Locale locale, Model model) {
        Holder holder = signedIn.holder();
        ItsWords in = words(locale);
        boolean may = holder.has(Role.EXECUTIVE_SECRETARY) || holder.has(Role.CO_LEAD);
        model.addAttribute(
                "page",
                new DeskPage(
                        in.code(),
                        may,
                        reviews.all().stream().map(file -> paper(file, in)).toList()));
        return "crossing/desk-its";
    }

    private Paper paper(DocumentFile file, ItsWords in) {
        return new Paper(
                in.in(file.document().title()),
                "/" + in.code() + "/desk/documents/" + file.hash().hex(),
                file.standing().messageKey(),
                ranking(file, in));
    }

    private String ranking(DocumentFile file, ItsWords in) {
        try {
            return in.say(
                    reviews.ranksTheSame(file.document())
                            ? "crossing.its.desk.ranks-same"
                            : "crossing.its.desk.ranks-differ");
        } catch (IllegalArgumentException unreadable) {
            return in.say("crossing.its.desk.unreadable");
        }
    }

    @PostMapping("/propose")
    String propose(Locale locale, RedirectAttributes next) {
        ItsWords in = words(locale);
        ItsReviews.Proposal proposal = reviews.propose(signedIn.holder());
        if (proposal.outcome() instanceof ActOutcome.Refused refused) {
            next.addFlashAttribute(
                    "notice",
                    new Notice(
                            false,
                            in.say(refused.messageKey(), refused.details().toArray())));
            return "redirect:/" + in.code() + "/desk/its";
        }
        return "redirect:/" + in.code() + "/desk/documents/"
                + proposal.document().hex();
    }

    private ItsWords words(Locale locale) {
        return new ItsWords(messages, Language.of(locale));
    }
}
