package org.reachable.pages.desk;

import java.time.Clock;
import java.util.List;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Writers;
import org.reachable.work.notifications.Notification;
import org.reachable.work.notifications.NotificationKind;
import org.reachable.work.notifications.NotificationTable;
import org.reachable.work.notifications.Notifications;
import org.reachable.work.notifications.TakenBackSince;
import org.springframework.stereotype.Component;

/** Whoever is asked about a child, answers for them or hears where nobody does, is told that somebody wrote down that the child has died. */
@Component
class DeathsTold extends NotificationKind {

    private static final List<NotificationTable> TABLES =
            List.of(new NotificationTable("death_told", "later", "later", """
            one.ends, exists (select from entry where entry.id = one.later
              and may_see(:actor, entry.partnership, entry.subject, entry.agency, entry.handling, entry.actor)) as readable,
            """ + TakenBackSince.COLUMN));

    private final Partnership partnership;
    private final Clock clock;

    DeathsTold(Notifications notifications, Partnership partnership, Clock clock) {
        super(notifications);
        this.partnership = partnership;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deaths";
    }

    @Override
    protected String title() {
        return "It was written down that a child has died";
    }

    @Override
    protected String lead() {
        return "If it is not so, say at once on the entry’s own page that it is wrong, or take it back there if you answer for the child by name, and ring whoever wrote it.";
    }

    @Override
    protected List<NotificationTable> tables() {
        return TABLES;
    }

    @Override
    protected Said said(Notification one, Link whose) {
        return new Said(
                "Written by %s, %s. %s"
                        .formatted(
                                Writers.named(partnership, one.by()),
                                Dates.near(one.at(), clock.instant()),
                                TakenBackSince.of(one).map(this::takenBack).orElseGet(() -> stands(one))),
                Boolean.TRUE.equals(one.more().get("readable"))
                        ? new Link("See what was written", whose.href() + "/timeline#entry-" + one.id())
                        : null);
    }

    /** A death that is none any more stood on the desk of the child's home as one, and as the end of what is asked. */
    private String takenBack(TakenBackSince back) {
        return "It was taken back since, %s, by %s: it counts no more, and what it ended is asked again unless somebody else wrote that the child has died. Ring them if you told anybody."
                .formatted(Dates.near(back.at(), clock.instant()), Writers.named(partnership, back.by()));
    }

    private static String stands(Notification one) {
        return Boolean.TRUE.equals(one.more().get("ends"))
                ? "What was asked about them ended with it."
                : "It ended nothing: it takes a second word, of another agency. What was written of a later day says otherwise, danger to the child is"
                        + " asked about, or whoever wrote it does not work with the child.";
    }
}
