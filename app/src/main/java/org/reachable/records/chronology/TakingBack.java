package org.reachable.records.chronology;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;

/**
 * What is to be known before an import is taken back.
 *
 * @param ofOthers whether it holds words of others than the agency that sent it: then it takes two people
 * @param askedBy who asked for it, the first first
 * @param whyNot why the reader may not take it back: it is still being loaded, or not all that it brought is theirs to read; empty where
 *     they may
 */
public record TakingBack(boolean ofOthers, List<String> askedBy, String whyNot) {

    static final String NOT_READABLE =
            "Not all that it brought is yours to read: whoever sent it takes it back, and a colleague who may read it.";
    static final String TAKEN_BACK = "It was taken back already.";
    static final String STILL_LOADED = "It is still being loaded. Take it back once all of it is in.";

    /** Whether the reader may take it back, or ask that somebody else does. */
    public boolean isAllowed() {
        return whyNot.isEmpty();
    }

    /** Whether somebody else must still agree. */
    public boolean takesAnother(Actor actor) {
        return ofOthers && otherThan(actor).isEmpty();
    }

    /** Who asked for it, and is not this one. */
    public Optional<String> otherThan(Actor actor) {
        return askedBy.stream().filter(one -> !one.equals(actor.code())).findFirst();
    }
}
