package org.reachable.pages.entry;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.work.notifications.Notification;
import org.reachable.work.notifications.NotificationKind;
import org.reachable.work.notifications.NotificationTable;
import org.reachable.work.notifications.Notifications;
import org.springframework.stereotype.Component;

/** Whoever said that a fact is wrong hears what came of it. */
@Component
class FactsChecked extends NotificationKind {

    private static final List<NotificationTable> TABLES =
            List.of(new NotificationTable("fact_checked", "later", "later", "one.earlier"));

    private final Partnership partnership;
    private final Clock clock;

    FactsChecked(Notifications notifications, Partnership partnership, Clock clock) {
        super(notifications);
        this.partnership = partnership;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "facts-checked";
    }

    @Override
    protected String title() {
        return "You said that a fact is wrong";
    }

    @Override
    protected String lead() {
        return "Whoever answers for the entry has looked. If you still differ, write down what you know yourself.";
    }

    @Override
    protected List<NotificationTable> tables() {
        return TABLES;
    }

    @Override
    protected Said said(Notification one, Link whose) {
        return new Said(
                "What you said was wrong was answered, by %s, %s."
                        .formatted(partnership.whoWithin(one.by()), Dates.near(one.at(), clock.instant())),
                new Link("Read what came of it", SubjectAddresses.entry((UUID)
                        Objects.requireNonNull(one.more().get("earlier")))));
    }
}
