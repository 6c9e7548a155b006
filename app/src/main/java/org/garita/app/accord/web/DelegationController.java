package org.garita.app.accord.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.CapitalTimes;
import org.garita.app.accord.Delegation;
import org.garita.app.accord.Signer;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Office;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Power;
import org.garita.app.identity.SignedIn;
import org.garita.kernel.text.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lends a power of an office to another office of the same country, and ends the loan. */
@Controller
@RequestMapping("/{language:en|es}/desk/delegations")
class DelegationController {
    private final Accords accords;
    private final SignedIn signedIn;
    private final Offices offices;
    private final Delegations delegations;
    private final DeskNotices notices;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DelegationController(
            Accords accords,
            SignedIn signedIn,
            Offices offices,
            Delegations delegations,
            DeskNotices notices,
            Clock clock) {
        this.accords = accords;
        this.signedIn = signedIn;
        this.offices = offices;
        this.delegations = delegations;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping
    String page(Locale locale, Model model) {
        model.addAttribute("page", delegations.page(signedIn.holder(), Language.of(locale)));
        return "accord/delegations";
    }

    /**
     * What the form sends; anything may be missing or misspelt.
     *
     * @param to office that receives the power
     * @param power the power
     * @param scope prefix of the documents covered, blank for all
     * @param from first day, ISO 8601
     * @param until last day, ISO 8601, inclusive
     */
    record Form(
            Optional<String> to,
            Optional<String> power,
            Optional<String> scope,
            Optional<String> from,
            Optional<String> until) {}

    @PostMapping
    String grant(Form form, Locale locale, RedirectAttributes next) {
        Holder holder = granting();
        next.addFlashAttribute(DeskNotice.NAME, grant(form, holder, Language.of(locale)));
        return "redirect:" + Links.desk(Language.of(locale), "delegations");
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable String id, Locale locale, RedirectAttributes next) {
        Holder holder = granting();
        boolean own = accords.delegations(holder.office()).stream()
                .anyMatch(delegation ->
                        delegation.id().equals(id) && delegation.from().equals(holder.office()));
        next.addFlashAttribute(
                DeskNotice.NAME,
                own
                        ? notices.of(
                                accords.act(new Act.EndDelegation(id), Signer.office(holder.office())),
                                holder.country(),
                                Language.of(locale))
                        : DeskNotice.refused("accord.delegation.not-yours", id));
        return "redirect:" + Links.desk(Language.of(locale), "delegations");
    }

    private Holder granting() {
        Holder holder = signedIn.holder();
        if (!Delegations.mayGrant(holder)) {
            throw new AccessDeniedException("only executive secretaries delegate");
        }
        return holder;
    }

    private DeskNotice grant(Form form, Holder holder, Language language) {
        Optional<OfficeId> to = receiver(form, holder);
        Optional<Power> power = power(form);
        Optional<LocalDate> from = day(form.from());
        Optional<LocalDate> until = day(form.until());
        if (to.isEmpty()) {
            return DeskNotice.refused("accord.delegation.bad-office");
        } else if (power.isEmpty()) {
            return DeskNotice.refused("accord.delegation.bad-power");
        } else if (from.isEmpty() || until.isEmpty()) {
            return DeskNotice.refused("accord.delegation.bad-day");
        } else if (until.get().isBefore(from.get())) {
            return DeskNotice.refused("accord.delegation.ends-first");
        }
        ZoneId zone = CapitalTimes.zone(holder.country());
        Delegation delegation = new Delegation(
                newId(holder),
                holder.office(),
                to.get(),
                power.get(),
                form.scope().map(String::strip).orElse(""),
                from.get().atStartOfDay(zone).toInstant(),
                until.get().plusDays(1).atStartOfDay(zone).toInstant());
        return notices.of(
                accords.act(new Act.GrantDelegation(delegation), Signer.office(holder.office())),
                holder.country(),
                language);
    }

    private Optional<OfficeId> receiver(Form form, Holder holder) {
        return offices.of(holder.country()).stream()
                .map(Office::id)
                .filter(id -> form.to().equals(Optional.of(id.value())))
                .filter(id -> !id.equals(holder.office()))
                .findFirst();
    }

    private static Optional<Power> power(Form form) {
        for (Power power : Power.values()) {
            if (form.power().equals(Optional.of(power.name()))) {
                return Optional.of(power);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Optional<String> text) {
        try {
            return text.map(String::strip).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty(); // the page says which form a date has
        }
    }

    private String newId(Holder holder) {
        byte[] suffix = new byte[3];
        random.nextBytes(suffix);
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(
                LocalDate.ofInstant(clock.instant(), CapitalTimes.zone(holder.country())));
        return holder.office() + "-" + day + "-" + HexFormat.of().formatHex(suffix);
    }
}
