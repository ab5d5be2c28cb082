package org.reachable.pages.search;

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

/**
 * Whoever is asked about a child, or answers for them, is told that somebody says that their record and another are one child's, and
 * that it counts: a death of the one ends what is asked of both.
 */
@Component
class SameTold extends NotificationKind {

    private static final List<NotificationTable> TABLES = List.of(new NotificationTable("same_told", "id", "id", """
            one.other, one.linked, one.link is not null as counts,
            coalesce((select word.actor from record_link link join same_said word on word.id = link.said
              where link.id = one.link), '') as first"""));

    private final Partnership partnership;
    private final Clock clock;

    SameTold(Notifications notifications, Partnership partnership, Clock clock) {
        super(notifications);
        this.partnership = partnership;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "same-child";
    }

    @Override
    protected String title() {
        return "Whether two records are one child’s";
    }

    @Override
    protected String lead() {
        return "It takes two people. From then on whoever works with one record reads both, and a death or a return written in one counts for both. If it is not so, say so at once to whoever says it; two people part them again.";
    }

    @Override
    protected List<NotificationTable> tables() {
        return TABLES;
    }

    @Override
    protected Said said(Notification one, Link whose) {
        boolean linked = is(one, "linked");
        String which = "this record and the one of %s are %s"
                .formatted(
                        one.more().get(Notification.OTHERS_NAME), linked ? "one child’s" : "two children’s after all");
        String at = Dates.near(one.at(), clock.instant());
        return new Said(
                is(one, "counts")
                        ? "It counts that %s, as %s said, %s. What is asked may have changed."
                                .formatted(which, by(one), at)
                        : "%s, said %s that %s. Nothing is %s before a second person agrees."
                                .formatted(who(one.by()), at, which, linked ? "joined" : "parted"),
                new Link(
                        is(one, "counts") ? "See both" : "Look at both",
                        SameController.compare(one.about(), one.other().orElseThrow())));
    }

    private String by(Notification one) {
        String first = String.valueOf(one.more().get("first"));
        return first.isEmpty() ? who(one.by()) : who(first) + ", and " + who(one.by());
    }

    private String who(String actor) {
        return Writers.named(partnership, actor);
    }

    private static boolean is(Notification one, String column) {
        return Boolean.TRUE.equals(one.more().get(column));
    }
}
