package org.reachable.governance.nondisclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * What must not be told to one adult of a child's family.
 *
 * @param form the form to say more; null for whoever is not close to the child
 * @param notice what came of something done just now
 */
public record WithheldPage(
        String href,
        Link child,
        List<Row> rows,
        @Nullable Form form,
        @Nullable String notice) {

    /**
     * One thing.
     *
     * @param words as it would be written; empty for whoever is not close to the child
     * @param end where it is taken back; null likewise
     * @param why the field that says why it is
     */
    public record Row(
            String title,
            String words,
            String because,
            String by,
            @Nullable String end,
            Field why) {}

    /** The form. */
    public record Form(
            Field what,
            List<Choice> particulars,
            Field words,
            Field whom,
            Field account,
            List<Choice> accounts,
            Field because) {}

    public List<Problem> problems() {
        return form == null
                ? List.of()
                : Problem.of(form.what(), form.words(), form.whom(), form.account(), form.because())
                        .toList();
    }
}
