package org.reachable.limits;

import java.util.List;
import java.util.stream.Stream;
import org.reachable.govuk.Choice;
import org.reachable.govuk.Field;
import org.reachable.govuk.Link;
import org.reachable.govuk.Problem;

/** As whom a child's pages are looked at. */
public record AsSeenPage(
        String href, Link child, Field agency, List<Choice> agencies, Field to, List<Choice> relationships) {

    public List<Problem> problems() {
        return Stream.of(agency, to)
                .filter(field -> field.error() != null)
                .map(Problem::with)
                .toList();
    }
}
