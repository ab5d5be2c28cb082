package org.reachable.governance.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * Somebody's account, for whoever looks after their agency's people.
 *
 * @param oneself whether it is the reader's own, which another looks after
 * @param leaves whether they left, or will
 * @param done what came of something done just now
 */
public record ColleaguePage(
        String href,
        Who who,
        boolean oneself,
        boolean leaves,
        Leaving leaving,
        SignIn signIn,
        List<Problem> problems,
        Done done) {

    /**
     * Whose it is.
     *
     * @param where what they do, and for whom
     * @param state whether they can sign in, in words
     * @param signedIn at how many places they are signed in
     */
    public record Who(String name, String where, String state, String signedIn) {}

    /**
     * Asks when they leave.
     *
     * @param now that they leave at once
     * @param later that they leave from a day on, which asks for the day
     */
    public record Leaving(Field when, Choice now, Choice later, DateField date) {}

    /**
     * How they sign in, and what is asked before that is changed.
     *
     * @param provider what their agency's own sign-in is called; null where they have a password of ours
     * @param called what it calls them
     * @param password the reader's own, once more; null where they sign in elsewhere
     * @param again that they sign in again elsewhere for it; null where they have a password of ours
     */
    public record SignIn(
            @Nullable String provider,
            Field called,
            @Nullable Field password,
            @Nullable String again) {}

    /** @param firstPassword one that was given, shown this once; null at every other time */
    public record Done(@Nullable String notice, @Nullable String firstPassword) {}
}
