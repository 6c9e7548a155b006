package org.garita.app.accord.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.accord.Accords;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.identity.Holder;
import org.garita.app.identity.SignedIn;
import org.garita.kernel.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an office acts on a document with its full text in front of it. */
@Controller
@RequestMapping("/{language:en|es}/desk/documents/{hash:[0-9a-f]{64}}")
class SigningController {
    private static final String BY_OFFICE = "office";

    private final Accords accords;
    private final SignedIn signedIn;
    private final SigningPages pages;
    private final DeskNotices notices;

    SigningController(Accords accords, SignedIn signedIn, SigningPages pages, DeskNotices notices) {
        this.accords = accords;
        this.signedIn = signedIn;
        this.pages = pages;
        this.notices = notices;
    }

    @GetMapping
    String page(@PathVariable String hash, Locale locale, Model model) {
        model.addAttribute("page", pages.page(find(hash), signedIn.holder(), Language.of(locale)));
        return "accord/sign";
    }

    @PostMapping("/endorse")
    String endorse(@PathVariable String hash, Form form, Locale locale, RedirectAttributes next) {
        return act(SigningMove.ENDORSE, hash, form, locale, next);
    }

    @PostMapping("/agree")
    String agree(@PathVariable String hash, Form form, Locale locale, RedirectAttributes next) {
        return act(SigningMove.AGREE, hash, form, locale, next);
    }

    @PostMapping("/conformity")
    String noteConformity(@PathVariable String hash, Form form, Locale locale, RedirectAttributes next) {
        return act(SigningMove.CONFORMITY, hash, form, locale, next);
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String hash, Form form, Locale locale, RedirectAttributes next) {
        return act(SigningMove.WITHDRAW, hash, form, locale, next);
    }

    /**
     * What the signer sends.
     *
     * @param shown hash of the text that was in front of the signer
     * @param read whether the signer says that both texts were read
     * @param capacity {@code office}, or the id of the delegation to act under
     */
    record Form(Optional<String> shown, Optional<Boolean> read, Optional<String> capacity) {}

    private String act(SigningMove move, String hash, Form form, Locale locale, RedirectAttributes next) {
        Holder holder = signedIn.holder();
        if (!SigningPages.mayDecide(holder)) {
            throw new AccessDeniedException("only executive secretaries and co-leads act on documents");
        }
        DocumentFile file = find(hash);
        Language language = Language.of(locale);
        next.addFlashAttribute(
                DeskNotice.NAME,
                objection(move, file, form)
                        .orElseGet(() -> notices.of(
                                accords.act(move.act(file.hash()), signer(holder, form)), holder.country(), language)));
        return "redirect:" + Links.signing(language, file.hash());
    }

    /** Why the desk does not even ask the accord: the signer cannot have meant this text. */
    private Optional<DeskNotice> objection(SigningMove move, DocumentFile file, Form form) {
        if (!form.shown().equals(Optional.of(file.hash().hex()))) {
            return Optional.of(DeskNotice.refused("accord.objection.other_text"));
        }
        List<DocumentFile> lineage = accords.versions(file.document().id());
        Optional<DocumentFile> newer = DocumentPages.newer(file, lineage);
        if (newer.isPresent() && move != SigningMove.WITHDRAW) {
            return Optional.of(DeskNotice.refused(
                    "accord.objection.newer_version",
                    Integer.toString(newer.get().document().version()),
                    newer.get().hash().brief()));
        }
        if (!form.read().orElse(false)) {
            return Optional.of(DeskNotice.refused("accord.objection.not_read"));
        }
        return Optional.empty();
    }

    private static Signer signer(Holder holder, Form form) {
        return new Signer(holder.office(), form.capacity().filter(id -> !id.isBlank() && !id.equals(BY_OFFICE)));
    }

    private DocumentFile find(String hash) {
        return accords.find(new Hash(hash))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "no document with the hash " + hash + " on this node"));
    }
}
