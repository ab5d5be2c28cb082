package org.reachable.records.chronology;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;

/**
 * What is to be known before an import is taken back.
 *
 * @param ofOthers whether it holds words of others than the agency that sent it: then it takes two people
 * @param askedBy who asked for it, the first first
 */
public record TakingBack(boolean ofOthers, List<String> askedBy) {

    /** Whether somebody else must still agree. */
    public boolean takesAnother(Actor actor) {
        return ofOthers && otherThan(actor).isEmpty();
    }

    /** Who asked for it, and is not this one. */
    public Optional<String> otherThan(Actor actor) {
        return askedBy.stream().filter(one -> !one.equals(actor.code())).findFirst();
    }
}
