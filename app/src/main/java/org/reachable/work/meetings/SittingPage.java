package org.reachable.work.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * A sitting as it is read.
 *
 * @param sets where an action that it set is set; null for whoever sets none
 * @param adds what can be added of each agency; empty for whoever adds nothing
 * @param seen how many voices the reader has seen
 */
public record SittingPage(
        Head head,
        List<Section> sections,
        List<Line> lines,
        String href,
        @Nullable Link sets,
        List<LineFields> adds,
        int seen) {

    /**
     * What it is, and whether everybody who is needed has spoken.
     *
     * @param entry where it is put right or taken back; null for whoever does not read its entry
     * @param isTakenBack whether its entry was taken back
     * @param notice what was just done; null where nothing was
     */
    public record Head(
            Link child,
            String title,
            String told,
            Quorum quorum,
            @Nullable Link entry,
            boolean isTakenBack,
            @Nullable String notice) {}

    /** Whether everybody who is needed has spoken, in words. */
    public record Quorum(String words, boolean isFull) {}

    /** What was decided under a heading. */
    public record Section(String title, List<Fact> facts) {}

    /**
     * An answer, with what it is called.
     *
     * @param blank whether it says that nobody answered
     */
    public record Fact(String key, String value, boolean blank) {}

    /**
     * What somebody said for an agency.
     *
     * @param how by phone, and by whom, and when it was written down
     * @param says what they say; "Not asked yet" where nobody has
     * @param words their words; may be empty
     * @param unconfirmed what is said where it rests on somebody else's word; empty where it does not
     * @param knows what their agency knows; may be empty
     * @param disagree where it becomes a disagreement; null for whoever does not make it one
     */
    public record Line(
            String agency,
            String how,
            String says,
            String words,
            String unconfirmed,
            String knows,
            @Nullable String disagree) {}

    public List<Problem> problems() {
        return adds.stream().flatMap(LineFields::problems).toList();
    }
}
