package org.reachable.work.actions;

import java.util.ArrayList;
import java.util.List;
import org.reachable.foundation.govuk.Words;

/** What an action does not say. */
final class Missing {

    private Missing() {}

    /** What it does not say, in words; empty where it says all, or is over. */
    static String of(Action action) {
        if (action.isWhole() || !action.isOpen()) {
            return "";
        }
        List<String> blank = new ArrayList<>();
        if (action.whose().owner() == null && action.what().outside().isEmpty()) {
            blank.add("who does it");
        }
        if (action.until() == null) {
            blank.add("by when");
        }
        if (action.what().aim().isEmpty()) {
            blank.add("what it is aimed at");
        }
        return blank.isEmpty() ? "" : "Not said: " + Words.list(blank);
    }
}
