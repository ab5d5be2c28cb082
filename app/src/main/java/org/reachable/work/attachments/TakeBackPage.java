package org.reachable.work.attachments;

import java.util.List;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * Taking back what was attached by mistake.
 *
 * @param to what it is attached to
 * @param what what it is, in the words of whoever attached it
 * @param because why it is taken back
 */
public record TakeBackPage(Link to, String child, String href, String what, Field because) {

    public List<Problem> problems() {
        return Problem.of(because).toList();
    }
}
