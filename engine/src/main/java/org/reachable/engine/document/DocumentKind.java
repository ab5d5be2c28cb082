package org.reachable.engine.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Vocabulary;

/**
 * A kind of document that several write together.
 *
 * @param code what addresses and rows call it
 * @param title what people call it
 * @param way what the way to it says
 * @param part the part of a story in which its entries stand, from whose page there is a way to it; may be empty
 * @param about kinds of subjects that have one: children, or others
 * @param first the type of the entry that the first version in force becomes
 * @param later the same of each later one
 * @param sections what it holds, in their order
 * @param counted what of its rows is counted at its top; {@link Counted#NOTHING} where nothing is
 * @param done which rows are over; null where none ever is
 * @param says what each attribute of the entry is filled from
 * @param changed when the entry says that something changed; null where it says nothing of that
 * @param acts which rows are actions; null where none are
 * @param ends which entries say that it ended; null where none does
 * @param different what is asked whenever a later version comes into force; empty where nothing is
 * @param slides what a team is shown of a version in force, in this order; empty where a kind makes no slides
 * @param briefing what somebody reads of it in some minutes, in this order; empty where a kind makes none
 * @param here what of a version in force stands on the page of whom or what it is about, in this order; empty where nothing does
 * @param clocks the rules of which a clock that runs, or ran, for its subject is told at its top
 * @param figures which field says in which figure it shows what came of a row; null where none does
 * @param held who holds it, where not everybody who works with the child may say all of it; null where they may
 * @param givenTo what an adult can be to the child, who may be given their part of it; so may whoever holds parental responsibility
 */
public record DocumentKind(
        String code,
        String title,
        String way,
        String part,
        Set<String> about,
        String first,
        String later,
        List<DocumentSection> sections,
        Counted counted,
        @Nullable Done done,
        Map<String, Says> says,
        @Nullable Changed changed,
        @Nullable Acts acts,
        @Nullable Ends ends,
        String different,
        List<Slide> slides,
        List<Slide> briefing,
        List<Slide> here,
        Set<String> clocks,
        @Nullable Figures figures,
        @Nullable Held held,
        Set<String> givenTo) {

    /**
     * Who alone begins it, puts it in force, and writes in some of it; everybody else who works together reads and comments there.
     *
     * @param by their roles
     * @param sections of what only they write
     * @param agreed by section, with which answers its rows are read by others, too
     */
    public record Held(Set<String> by, Set<String> sections, Map<String, Agreed> agreed) {}

    /**
     * With which answers to a field others read a row; without one, whoever holds the document reads it alone.
     *
     * @param says what they read of that, whether such a row is there or not
     */
    public record Agreed(String field, Set<String> answers, String says) {}

    /** Which rows of a section others read than whoever holds it; empty where they read all. */
    public Optional<Agreed> agreed(DocumentSection section) {
        return Optional.ofNullable(held).map(holds -> holds.agreed().get(section.code()));
    }

    /** Whether only whoever holds it writes in a section. */
    public boolean isHeld(DocumentSection section) {
        return held != null && held.sections().contains(section.code());
    }

    /**
     * How many rows of a section have one value.
     *
     * @param says the count in words, with {@code {count}} and {@code {all}}
     * @param none what is said where there are no rows
     */
    public record Counted(String section, String field, String value, String says, String none) {

        /** Where nothing is counted. */
        public static final Counted NOTHING = new Counted("", "", "", "", "");
    }

    /** Which value of a field says that a row was done, and which that it was not. */
    public record Done(String section, String field, String done, String notDone) {}

    /** The field of a section whose answer is a figure: how that went stands under the row. */
    public record Figures(String section, String field) {}

    /**
     * What fills an attribute: "yes" where any part of the section answers the field.
     *
     * @param is with this value alone; empty for any
     * @param value whether the attribute is the answer itself
     * @param instead what is said in its place where another field has one value; null where nothing is
     */
    public record Says(
            String section,
            String field,
            String is,
            boolean value,
            @Nullable Instead instead) {}

    /**
     * What is said of an answer where another field of its part has this value.
     *
     * @param says with {@code {answer}} for the answer
     */
    public record Instead(String field, String is, String says) {}

    /** The attribute that is "yes" where rows of a section were added or altered, and what is asked then. */
    public record Changed(String attribute, String section, String ask, String hint) {}

    /**
     * The section whose rows are actions, and which of its fields says what of one.
     *
     * @param deed what is done
     * @param need for which need: a row of another section
     * @param aim what it is aimed at
     * @param whose who does it
     * @param until by when
     * @param because what is different because of it, or why it was not done
     * @param outside who does it that is none of us, where another answer says that they said yes (`unless` of whose it is); empty where it is not asked
     * @param bare the fields of which one at least is answered before it comes into force: where none is, it is a sentence and no action
     */
    public record Acts(
            String section,
            String deed,
            String need,
            String aim,
            String whose,
            String until,
            String because,
            String outside,
            List<String> bare) {}

    /**
     * Which entries say that it ended, by what one of its answers is.
     *
     * @param types by type of entry, the answers with which it ends
     */
    public record Ends(String section, String field, Map<String, Set<String>> types) {

        /** Whether an entry of a type ends it; where nobody has answered, each of these does. */
        public boolean isEndedBy(String type, String answer) {
            Set<String> with = types.get(type);
            return with != null && (answer.isEmpty() || with.contains(answer));
        }
    }

    /**
     * Rows of a section, for people who read nothing else of it.
     *
     * @param shows which fields of each, the first as its heading
     * @param only by field, the answers with one of which alone a row is shown
     */
    public record Slide(String title, String section, List<String> shows, Map<String, Set<String>> only) {}

    /** Whether it is of children; else of what is none. */
    public boolean isOfAChild() {
        return about.contains(Vocabulary.CHILD);
    }

    public Optional<DocumentSection> section(String called) {
        return sections.stream().filter(one -> one.code().equals(called)).findFirst();
    }
}
