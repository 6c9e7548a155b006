package org.garita.app.sensing.web;

import java.util.List;
import java.util.Locale;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Role;
import org.garita.app.identity.SignedIn;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.Vendor;
import org.garita.app.sensing.register.VendorKeys;
import org.garita.app.sensing.web.VendorPage.KeyView;
import org.garita.app.sensing.web.VendorPage.VendorView;
import org.garita.kernel.text.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's page of vendors: how their sensors are heard, and, for administrators of their country, their keys. */
@Controller
@RequestMapping("/{lang:en|es}/desk/sensing")
class DeskVendorController {
    private final SensorPages pages;
    private final NodeViews nodes;
    private final SensorRegister register;
    private final VendorKeys keys;
    private final SignedIn signedIn;

    DeskVendorController(
            SensorPages pages, NodeViews nodes, SensorRegister register, VendorKeys keys, SignedIn signedIn) {
        this.pages = pages;
        this.nodes = nodes;
        this.register = register;
        this.keys = keys;
        this.signedIn = signedIn;
    }

    @GetMapping
    String page(Locale locale, Model model) {
        Language language = Language.of(locale);
        Holder holder = signedIn.holder();
        List<VendorView> vendors = register.vendors().stream()
                .filter(vendor -> !vendor.virtual())
                .map(vendor -> view(vendor, keeps(holder, vendor), pages.words(language)))
                .toList();
        model.addAttribute(
                "page", new VendorPage(pages.page(language, true), vendors, nodes.all(holder, pages.words(language))));
        return "sensing/desk-vendors";
    }

    private VendorView view(Vendor vendor, boolean mine, SensingWords words) {
        List<KeyView> ofVendor = keys.all().stream()
                .filter(key -> key.vendor().equals(vendor.id()))
                .map(key -> new KeyView(
                        key.id(),
                        words.time(key.created()),
                        key.revoked().map(words::time).orElse(null)))
                .toList();
        return new VendorView(
                vendor.id(),
                words.in(vendor.name()),
                "sensing.country." + vendor.country().slug(),
                mine,
                ofVendor);
    }

    private static boolean keeps(Holder holder, Vendor vendor) {
        return holder.has(Role.ADMINISTRATOR) && holder.country() == vendor.country();
    }

    @PostMapping("/{vendor}/keys")
    String issue(@PathVariable String vendor, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("newKey", keys.issue(mine(vendor).id()));
        return redirect(locale);
    }

    @PostMapping("/{vendor}/keys/{key:[0-9a-f]{12}}/revoke")
    String revoke(@PathVariable String vendor, @PathVariable String key, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("revoked", keys.revoke(mine(vendor).id(), key));
        return redirect(locale);
    }

    private Vendor mine(String id) {
        return register.vendor(id)
                .filter(vendor -> !vendor.virtual() && keeps(signedIn.holder(), vendor))
                .orElseThrow(
                        () -> new AccessDeniedException("only administrators of its country keep a vendor's keys"));
    }

    private static String redirect(Locale locale) {
        return "redirect:/" + Language.of(locale).code() + "/desk/sensing";
    }
}
