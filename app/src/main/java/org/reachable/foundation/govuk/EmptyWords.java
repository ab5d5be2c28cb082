package org.reachable.foundation.govuk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Words that tell nobody anything. Where somebody must say what happened, why, or what is different now, they are as good as none: danger,
 * visits and actions were closed with "ok", and whoever came after read that it was done.
 */
public final class EmptyWords {

    private static final Set<String> EMPTY = Set.of(
            "", "ok", "okay", "k", "yes", "yep", "no", "done", "na", "tbc", "sorted", "as above", "noted", "fine");

    /** Of these alone nothing is made that says what happened: "visit completed", "all actions done", "plan has been reviewed". */
    private static final Set<String> THAT_IT_WAS_DONE = Set.of(
            "action",
            "actions",
            "actioned",
            "all",
            "been",
            "call",
            "closed",
            "complete",
            "completed",
            "contact",
            "done",
            "has",
            "held",
            "is",
            "made",
            "meeting",
            "now",
            "ok",
            "plan",
            "review",
            "reviewed",
            "sorted",
            "task",
            "tasks",
            "the",
            "this",
            "updated",
            "visit",
            "visited",
            "was",
            "were",
            "yes");

    private EmptyWords() {}

    /** Whether this says nothing by itself, whatever its capitals and stops. */
    public static boolean are(String typed) {
        String bare = typed.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]", "")
                .strip();
        return EMPTY.contains(bare) || Arrays.stream(bare.split(" +")).allMatch(THAT_IT_WAS_DONE::contains);
    }
}
