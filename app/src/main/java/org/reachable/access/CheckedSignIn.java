package org.reachable.access;

import org.reachable.platform.partnership.Accounts;
import org.reachable.platform.partnership.Partnership;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Takes a name and a password, and after too many wrong ones none for a while, whether or not there is such a name. */
@Component
class CheckedSignIn extends DaoAuthenticationProvider {

    private final SignInTries tries;

    CheckedSignIn(
            Partnership partnership,
            AgencyProviders providers,
            Accounts accounts,
            PasswordEncoder passwords,
            SignInTries tries) {
        super(new LocalAccounts(partnership, providers, accounts));
        setPasswordEncoder(passwords);
        this.tries = tries;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String from = typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (tries.tooMany(typed.getName(), from)) {
            throw new LockedException("Too many wrong passwords lately.");
        }
        try {
            return super.authenticate(typed);
        } catch (BadCredentialsException wrong) {
            tries.refused(typed.getName(), from);
            throw wrong;
        }
    }
}
