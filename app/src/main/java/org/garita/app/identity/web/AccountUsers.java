package org.garita.app.identity.web;

import java.time.Clock;
import org.garita.app.identity.store.Accounts;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the person behind a sign-in name. */
@Component
class AccountUsers implements UserDetailsService {
    private final Accounts accounts;
    private final Clock clock;

    AccountUsers(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return accounts.find(name)
                .filter(account -> account.passwordHash().isPresent())
                .map(account -> new AccountUser(account, account.worksAt(clock.instant())))
                .orElseThrow(() -> new UsernameNotFoundException("no account with this name and a password"));
    }
}
