package org.reachable.work.actions;

import org.jspecify.annotations.Nullable;
import org.reachable.engine.action.ActionStep;
import org.reachable.foundation.govuk.SentForm;

/** Which of the forms of the page was sent; none where it is only read. */
record Sent(@Nullable ActionStep step, SentForm form) {

    static final Sent NOTHING = new Sent(null, SentForm.empty());

    SentForm of(ActionStep asked) {
        return asked == step ? form : SentForm.empty();
    }
}
