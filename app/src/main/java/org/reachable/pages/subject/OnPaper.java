package org.reachable.pages.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A child as somebody needs them who has paper and no server.
 *
 * @param whom who it is
 * @param seen that this is only a part of the record
 * @param around whom to ring about them
 * @param plan the plan that stands, with what happens if it goes wrong
 * @param asks what waits for an answer, soonest first
 * @param worked what worked, and with whom
 * @param lately what happened last, the latest first
 * @param notKnown what nobody knows: never shown as low or as none
 */
public record OnPaper(
        Whom whom,
        String seen,
        Around around,
        List<String> plan,
        List<Ask> asks,
        List<String> worked,
        List<String> lately,
        List<String> notKnown) {

    /**
     * Who it is.
     *
     * @param name as the child says it
     * @param reference the code that files use for them
     * @param about age, pronouns, what is so of them now
     * @param where where they are now and where they live, and from whom it is known
     * @param ownWords what they like and want, in their words; null where nobody asked
     * @param wroteOwnWords who wrote these down, and when; null where there are none
     * @param warnings what to know before anything else, as what must not be told to whom
     */
    public record Whom(
            String name,
            String reference,
            String about,
            List<String> where,
            @Nullable String ownWords,
            @Nullable String wroteOwnWords,
            List<String> warnings) {}

    /**
     * Whom to ring about them.
     *
     * @param trustedAdult who that is, or that none is named
     * @param leadPractitioner who that is
     * @param others who else is around them, and when each last met them
     */
    public record Around(String trustedAdult, String leadPractitioner, List<String> others) {}

    /**
     * Something that waits for an answer.
     *
     * @param owner whose it is
     * @param due by when
     */
    public record Ask(String question, String owner, String due) {}
}
