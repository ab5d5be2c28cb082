package org.reachable.work.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.platform.partnership.ToRing;

/**
 * What the reader is told of one kind and has not said they have seen.
 *
 * @param href where this page is
 * @param lead why they are told, and what they can do
 */
public record NotificationsPage(String href, String title, String lead, List<Row> rows) {

    /**
     * One of them.
     *
     * @param id names it in the form
     * @param whose whom it is about
     * @param what what was done, by whom, and when
     * @param where what stands now; null where there is nothing for the reader
     * @param ring whom one rings about it
     */
    public record Row(
            String id, Link whose, String what, @Nullable Link where, List<ToRing.One> ring) {}
}
