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
 * @param where what they do, and for whom
 * @param state whether they can sign in, in words
 * @param signedIn at how many places they are signed in
 * @param oneself whether it is the reader's own, which another looks after
 * @param leaves whether they left, or will
 * @param now that they leave at once
 * @param later that they leave from a day on, which asks for the day
 * @param provider what their agency's own sign-in is called; null where they have a password of ours
 * @param password asks for the reader's own once more before they change how somebody signs in; null where they sign in elsewhere
 * @param again that they sign in again elsewhere for it; null where they have a password of ours
 * @param notice what came of something done just now
 * @param given a first password, shown this once; null at every other time
 */
public record ColleaguePage(
        String href,
        String name,
        String where,
        String state,
        String signedIn,
        boolean oneself,
        boolean leaves,
        @Nullable String provider,
        Field when,
        Choice now,
        Choice later,
        DateField date,
        Field called,
        @Nullable Field password,
        @Nullable String again,
        List<Problem> problems,
        @Nullable String notice,
        @Nullable String given) {}
