package org.reachable.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A practitioner who signed in at their agency's provider. To everything here they are the name they sign in as; what the
 * provider said of them is kept for signing out there, and for nothing else.
 */
final class AgencyUser implements OidcUser, Serializable {
    private static final long serialVersionUID = 1;

    private final String signInName;
    private final String registration;
    private final OidcIdToken told;

    AgencyUser(String signInName, String registration, OidcIdToken told) {
        this.signInName = signInName;
        this.registration = registration;
        this.told = told;
    }

    String registration() {
        return registration;
    }

    @Override
    public String getName() {
        return signInName;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + LocalAccounts.PRACTITIONER));
    }

    @Override
    public OidcIdToken getIdToken() {
        return told;
    }

    @Override
    public Map<String, Object> getClaims() {
        return told.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return told.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    /** Neither the token nor its subject belongs in a log. */
    @Override
    public String toString() {
        return signInName;
    }
}
