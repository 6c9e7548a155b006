package org.garita.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.garita.app.identity.store.AccessLog;
import org.garita.app.identity.store.Account;
import org.garita.app.identity.store.Accounts;
import org.garita.app.platform.Addresses;
import org.garita.app.platform.GaritaSettings;
import org.garita.kernel.place.Country;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The switch of the demonstration bar: signs in as the executive secretary of either side without a password. */
@Controller
class ActAs {
    private final GaritaSettings settings;
    private final Accounts accounts;
    private final AccessLog log;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    ActAs(GaritaSettings settings, Accounts accounts, AccessLog log) {
        this.settings = settings;
        this.accounts = accounts;
        this.log = log;
    }

    @PostMapping("/{lang:en|es}/demo/act-as")
    void actAs(
            @PathVariable String lang,
            @RequestParam Country country,
            @RequestParam(name = "return", defaultValue = "") String wanted,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!settings.demonstration()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Account account = accounts.find(country.slug() + "-secretary")
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        signIn(account, request, response);
        log.add(account.holder(), request.getMethod(), request.getRequestURI(), "signed-in", Optional.empty());
        String desk = "/" + lang + "/desk";
        boolean fromSignIn = Addresses.withoutLanguage(wanted).startsWith("/sign-in");
        response.sendRedirect(fromSignIn ? desk : Addresses.ownPath(wanted, desk));
    }

    private void signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        AccountUser user = new AccountUser(account, true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
