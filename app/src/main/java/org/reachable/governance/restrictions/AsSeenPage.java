package org.reachable.governance.restrictions;

import java.util.List;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/** As whom a child's pages are looked at. */
public record AsSeenPage(
        String href, Link child, Field agency, List<Choice> agencies, Field to, List<Choice> relationships) {

    public List<Problem> problems() {
        return Problem.of(agency, to).toList();
    }
}
