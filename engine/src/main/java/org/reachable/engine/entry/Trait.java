package org.reachable.engine.entry;

import java.util.Locale;

/**
 * What a program must know of a kind of entry to treat it as people expect. Which types and classes of types have it, the vocabulary
 * says under {@code traits}: no type or class is named in code.
 */
public enum Trait {
    /** An entry may be of a day that is still to come: it says what is planned. */
    MAY_LIE_AHEAD,
    /** Somebody saw it, or was told it: it cannot be of a day that is still to come, whatever is said of it. */
    WAS_SEEN,
    /** A place or a thing in it is known from then on. Every type does so where the vocabulary lists none. */
    MAKES_KNOWN,
    /** In it people judge what they were told. */
    JUDGES,
    /** Somebody was with the child. */
    WITH_THE_CHILD,
    /** It may have come by letter, message or call: nobody need have been there. */
    FROM_AFAR,
    /** The child may have spoken in it. */
    HEARS_THE_CHILD,
    /** It says what was told of danger, and more of it: it begins as closely handled as that. */
    SAYS_MORE_OF_IT,
    /** People of several agencies sat together. */
    IS_A_MEETING,
    /** The program writes it where it comes about: no file brings it in. */
    WRITTEN_HERE;

    /** As the vocabulary writes it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
