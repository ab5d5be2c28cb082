package org.reachable.practice.frontdoor;

import java.time.Clock;
import java.util.List;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.work.notifications.Notification;
import org.reachable.work.notifications.NotificationKind;
import org.reachable.work.notifications.NotificationTable;
import org.reachable.work.notifications.Notifications;
import org.springframework.stereotype.Component;

/** Whoever a child or their family chose by name is told that they wrote, until they say that they have seen it. */
@Component
class ChosenByAFamily extends NotificationKind {

    private static final List<NotificationTable> TABLES =
            List.of(new NotificationTable("chosen_told", "later", "later", """
            exists (select from entry where entry.id = one.later
              and may_see(:actor, entry.partnership, entry.subject, entry.agency, entry.handling, entry.actor)) as readable,
            exists (select from entry told join entry back on back.corrects = told.name and back.type = any (types_that_take_back())
              where told.id = one.later) as gone"""));

    private final Clock clock;

    ChosenByAFamily(Notifications notifications, Clock clock) {
        super(notifications);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "chosen";
    }

    @Override
    protected String title() {
        return "A child or their family wrote to you";
    }

    @Override
    protected String lead() {
        return "They chose you by name to read it. Read it, and see that they hear from somebody: who replies stands on its page.";
    }

    @Override
    protected List<NotificationTable> tables() {
        return TABLES;
    }

    @Override
    protected Said said(Notification one, Link whose) {
        return new Said(
                "Written %s%s. You are one of the few who may read it."
                        .formatted(
                                Dates.near(one.at(), clock.instant()),
                                Boolean.TRUE.equals(one.more().get("gone")) ? ", and taken back since" : ""),
                Boolean.TRUE.equals(one.more().get("readable"))
                        ? new Link("Read what they wrote", SubjectAddresses.entry(one.id()))
                        : null);
    }
}
