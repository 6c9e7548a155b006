package org.garita.app.accord.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.CapitalTimes;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.Signer;
import org.garita.app.accord.keys.KeyVault;
import org.garita.app.identity.Holder;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Role;
import org.garita.app.identity.SignedIn;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keys of the offices of one government: which there are, taking one back, giving a new one. */
@Controller
@RequestMapping("/{language:en|es}/desk/keys")
class KeyController {
    private final Accords accords;
    private final SignedIn signedIn;
    private final KeyVault vault;
    private final RowViews rows;
    private final DeskNotices notices;

    KeyController(Accords accords, SignedIn signedIn, KeyVault vault, RowViews rows, DeskNotices notices) {
        this.accords = accords;
        this.signedIn = signedIn;
        this.vault = vault;
        this.rows = rows;
        this.notices = notices;
    }

    @GetMapping
    String page(Locale locale, Model model) {
        model.addAttribute("page", page(administrator().country(), Language.of(locale)));
        return "accord/keys";
    }

    @PostMapping("/{keyId:[0-9a-f]{16}}/revoke")
    String revoke(@PathVariable String keyId, Locale locale, RedirectAttributes next) {
        Holder holder = administrator();
        Language language = Language.of(locale);
        next.addFlashAttribute(
                DeskNotice.NAME,
                notices.of(
                        accords.act(new Act.RevokeKey(keyId), Signer.root(holder.country())),
                        holder.country(),
                        language));
        return "redirect:" + Links.desk(language, "keys");
    }

    @PostMapping
    String issue(@RequestParam Optional<String> office, Locale locale, RedirectAttributes next) throws IOException {
        Holder holder = administrator();
        Language language = Language.of(locale);
        next.addFlashAttribute(DeskNotice.NAME, issue(office.orElse(""), holder, language));
        return "redirect:" + Links.desk(language, "keys");
    }

    /** A key is made only for an office that the journal has, and only where this node signs for the country. */
    private DeskNotice issue(String officeId, Holder holder, Language language) throws IOException {
        Country country = holder.country();
        OfficeId root = Signer.root(country).office();
        Optional<OfficeId> office = KeyRing.of(country, accords).keys().values().stream()
                .map(KeyRing.IssuedKey::office)
                .filter(known -> known.value().equals(officeId) && !known.equals(root))
                .findFirst();
        if (office.isEmpty() || !accords.signsFor().contains(country)) {
            return DeskNotice.refused("accord.keys.not-here", officeId);
        }
        String publicKey = vault.create(office.get()).publicKey().encoded();
        return notices.of(
                accords.act(new Act.IssueKey(office.get(), publicKey), Signer.root(country)), country, language);
    }

    private Holder administrator() {
        Holder holder = signedIn.holder();
        if (!holder.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("only administrators keep keys");
        }
        return holder;
    }

    private KeysPage page(Country country, Language language) {
        KeyRing ring = KeyRing.of(country, accords);
        OfficeId root = Signer.root(country).office();
        Map<OfficeId, List<KeyRing.IssuedKey>> byOffice = new LinkedHashMap<>();
        ring.keys().values().forEach(key -> byOffice.computeIfAbsent(key.office(), office -> new ArrayList<>())
                .add(key));
        List<KeysPage.OfficeKeys> offices = new ArrayList<>();
        byOffice.forEach((office, keys) -> {
            Collections.reverse(keys);
            offices.add(new KeysPage.OfficeKeys(
                    office.value(),
                    rows.officeName(office, language),
                    ring.canSign(office),
                    office.equals(root),
                    keys.stream().map(key -> line(key, country, language)).toList()));
        });
        return new KeysPage(
                language,
                "accord.country." + country.slug(),
                byOffice.getOrDefault(root, List.of()).stream().findFirst().map(KeyController::fingerprint),
                accords.signsFor().contains(country),
                offices);
    }

    private static KeysPage.Line line(KeyRing.IssuedKey key, Country country, Language language) {
        return new KeysPage.Line(
                key.id(),
                key.given().seq(),
                CapitalTimes.in(country, key.given().time(), language),
                key.taken().map(JournalRow::seq),
                key.taken().map(row -> CapitalTimes.in(country, row.time(), language)));
    }

    private static String fingerprint(KeyRing.IssuedKey root) {
        return Hash.of(Base64.getUrlDecoder().decode(root.publicKey())).hex();
    }
}
