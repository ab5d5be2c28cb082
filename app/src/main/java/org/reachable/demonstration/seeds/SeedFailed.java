package org.reachable.demonstration.seeds;

/** A step of a seed that could not be done: the pages have changed since it was written, or it was never right. */
final class SeedFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param where the file and line of the step */
    SeedFailed(String where, String why) {
        super(where + ": " + why);
    }
}
