package org.reachable.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Why somebody who came from their agency's provider is not signed in: what is wrong, and what they can do. */
enum Refused {
    UNKNOWN(
            "You have no account here yet",
            "Your agency’s sign-in knows you. Reachable does not: nobody has set up an account for you, or it is under another name."),
    OTHER_AGENCY(
            "You signed in for another agency",
            "Your account here belongs to an agency that signs its people in elsewhere. Go back and choose that agency."),
    LEFT("Your account here has ended", "Whoever looks after your agency’s people said that you left."),
    ANOTHER_PERSON(
            "Somebody else signed in",
            "Whoever signed in again just now is not whoever is signed in here. Nothing was opened."),
    NOT_NOW(
            "You were not asked to sign in again",
            "Your agency’s sign-in says that you signed in some time ago. To open a record you must sign in now."),
    NOT_SO(
            "That sign-in is not strong enough",
            "To open a record your agency’s sign-in must ask for more than a password, and it says that it did not."),
    CANCELLED("You did not sign in", "Your agency’s sign-in says that signing in was stopped, or not allowed."),
    PROVIDER(
            "Your agency’s sign-in did not answer as it should",
            "It may be down, or it took too long. Go back and try again.");

    private final String title;
    private final String meaning;

    Refused(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }

    /** As it stands in an address and in the audit. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Refused> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    OAuth2AuthenticationException refusal() {
        return new OAuth2AuthenticationException(new OAuth2Error(code()), title);
    }

    /** What a provider, Spring Security or we said; whatever it is, it has a name here. */
    static Refused because(Exception refusal) {
        if (refusal instanceof OAuth2AuthenticationException told) {
            String said = told.getError().getErrorCode();
            return said.equals("access_denied") ? CANCELLED : of(said).orElse(PROVIDER);
        }
        return PROVIDER;
    }
}
