package org.garita.app.identity.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.garita.app.identity.Holder;
import org.garita.app.identity.HolderPrincipal;
import org.garita.app.identity.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person who signed in by form, or whom the demonstration bar lets act. */
final class AccountUser implements UserDetails, HolderPrincipal {
    private final transient Holder holder;
    private final String passwordHash;
    private final boolean works;

    AccountUser(Holder holder, String passwordHash, boolean works) {
        this.holder = holder;
        this.passwordHash = passwordHash;
        this.works = works;
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
