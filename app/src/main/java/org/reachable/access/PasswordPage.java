package org.reachable.access;

import java.util.List;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * The form to change a password.
 *
 * @param first whether somebody gave them the one they have, and must not know the next
 */
public record PasswordPage(boolean first, Field now, Field chosen) {

    public List<Problem> problems() {
        return Problem.of(now, chosen).toList();
    }
}
