package org.reachable.governance.confidential;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * What a child said in confidence, as far as the reader may read it.
 *
 * @param child the child's page
 * @param said the latest first
 * @param file the way to a file that holds it; null where the reader may not pass it on
 * @param takenBack whether something that they could read was taken back
 * @param notice what came of something done just now
 */
public record SaidPage(
        Link child,
        List<Said> said,
        @Nullable String file,
        boolean takenBack,
        @Nullable String notice) {

    /**
     * One thing.
     *
     * @param what what kind of entry, whose and when
     * @param words as it was written
     * @param limits whether the child was told when it would have to be passed on
     * @param passedOn to whom it went
     * @param passOn the form to pass it on; null where the reader may not
     */
    public record Said(
            String what,
            String words,
            String limits,
            List<Went> passedOn,
            @Nullable String passOn) {}

    /**
     * Where it went.
     *
     * @param whom to whom, by whom and when
     * @param because what they need it for
     * @param traced who could work out who said it
     * @param childTold who tells the child, and when
     */
    public record Went(String whom, String because, String traced, String childTold) {}
}
