package org.reachable.practice.frontdoor;

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
import org.springframework.stereotype.Component;

/** Whoever told us something is told that somebody replied, until they say that they have seen it: what waited does not just go. */
@Component
class RepliesHeard extends NotificationKind {

    private static final List<NotificationTable> TABLES =
            List.of(new NotificationTable("reply_told", "later", "later", "one.earlier"));

    private final Partnership partnership;
    private final Clock clock;

    RepliesHeard(Notifications notifications, Partnership partnership, Clock clock) {
        super(notifications);
        this.partnership = partnership;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "replies-heard";
    }

    @Override
    protected String title() {
        return "Somebody replied to what you told";
    }

    @Override
    protected String lead() {
        return "Read what was said to you. If it does not help, or did not reach you before, say so there, and ring whoever wrote it.";
    }

    @Override
    protected List<NotificationTable> tables() {
        return TABLES;
    }

    @Override
    protected Said said(Notification one, Link whose) {
        return new Said(
                "By %s, %s.".formatted(Writers.named(partnership, one.by()), Dates.near(one.at(), clock.instant())),
                new Link("Read the reply", "/replies/" + one.more().get("earlier")));
    }
}
