package org.reachable.access;

import org.reachable.partnership.FamilyMember;
import org.reachable.partnership.Partnership;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Practitioners, children and families who sign in with a name and a password kept here. These accounts are for demonstrations: a real
 * partnership brings the sign-in its agencies already have.
 */
class LocalAccounts implements UserDetailsService {

    /** Works for an agency. */
    static final String PRACTITIONER = "PRACTITIONER";

    private final Partnership partnership;

    LocalAccounts(Partnership partnership) {
        this.partnership = partnership;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return partnership
                .passwordHash(name)
                .map(hash -> account(name, hash, PRACTITIONER))
                .or(() -> partnership.familyPasswordHash(name).map(hash -> account(name, hash, FamilyMember.ROLE)))
                .orElseThrow(() -> new UsernameNotFoundException("Nobody signs in as " + name));
    }

    private static UserDetails account(String name, String hash, String role) {
        return User.withUsername(name).password(hash).roles(role).build();
    }
}
