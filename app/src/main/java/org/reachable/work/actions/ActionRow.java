package org.reachable.work.actions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.TimeLeft;

/**
 * One action, as a list shows it.
 *
 * @param deed what is done
 * @param href its page
 * @param left by when; null where no day is set, or it is over
 * @param told whose it is, and what became of it, each in a line
 * @param missing what it does not say; empty where it says all
 * @param child whom it is about; null on a page of that child
 */
public record ActionRow(
        String deed,
        String href,
        @Nullable TimeLeft left,
        List<String> told,
        String missing,
        @Nullable Link child) {}
