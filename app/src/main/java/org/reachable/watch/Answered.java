package org.reachable.watch;

/** What came of answering. */
public sealed interface Answered {

    /** It is kept. */
    record Kept() implements Answered {}

    /** There is no such ask for this person. */
    record NotFound() implements Answered {}

    /** Somebody else answered meanwhile: as it stands now, to decide again. */
    record ChangedMeanwhile(Ask now) implements Answered {}
}
