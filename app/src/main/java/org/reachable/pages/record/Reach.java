package org.reachable.pages.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * Whom an entry reaches.
 *
 * @param readers who may read it
 * @param raises what it will ask, and of whom
 * @param told whoever is told at once that there is danger, with whether they may read what is written
 * @param ends what is asked of danger now and will end because what told of it is put right, and of whom it is asked
 * @param settles what is asked now and will not be asked any more
 * @param reported why it only reports, and what that means; null where it settles as it says
 * @param replyBy the day by which whoever told us hears from us, in words; null where nobody told us anything
 * @param beforehand what is to be read first
 */
public record Reach(
        String readers,
        List<Asks> raises,
        List<String> told,
        List<Asks> ends,
        Settles settles,
        @Nullable String reported,
        @Nullable String replyBy,
        Beforehand beforehand) {

    /**
     * What is asked now and will not be asked any more.
     *
     * @param asks in words, each once
     * @param endsStory whether it answers none of it, and all of it ends: a child has died
     */
    public record Settles(List<Settled> asks, boolean endsStory) {

        public List<Settled> answered() {
            return asks.stream().filter(one -> one.so().isEmpty()).toList();
        }

        public List<Settled> ended() {
            return asks.stream().filter(one -> !one.so().isEmpty()).toList();
        }
    }

    /**
     * One of them.
     *
     * @param told of danger, what told of it, as far as the writer may read it: nobody ends what they have not read; else nothing
     * @param so where it is answered by nobody and not asked any more, why ("the child was back"); else empty
     */
    public record Settled(String ask, List<String> told, String so) {}

    /**
     * What is to be read before it is saved.
     *
     * @param endsNothing that nothing is written down which it would end; null where something is, or it ends nothing ever
     * @param warnings what stands in the story and speaks to it
     */
    public record Beforehand(@Nullable String endsNothing, List<Warning> warnings) {}

    /**
     * What stands in the story and is to be read before this is saved.
     *
     * @param entries what it says that of, the newest first
     */
    public record Warning(String words, List<Link> entries) {}

    /** One thing that will be asked. */
    public record Asks(String question, String ofWhom, String byWhen) {}
}
