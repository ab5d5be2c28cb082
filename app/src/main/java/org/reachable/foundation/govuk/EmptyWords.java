package org.reachable.foundation.govuk;

import org.reachable.engine.form.WordsThatSayNothing;

/**
 * Words that tell nobody anything. Where somebody must say what happened, why, or what is different now, they are as good as none: danger,
 * visits and actions were closed with "ok" and "we are dealing with it", and whoever came after read that it was done.
 */
public final class EmptyWords {

    private static final WordsThatSayNothing NOTHING = WordsThatSayNothing.shipped();

    private EmptyWords() {}

    /** Whether this says nothing by itself, whatever its capitals and stops. */
    public static boolean are(String typed) {
        return NOTHING.are(typed);
    }

    /** Added to what such words are refused with: whoever wrote something reads why it is as good as nothing. */
    public static String tooLittle(String typed) {
        return typed.isBlank() || !are(typed)
                ? ""
                : ". “%s” alone is too little: it tells nobody anything".formatted(typed.strip());
    }

    /** Whether it says that somebody is rung: whoever writes it to who cannot be rung safely looks at it once more. */
    public static boolean sayThatTheyAreRung(String typed) {
        return NOTHING.sayThatTheyAreRung(typed);
    }

    /** Whether it says that all is well with somebody: whoever writes it while danger is asked about looks at it once more. */
    public static boolean sayThatAllIsWell(String typed) {
        return NOTHING.sayThatAllIsWell(typed);
    }
}
