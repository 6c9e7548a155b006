package org.garita.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Role;
import org.garita.app.platform.Addresses;
import org.garita.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sign-in page; the form itself is answered by the security chain. */
// message keys: identity.role.*
@Controller
class SignInPages {
    private final ObjectProvider<DemonstrationAccounts> demonstration;
    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final Offices offices;

    SignInPages(
            ObjectProvider<DemonstrationAccounts> demonstration,
            ObjectProvider<ClientRegistrationRepository> providers,
            Offices offices) {
        this.demonstration = demonstration;
        this.providers = providers;
        this.offices = offices;
    }

    /**
     * What the page shows.
     *
     * @param notice message key of what went before, null at first sight
     * @param waitSeconds how long a further attempt must wait, for the notice that says so
     * @param accounts accounts of the demonstration, none elsewhere
     * @param providers identity providers that may vouch instead of a password
     */
    record SignInPage(
            String code, @Nullable String notice, long waitSeconds, List<Row> accounts, List<Provider> providers) {}

    record Row(
            String account,
            String password,
            String person,
            String office,
            String country,
            String slug,
            List<String> roleKeys) {}

    record Provider(String name, String address) {}

    @GetMapping("/{lang:en|es}/sign-in")
    String signIn(@PathVariable String lang, HttpServletRequest request, Model model) {
        Language language = Addresses.language("/" + lang).orElseThrow();
        long wait = seconds(request.getParameter("wait"));
        model.addAttribute(
                "page",
                new SignInPage(lang, notice(request, wait), wait, demonstrationRows(language), providerLinks()));
        return "identity/sign-in";
    }

    private static @Nullable String notice(HttpServletRequest request, long wait) {
        if (wait > 0) {
            return "identity.sign-in.wait";
        }
        if (request.getParameter("refused") != null) {
            return "identity.sign-in.refused";
        }
        return request.getParameter("again") != null ? "identity.sign-in.again" : null;
    }

    private static long seconds(@Nullable String given) {
        return given != null && given.matches("[0-9]{1,4}") ? Long.parseLong(given) : 0;
    }

    private List<Row> demonstrationRows(Language language) {
        return Optional.ofNullable(demonstration.getIfAvailable())
                .map(DemonstrationAccounts::shown)
                .orElse(List.of())
                .stream()
                .map(shown -> new Row(
                        shown.account().name(),
                        shown.password(),
                        shown.account().displayName(),
                        offices.office(shown.account().office()).name().in(language),
                        shown.account().country().name(),
                        shown.account().country().slug(),
                        shown.account().roles().stream()
                                .sorted()
                                .map(SignInPages::key)
                                .toList()))
                .toList();
    }

    static String key(Role role) {
        return "identity.role." + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private List<Provider> providerLinks() {
        List<Provider> links = new ArrayList<>();
        if (providers.getIfAvailable() instanceof Iterable<?> registrations) {
            for (Object registration : registrations) {
                if (registration instanceof ClientRegistration client) {
                    links.add(new Provider(
                            client.getClientName(), "/oauth2/authorization/" + client.getRegistrationId()));
                }
            }
        }
        return links;
    }
}
