package org.reachable.engine.entry;

import java.util.Set;

/**
 * A word of the vocabulary for what happened or was done.
 *
 * @param code the stable code, as in a file's {@code event_type}
 * @param name the plain name people read
 * @param told that it happened, as a clause of a sentence; may hold facts in braces, as {@code {child} was arrested};
 *     empty where no sentence begins with it
 * @param agencies the kinds of agency that usually write it; others may
 * @param classes what the type is (harm, a worry told to us, our own activity, an answer …): codes of the vocabulary
 * @param about the kinds of subject whose story it is written in; a child's, where nothing is said
 * @param endsStory true where nothing is asked for this child any more: no clock, no pattern
 * @param known false where a file used a code that the vocabulary does not have: kept and shown, never dropped
 */
public record EntryType(
        String code,
        String name,
        String told,
        Set<String> agencies,
        Set<String> classes,
        Set<String> about,
        boolean endsStory,
        boolean known) {

    /** The type of an entry whose code nobody has mapped yet. */
    public static EntryType unmapped(String code) {
        return new EntryType(code, code, "", Set.of(), Set.of(), Set.of(Vocabulary.CHILD), false, false);
    }

    public boolean isAboutAChild() {
        return isAbout(Vocabulary.CHILD);
    }

    /** Whether it is written in the story of subjects of this kind. */
    public boolean isAbout(String kind) {
        return about.contains(kind);
    }
}
