package org.reachable.access;

import java.time.Duration;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.audit.Tries;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Asks whoever is signed in for their password once more, before something that nobody may do at a screen left open. */
@Component
public class PasswordAgain {

    private static final String WRONG = "password";

    /** A thief at a screen gets so many tries. */
    private static final int MOST = 5;

    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final Partnership partnership;
    private final PasswordEncoder passwords;
    private final Tries tries;

    PasswordAgain(Partnership partnership, PasswordEncoder passwords, Tries tries) {
        this.partnership = partnership;
        this.passwords = passwords;
        this.tries = tries;
    }

    /** What came of it. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** Not even the right one is taken for a while. */
        TOO_OFTEN
    }

    /** A wrong one stands in the audit's row of this request, by which the next is counted. */
    public Outcome of(Practitioner reader, String typed) {
        if (tries.lately(reader, WRONG, Outcome.WRONG.name(), WITHIN) >= MOST) {
            AuditContext.detail(WRONG, Outcome.TOO_OFTEN.name());
            return Outcome.TOO_OFTEN;
        }
        boolean right = partnership
                .passwordHash(reader.signInName())
                .filter(hash -> passwords.matches(typed, hash))
                .isPresent();
        if (!right) {
            AuditContext.detail(WRONG, Outcome.WRONG.name());
        }
        return right ? Outcome.RIGHT : Outcome.WRONG;
    }
}
