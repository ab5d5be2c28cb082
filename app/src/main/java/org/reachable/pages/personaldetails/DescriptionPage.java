package org.reachable.pages.personaldetails;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

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
     * @param ownWords what they like and want
     * @param source who says so
     */
    public record Fields(@Nullable Field name, DateField born, Field pronouns, Field ownWords, Field source) {}

    /** A record that may be of the same person. */
    public record Like(String href, String name, String about) {}

    public List<Problem> problems() {
        Field name = fields.name();
        var named = name == null || name.error() == null ? List.<Problem>of() : List.of(Problem.with(name));
        return fields.born().question().error() == null ? named : List.of(Problem.with(fields.born()));
    }
}
