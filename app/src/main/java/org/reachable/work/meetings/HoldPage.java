package org.reachable.work.meetings;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.meeting.MeetingField;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * The one page on which a sitting is held and written down.
 *
 * @param about what is open, of which somebody says what was spoken about; null where nothing is
 * @param other what somebody else wrote down meanwhile; null where nobody did
 * @param earlier the sittings before, to read
 */
public record HoldPage(
        Head head,
        Known known,
        List<LineFields> needed,
        List<LineFields> others,
        List<Asks> sections,
        @Nullable About about,
        @Nullable Other other,
        List<Link> earlier) {

    /**
     * What it is.
     *
     * @param quoracy who is needed, and what it is until they have spoken
     * @param seen the latest sitting that the writer has seen
     * @param asked the question it was opened from
     */
    public record Head(Link child, String title, String quoracy, String href, String seen, String asked) {}

    /**
     * What is known already, and not asked again.
     *
     * @param told what was told of danger; null where the reader may not read it, or nothing was
     * @param childsWords what the child said last; null where nobody wrote any down
     */
    public record Known(@Nullable Said told, @Nullable Said childsWords) {}

    /** Something somebody wrote, and who and when. */
    public record Said(String words, String by) {}

    /**
     * What is asked about the child.
     *
     * @param choices danger and what is new, each as it was told, and that it was none of them
     * @param older the same of what is older and no danger
     * @param chosen those that are ticked
     */
    public record About(Field field, List<Choice> choices, Field olderField, List<Choice> older, Set<String> chosen) {

        /** Whether what is older stands open: something of it is ticked. */
        public boolean isOlderOpen() {
            return older.stream().map(Choice::value).anyMatch(chosen::contains);
        }
    }

    /** Questions under a heading. */
    public record Asks(String title, List<Ask> asks) {}

    /** A question. */
    public record Ask(MeetingField.Kind kind, Field field, List<Choice> choices) {}

    /** What somebody else wrote down meanwhile. */
    public record Other(String by, List<String> lines, Link read) {}

    public List<Problem> problems() {
        return Stream.of(
                        needed.stream().flatMap(LineFields::problems),
                        others.stream().flatMap(LineFields::problems),
                        Stream.ofNullable(about).flatMap(asked -> Problem.of(asked.field())),
                        sections.stream()
                                .flatMap(section -> section.asks().stream())
                                .flatMap(ask -> Problem.of(ask.field())))
                .flatMap(all -> all)
                .toList();
    }
}
