package org.reachable.pages.entry;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.LookedFor.Words;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * Under whom an entry belongs.
 *
 * @param entry the entry, and the way to it
 * @param href where this page is
 * @param moved where the form goes
 * @param whom under whom it stands now
 * @param looked what was looked for; null where nothing was
 * @param child asks which of those found it is about
 * @param found who fits
 * @param because asks why it stood under the other
 */
public record MovePage(
        Link entry,
        String href,
        String moved,
        String whom,
        @Nullable Words looked,
        Field child,
        List<Choice> found,
        Field because) {

    /** What to mend, in the order of the page. */
    public List<Problem> problems() {
        return Stream.of(child, because).flatMap(Problem::of).toList();
    }
}
