package org.reachable.work.documents;

import java.util.List;
import java.util.Set;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * What one of the family is given of a version.
 *
 * @param whom for whom it is
 * @param code what the form calls them
 * @param parts what of it can be given; empty where nothing is written that is for them
 * @param chosen the rows that are ticked
 */
public record CopyNewPage(
        Link document, String title, String whom, String code, String href, List<Under> parts, Set<String> chosen) {

    /**
     * A heading of theirs.
     *
     * @param never rows that they are not given, and why
     */
    public record Under(Field field, List<Choice> choices, List<Never> never) {}

    /** A row, and why it is in no copy. */
    public record Never(String title, String why) {}

    public List<Problem> problems() {
        return parts.stream().map(Under::field).flatMap(Problem::of).limit(1).toList();
    }
}
