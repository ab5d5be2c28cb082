package org.reachable.access;

import org.reachable.platform.partnership.Accounts;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Partnership;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Practitioners, children and families who sign in with a name and a password kept here. Whoever's agency signs its people
 * in itself has none: a password of ours would be a way around it.
 */
class LocalAccounts implements UserDetailsService {

    /** Works for an agency. */
    static final String PRACTITIONER = "PRACTITIONER";

    private final Partnership partnership;
    private final AgencyProviders providers;
    private final Accounts accounts;

    LocalAccounts(Partnership partnership, AgencyProviders providers, Accounts accounts) {
        this.partnership = partnership;
        this.providers = providers;
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return partnership
                .passwordHash(name)
                .filter(hash -> !hash.isEmpty())
                .filter(_ ->
                        !providers.signInPeopleOf(partnership.signedInAs(name).agency()))
                .map(hash -> account(name, hash, PRACTITIONER))
                .or(() -> partnership.familyPasswordHash(name).map(hash -> account(name, hash, FamilyMember.ROLE)))
                .orElseThrow(() -> new UsernameNotFoundException("Nobody signs in as " + name));
    }

    private UserDetails account(String name, String hash, String role) {
        return User.withUsername(name)
                .password(hash)
                .roles(role)
                .disabled(accounts.of(name).over())
                .build();
    }
}
