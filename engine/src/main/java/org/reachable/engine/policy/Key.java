package org.reachable.engine.policy;

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
     */
    record Attribute(String name, boolean orLocation) implements Key {
        public Attribute(String name) {
            this(name, false);
        }
    }

    /** One for each pair of agencies: the writer and the one the attribute names, whichever wrote. */
    record AgencyPair(String name) implements Key {}
}
