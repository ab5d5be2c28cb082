package org.reachable.pages.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.SentForm;

/**
 * Where somebody signs that nothing changes.
 *
 * @param ask what is asked, and the way back to it
 * @param whom the child it is about
 * @param because why it is asked
 * @param before that it was signed before, by whom and until when; null where it was not
 * @param name in whose name it is signed
 * @param signing the form
 */
public record NoChangePage(
        Link ask, Link whom, String because, @Nullable String before, String name, Signing signing) {

    /**
     * The form.
     *
     * @param action where it is sent
     * @param version of the ask, as the reader sees it
     * @param why why nothing changes
     * @param until when it is looked at again
     */
    public record Signing(String action, int version, Field why, DateField until) {}

    /** What to mend, in the order of the page. */
    public List<Problem> problems() {
        return Stream.concat(SentForm.problems(signing.why()), SentForm.problems(signing.until()))
                .toList();
    }
}
