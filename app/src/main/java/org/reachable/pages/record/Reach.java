package org.reachable.pages.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an entry reaches.
 *
 * @param readers who may read it
 * @param raises what it will ask, and of whom
 * @param told whoever is told at once that there is danger, with whether they may read what is written
 * @param ends what is asked of danger now and will end because what told of it is put right, and of whom it is asked
 * @param answers what is asked now and will be answered
 * @param reported why it only reports, and what that means; null where it settles as it says
 * @param endsNothing that nothing is written down which it would end; null where something is, or it ends nothing ever
 * @param replyBy the day by which whoever told us hears from us, in words; null where nobody told us anything
 */
public record Reach(
        String readers,
        List<Asks> raises,
        List<String> told,
        List<Asks> ends,
        List<String> answers,
        @Nullable String reported,
        @Nullable String endsNothing,
        @Nullable String replyBy) {

    /** One thing that will be asked. */
    public record Asks(String question, String ofWhom, String byWhen) {}
}
