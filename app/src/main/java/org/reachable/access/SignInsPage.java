package org.reachable.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is signed in.
 *
 * @param signIns the latest used first
 * @param hasPassword whether they sign in with a password of ours, which they may change
 * @param notice what came of something done just now
 */
public record SignInsPage(
        List<SignIn> signIns, boolean hasPassword, @Nullable String notice) {

    /**
     * @param here whether it is the one this page is asked from
     * @param since when it began, in words
     * @param used when it was used last, in words
     */
    public record SignIn(boolean here, String since, String used) {}

    public boolean areOthers() {
        return signIns.size() > 1;
    }
}
