package org.reachable.engine.policy;

import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;

/**
 * One way a finding is answered: a row of what answers what. What
 * answers happened at or after what it answers, whichever was written down first. What names an entry or a finding answers what cites that
 * entry, or that finding, whatever the link, and nothing else.
 *
 * @param by the entries that can answer; {@link Match#NOTHING} only with {@link Link#REACHED}
 * @param link how the answering entry belongs to the finding
 * @param same for {@link Link#SAME}, what the two must have in common
 * @param attribute for {@link Link#COMPLETES}, the attribute that says what is done, else empty
 * @param quantity for {@link Link#COMPLETES}, the attribute of the trigger that says how many there are to do
 * @param reachingBack how long before the trigger an answer may have happened; null for not at all
 * @param within for {@link Link#AFTER}, how long after the trigger happened an answer may have; null for any time
 * @param orBlank for {@link Link#SAME}, true where one that leaves the attribute blank answers the oldest that is open, and one
 *     that tells what none has in common the oldest that leaves it blank
 * @param holds for how long it answers: then what is still so is asked again; null where it answers for good
 * @param as what comes of it
 * @param ends where what it tells leaves nothing to ask, though nobody did what was asked, how that is said ("the child was back");
 *     empty for an answer
 * @param part where a finding needs several answers, which of them this one is
 */
public record Answer(
        Match by,
        Link link,
        @Nullable Key same,
        String attribute,
        String quantity,
        @Nullable Span reachingBack,
        @Nullable Span within,
        boolean orBlank,
        @Nullable Span holds,
        As as,
        String ends,
        String part) {

    /** One that answers for good, as most do. */
    public Answer(
            Match by,
            Link link,
            @Nullable Key same,
            String attribute,
            String quantity,
            @Nullable Span reachingBack,
            @Nullable Span within,
            boolean orBlank,
            String part) {
        this(by, link, same, attribute, quantity, reachingBack, within, orBlank, null, As.ANSWER, "", part);
    }

    /** True where what it says closes the finding as answered, and for good. */
    public boolean isForGood() {
        return as == As.ANSWER && holds == null;
    }

    /** True where an entry that names what a finding cites answers it so. */
    public boolean isByName() {
        return link != Link.COMPLETES && link != Link.REACHED;
    }

    /** What comes of an entry that a row means. */
    public enum As {
        /** It answers. */
        ANSWER,
        /** It was offered and not taken: a step is added, and the clock runs on. */
        STEP,
        /** It was offered, and declined for good: the clock ends, neither met nor missed. */
        DECLINED
    }

    /** How an answering entry belongs to the finding it answers. */
    public enum Link {
        /** It names the trigger, or another entry the finding cites, and answers by nothing else. */
        NAMES,
        /** It has the trigger's value of an attribute (an episode's number). */
        SAME,
        /** It is about the same child: it answers all that happened before it. */
        AFTER,
        /** It tells not which: it answers the oldest that is open, and no other. */
        OLDEST,
        /** It says that so many of the trigger's actions are done; all of them done answers. */
        COMPLETES,
        /** The trigger itself reached another agency. */
        REACHED
    }
}
