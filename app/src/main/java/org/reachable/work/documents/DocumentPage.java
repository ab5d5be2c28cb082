package org.reachable.work.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.work.figures.Series;

/**
 * One version of a document.
 *
 * @param counted what of its rows is counted at its top
 * @param aside what stands beside the others
 * @param elsewhere what a newer one of another system says; null where none is known
 */
public record DocumentPage(
        Head head,
        Counted counted,
        List<Section> sections,
        List<Section> aside,
        Ways ways,
        Voices voices,
        List<Of> versions,
        @Nullable Elsewhere elsewhere) {

    /**
     * @param told which version it is, and how it stands
     * @param asked that it, or the one before it, was written to other questions than are asked now; may be empty
     * @param different what is different for the child, as whoever put it in force said; may be empty
     * @param withheld whom of the family what stands in it must not be told, in words; may be empty
     * @param clocks the clocks that its kind tells of, the first begun first; null where it tells of none
     * @param notice what came of something done just now
     */
    public record Head(
            Link child,
            String title,
            String told,
            String asked,
            String different,
            String withheld,
            @Nullable List<Clock> clocks,
            @Nullable String notice) {

        public String differentFor() {
            return SubjectAddresses.isOfAChild(child.href()) ? "Different for " + child.text() : "Different here";
        }
    }

    /**
     * A clock that runs, or ran.
     *
     * @param ask what is asked, and where
     * @param state whether it was answered, or how much time is left
     * @param late whether it is over and nobody answered, or was answered late
     * @param told by when it is or was to be answered, when that was written down, and whose it is
     */
    public record Clock(Link ask, String state, boolean late, String told) {}

    /**
     * @param says the sentence nobody may miss
     * @param late whether what is counted is nought
     */
    public record Counted(String says, boolean late, List<Fact> each) {

        Counted then(String more) {
            return new Counted(says + more, late, each);
        }
    }

    /** A word and what it says; or what is said where it is blank. */
    public record Fact(String key, String value, boolean blank) {}

    /**
     * @param note of what its reader reads a part alone; may be empty
     * @param groups its rows, under what they are for
     * @param add where a row is added, or the one part is written; null for whoever may not
     */
    public record Section(
            String code,
            String title,
            String empty,
            String note,
            List<Group> groups,
            @Nullable Link add) {

        Section each(UnaryOperator<Row> row) {
            return new Section(
                    code,
                    title,
                    empty,
                    note,
                    groups.stream().map(group -> group.each(row)).toList(),
                    add);
        }

        public boolean isEmpty() {
            return groups.stream().allMatch(group -> group.rows().isEmpty());
        }
    }

    /**
     * Rows that are for the same.
     *
     * @param heading for what; empty where they stand in their order
     * @param empty what is said where there are none; may be empty
     */
    public record Group(String heading, String empty, List<Row> rows) {

        Group each(UnaryOperator<Row> row) {
            return new Group(heading, empty, rows.stream().map(row).toList());
        }
    }

    /**
     * @param id where it stands on the page
     * @param by who said it and when
     * @param change where it is changed; null for whoever may not
     * @param say where something is said of it; null where nothing can be
     * @param series how the figure went that would show it; null where it names none, or none is counted yet
     */
    public record Row(
            String id,
            String title,
            List<Fact> facts,
            String by,
            @Nullable String change,
            @Nullable String say,
            List<Said> comments,
            @Nullable Series series) {

        /** Of what was taken out. */
        Row gone() {
            List<Fact> told = new ArrayList<>(facts);
            told.addFirst(new Fact("Taken out", "It does not stand in this version", true));
            return new Row(id, title, told, by, change, say, comments, series);
        }

        Row resting(@Nullable Series on) {
            return new Row(id, title, facts, by, change, say, comments, on);
        }
    }

    /**
     * What somebody says of a row.
     *
     * @param stands whether it stands against what is written
     * @param settled how it was settled; may be empty
     */
    public record Said(String stance, String words, String by, boolean stands, String settled) {}

    /**
     * What somebody says of a row that was taken out.
     *
     * @param row what it said last
     * @param settle where it is settled; null for whoever may not, and where it is settled
     */
    public record Gone(String row, Said said, @Nullable String settle) {}

    /**
     * What can be done with it: where a form is sent, or null.
     *
     * @param here where the version is
     * @param begin the next version
     * @param inForce the page on which it is put in force
     * @param handouts what is made of it for people who read nothing else of it; none of a draft
     */
    public record Ways(
            String here,
            @Nullable String share,
            @Nullable String begin,
            @Nullable String inForce,
            @Nullable String compare,
            List<Link> handouts) {}

    /**
     * What each agency says, what is attached, and what the family was given.
     *
     * @param disagreements how many comments stand against what is written, in words; may be empty
     * @param ofGone what was said of rows that were taken out
     * @param notYet who has not said anything, in words; may be empty
     * @param form null for whoever may not
     * @param attached what is attached to it, or was to one before it; null of what is no child
     * @param family what the family was given of it; null where it is no version in force, or nothing of it is for them
     */
    public record Voices(
            List<Fact> said,
            String disagreements,
            List<Gone> ofGone,
            String notYet,
            @Nullable PositionForm form,
            @Nullable Fragment attached,
            @Nullable Family family) {}

    /**
     * Who of the family was given what of it.
     *
     * @param copies each that was made, with how it was given
     * @param notYet who was given none, in words; may be empty
     * @param make where one is put together; null for whoever may not
     */
    public record Family(
            List<Of> copies, String notYet, @Nullable String make) {}

    /**
     * Whether the reader's agency agrees.
     *
     * @param stands what it had said when the form was shown: who is second reads that somebody was first
     */
    public record PositionForm(String href, String stands, Field stance, Field words, List<Choice> choices) {}

    /**
     * What a document of another system says, as far as it was sent.
     *
     * @param told whose it is and when it was
     */
    public record Elsewhere(String told, List<Fact> says, Link entry) {}

    /** Another version. */
    public record Of(String text, @Nullable String href, String told) {}

    public List<Problem> problems() {
        PositionForm form = voices.form();
        return form == null
                ? List.of()
                : Problem.of(form.stance(), form.words()).toList();
    }
}
