package org.garita.app.identity.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.garita.app.identity.Holder;
import org.garita.app.identity.HolderPrincipal;
import org.garita.app.identity.Role;
import org.garita.app.identity.store.Account;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person who signed in by form, or whom the demonstration bar lets act. */
final class AccountUser implements UserDetails, HolderPrincipal {
    private final transient Holder holder;
    private final String passwordHash;
    private final boolean works;
    private final Instant validUntil;

    AccountUser(Account account, boolean works) {
        this.holder = account.holder();
        this.passwordHash = account.passwordHash().orElse("");
        this.works = works;
        this.validUntil = account.validUntil();
    }

    static List<GrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public Holder holder() {
        return holder;
    }

    @Override
    public Instant validUntil() {
        return validUntil;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities(holder.roles());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return holder.account();
    }

    @Override
    public boolean isEnabled() {
        return works;
    }
}
