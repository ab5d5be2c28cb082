package org.reachable.engine.policy;

import java.util.Set;

/** What makes two entries belong to one spell or one clock. */
public sealed interface Key {

    /** Each child has one at a time. */
    record Child() implements Key {}

    /** Each entry has its own. */
    record EachEntry() implements Key {}

    /**
     * One for each value of an attribute; entries that leave it blank share one.
     *
     * @param orLocation true where one left blank is what stands last in the words of the location
     * @param orPlaces kinds of tokens of its location by which one left blank may be of another place; none where it is not asked
     */
    record Attribute(String name, boolean orLocation, Set<String> orPlaces) implements Key {
        public Attribute(String name) {
            this(name, false, Set.of());
        }
    }

    /** One for each pair of agencies: the writer and the one the attribute names, whichever wrote. */
    record AgencyPair(String name) implements Key {}
}
