package org.reachable.watch;

import java.util.Collection;
import java.util.Set;

/**
 * What of all that was found about children somebody reads: hundreds are found about one child, and a list goes by a few.
 *
 * @param all everything, whatever else is said here
 * @param rules what these rules found
 * @param goneUpTo what went up to one of these roles, whichever rule found it
 * @param openWork so much that it shows whether anything is open, and was before: one that stood all the time is enough for both
 */
public record Sought(boolean all, Set<String> rules, Set<String> goneUpTo, boolean openWork) {

    public static final Sought ALL = new Sought(true, Set.of(), Set.of(), false);

    /** What these rules found. */
    public static Sought rules(Collection<String> rules) {
        return new Sought(false, Set.copyOf(rules), Set.of(), false);
    }
}
