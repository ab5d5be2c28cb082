package org.reachable.access;

import org.reachable.partnership.Partnership;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Practitioners who sign in with a name and a password kept here. These accounts are for demonstrations: a real
 * partnership brings the sign-in its agencies already have.
 */
@Component
class LocalAccounts implements UserDetailsService {

    private final Partnership partnership;

    LocalAccounts(Partnership partnership) {
        this.partnership = partnership;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return partnership
                .passwordHash(name)
                .map(hash -> User.withUsername(name).password(hash).build())
                .orElseThrow(() -> new UsernameNotFoundException("Nobody signs in as " + name));
    }
}
