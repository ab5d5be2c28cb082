package org.reachable.pages.record;

import org.jspecify.annotations.Nullable;

/**
 * It is saved.
 *
 * @param childHref the way to the child's page
 * @param again the way to write down something else about them
 * @param number Reachable's number of the entry
 * @param replyBy the day by which whoever told us hears from us; null where nobody told us anything
 */
public record DonePage(
        String child,
        String childHref,
        String again,
        String number,
        @Nullable String replyBy) {}
