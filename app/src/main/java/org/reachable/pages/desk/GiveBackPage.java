package org.reachable.pages.desk;

import java.util.List;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * Where what was taken over goes back. What is asked stands here only where the reader may read it.
 *
 * @param title what the reader does: gives it back, or takes it
 * @param whom whom it is about
 * @param question what is asked, or that the reader is not told
 * @param since who has it since when
 * @param after what is so afterwards
 * @param action where it is sent
 * @param version of the ask, as the reader sees it
 */
public record GiveBackPage(
        String title,
        Link whom,
        String question,
        String since,
        String after,
        String action,
        int version,
        Field because) {

    /** What to mend. */
    public List<Problem> problems() {
        return Problem.of(because).toList();
    }
}
