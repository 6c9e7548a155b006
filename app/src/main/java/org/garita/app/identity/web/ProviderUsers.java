package org.garita.app.identity.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.garita.app.identity.Holder;
import org.garita.app.identity.HolderPrincipal;
import org.garita.app.identity.store.Account;
import org.garita.app.identity.store.Accounts;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Finds the account of a person whom an identity provider vouches for: by {@code preferred_username}, else by an address
 * that the provider has verified. The provider says who somebody is; what they may do stays in our accounts.
 */
@Component
class ProviderUsers extends OidcUserService {
    private final Accounts accounts;
    private final Clock clock;

    ProviderUsers(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser vouched = super.loadUser(request);
        Optional<String> name = Optional.ofNullable(vouched.getPreferredUsername());
        Optional<String> email =
                Optional.ofNullable(vouched.getEmail()).filter(a -> Boolean.TRUE.equals(vouched.getEmailVerified()));
        Account account = accounts.findByProvider(name, email)
                .filter(found -> found.worksAt(clock.instant()))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(
                        "no_account", "the identity provider vouches for somebody who has no account here", null)));
        return new ProviderUser(vouched, account);
    }

    /** A person who signed in through an identity provider. */
    private static final class ProviderUser extends DefaultOidcUser implements HolderPrincipal {
        private final transient Holder holder;
        private final Instant validUntil;

        ProviderUser(OidcUser vouched, Account account) {
            super(AccountUser.authorities(account.roles()), vouched.getIdToken(), vouched.getUserInfo());
            this.holder = account.holder();
            this.validUntil = account.validUntil();
        }

        @Override
        public Instant validUntil() {
            return validUntil;
        }

        @Override
        public Holder holder() {
            return holder;
        }

        @Override
        public String getName() {
            return holder.account();
        }
    }
}
