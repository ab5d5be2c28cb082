package org.reachable.pages.desk;

import org.reachable.foundation.govuk.Field;

/**
 * What somebody would hand over to the reader, to accept or to decline. What is asked stands here only where the reader may read it
 * anyway.
 *
 * @param href where the ask is
 * @param version of the ask, as the reader sees it
 * @param question what is asked, or that it is not shown before it is theirs
 * @param readable whether the reader may read the ask now
 * @param by who offers it
 * @param why in their words
 */
public record OfferToAnswer(String href, int version, String question, boolean readable, String by, String why) {

    /** Why the reader does not take it; they may leave it out. */
    public Field because() {
        return Field.of("because", "Why not? You may leave this out")
                .withId("because-" + href.substring(href.lastIndexOf('/') + 1));
    }
}
