package org.reachable.engine.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;

/**
 * Who may do what, where that is practice: which kinds of agencies, and whoever holds which duty. The engine asks none of it;
 * it reads it so that a policy is checked in one place.
 *
 * @param kinds kinds of agencies of the vocabulary, by what is so of them
 * @param duties roles of which somebody must hold one, by what they then may; never none, whom to ask first in front
 * @param periods how long somebody is something to a child, in days; each is positive
 * @param unheard who is told of danger that nobody took on, or of which nothing came
 */
public record Access(
        Map<String, List<String>> kinds,
        Map<String, List<String>> duties,
        Map<String, Integer> periods,
        Unheard unheard) {

    /**
     * Danger of which nobody of those asked says that they have it; or somebody does, and nothing comes of it.
     *
     * @param after how long after they were asked
     * @param held how long after somebody said that they have it, where nothing was written that ends it
     * @param told the roles that are told besides
     */
    public record Unheard(Span after, Span held, List<String> told) {}

    /** As it is shipped with the engine: read once. */
    public static Access shipped() {
        return Shipped.ACCESS;
    }

    /** The kinds of agencies of which this is so. */
    public List<String> kinds(String code) {
        return known(kinds.get(code), code);
    }

    /** The roles of which one must be held for this. */
    public List<String> duties(String code) {
        return known(duties.get(code), code);
    }

    /** The role that does it, of what is asked of one alone. */
    public String duty(String code) {
        List<String> roles = duties(code);
        if (roles.size() > 1) {
            throw new IllegalArgumentException("Several may do '" + code + "': ask for all of them.");
        }
        return roles.getFirst();
    }

    private static List<String> known(@Nullable List<String> found, String code) {
        if (found == null) {
            throw new IllegalArgumentException("The policy says nothing of '" + code + "' in access.yaml.");
        }
        return found;
    }

    /** Not before somebody asks. */
    private static final class Shipped {
        static final Access ACCESS = AccessReader.shipped();
    }
}
