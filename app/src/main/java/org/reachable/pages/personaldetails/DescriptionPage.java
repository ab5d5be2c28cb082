package org.reachable.pages.personaldetails;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Origin;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.records.people.Description;
import org.reachable.records.people.Kept;

/**
 * The form of the few facts there is one of; and of a new record, which begins with them.
 *
 * @param back where the writer came from
 * @param title what is begun or put right
 * @param fields what is asked
 * @param seen the row the writer saw; empty where there was none
 * @param meanwhile what somebody else wrote meanwhile; null where nobody did
 * @param like records that may be of the same person, before a new one is begun
 */
public record DescriptionPage(
        String href,
        String back,
        String title,
        Fields fields,
        String seen,
        @Nullable String meanwhile,
        List<Like> like) {

    /**
     * What is asked.
     *
     * @param name what the person is called; asked for a new record, null else
     * @param right whether an odd day of birth is right; null where none is
     * @param unknown why no date of birth is known
     * @param known what else is known of whoever has no date of birth; asked for a new record, null else
     * @param ownWords what they like and want
     * @param source who says so
     */
    public record Fields(
            @Nullable Field name,
            DateField born,
            @Nullable Field right,
            Field unknown,
            @Nullable Field known,
            Field pronouns,
            Field ownWords,
            Field source) {}

    /**
     * A record that may be of the same person.
     *
     * @param about what tells them from another, as far as the writer may know it
     * @param because what of them fits
     */
    public record Like(String id, String href, String name, String about, String because) {}

    /** Whom the writer is shown, so that nobody else is passed over. */
    public String shown() {
        return like.stream().map(Like::id).collect(Collectors.joining(","));
    }

    public List<Problem> problems() {
        Field name = fields.name();
        return Stream.of(
                        SentForm.problems(name),
                        SentForm.problems(fields.born()),
                        SentForm.problems(
                                fields.unknown(),
                                fields.known(),
                                fields.pronouns(),
                                fields.ownWords(),
                                fields.source()))
                .flatMap(problems -> problems)
                .toList();
    }

    /** Why nobody knows when somebody was born, and what a new record is found by instead. */
    static String notKnown(String why, String known) {
        return known.isEmpty() ? why : why + ". What else is known: " + known;
    }

    /** With who says so: whoever decides between two knows whose word each is. */
    static String inWords(Kept<Description> kept) {
        Description description = kept.what();
        String born = description.bornOn() == null
                ? "date of birth not known"
                        + (description.noBirthDate().isEmpty() ? "" : ": " + description.noBirthDate())
                : "born " + Dates.date(description.bornOn());
        return "%s; pronouns: %s; “%s”%s"
                .formatted(
                        born,
                        description.pronouns(),
                        description.ownWords(),
                        kept.source().equals(Origin.OUR_OWN) ? "" : "; from " + kept.source());
    }
}
