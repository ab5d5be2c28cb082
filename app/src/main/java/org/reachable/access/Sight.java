package org.reachable.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Handling;

/**
 * How much of a child's record its reader may ever be shown, by what they are to the child and by nothing that is in the record: so
 * that what is said of it – a count, a "none" – is said as the part that it is, and tells nothing of the rest.
 *
 * @param as what the reader is to the child
 * @param investigator whether the reader's agency investigates crime
 */
public record Sight(Relationship as, boolean investigator) {

    /** In words that say that there is none of something: where it is told that it may be there and not shown, after a noun. */
    private static final String SEEN = "{seen}";

    /** The same, after a verb. */
    private static final String WHERE = "{where}";

    /** The same, where nothing is known. */
    private static final String TO_YOU = "{to you}";

    /** What agencies share to work together. What police hold as intelligence, and what one agency keeps to itself, nearly nobody sees. */
    private static final Set<Handling> SHARED =
            EnumSet.of(Handling.OPEN, Handling.NEED_TO_KNOW, Handling.THIRD_PARTY, Handling.OWN_CONFIDENCE);

    /** Whether they are shown all that agencies share. */
    public boolean whole() {
        return SHARED.stream().allMatch(handling -> AccessPolicy.sees(as, handling, false, investigator));
    }

    /** Whether they may know what is found and asked. */
    public boolean follows() {
        return as.follows();
    }

    /** Words with {@code {seen}}, {@code {where}} or {@code {to you}} in them, as this reader is told them: "No meeting that you may see is written down." */
    public String say(String words) {
        return whole() ? words.replace(SEEN, "").replace(WHERE, "").replace(TO_YOU, "") : ofSeveral(words);
    }

    /** The same of many children, or of things: nobody may know of all of them. */
    public static String ofSeveral(String words) {
        return words.replace(SEEN, " that you may see")
                .replace(WHERE, " where you may see it")
                .replace(TO_YOU, " to you");
    }

    /** What of the record they are not shown; null where they are shown what agencies share. */
    public @Nullable String notShown(String name) {
        return switch (as) {
            case INVOLVED, TEAM, OVERSIGHT ->
                whole()
                        ? null
                        : "What %s said in confidence is not shown to agencies that investigate, and talks after a time missing often are that. What looks like a gap may be none."
                                .formatted(name);
            case BREAK_GLASS ->
                "What was said in confidence, what police hold as intelligence and what an agency restricted are not shown to you. What looks like a gap may be none.";
            case IN_MEETING ->
                "You see what those who plan together share. What was said in confidence, what is about somebody else, what police hold as intelligence and what an agency restricted are not shown to you, so what looks like a gap may be none.";
            case AGENCY ->
                "You see what was written for everybody who works with %s. What agencies keep to those involved is not shown, so what looks like a gap may be none."
                        .formatted(name);
            case OWN_RECORD ->
                "You see what your own agency wrote about %s. What others hold is not shown, so what looks like a gap may be none."
                        .formatted(name);
            case PARTNERSHIP, LOCKED, LOCKED_POINTER, EXCLUDED, NONE, THING ->
                "Nothing that agencies wrote is shown to you.";
        };
    }

    /** Under figures, for whoever sees part: what was late or not done is in no figure, as they may not see that it was done. Else empty. */
    public String counted() {
        return whole()
                ? ""
                : "Counted from what you may see. You are not told what was late or not done: it may have been, where you do not see it.";
    }
}
