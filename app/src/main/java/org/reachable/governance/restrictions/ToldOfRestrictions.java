package org.reachable.governance.restrictions;

import java.time.Clock;
import java.util.List;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.platform.partnership.Partnership;
import org.reachable.work.notifications.Notification;
import org.reachable.work.notifications.NotificationKind;
import org.reachable.work.notifications.NotificationTable;
import org.reachable.work.notifications.Notifications;
import org.springframework.stereotype.Component;

/** Who was kept out of which record, for those who are told: by whom and when, with whom to speak, and never why. */
@Component
class ToldOfRestrictions extends NotificationKind {

    private static final List<NotificationTable> TABLES =
            List.of(new NotificationTable("exclusion_told", "exclusion", "exclusion, told", "one.practitioner::text"));

    private final Partnership partnership;
    private final Clock clock;

    ToldOfRestrictions(Notifications notifications, Partnership partnership, Clock clock) {
        super(notifications);
        this.partnership = partnership;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "told-of-restrictions";
    }

    @Override
    protected String title() {
        return "Somebody was kept out of a record";
    }

    @Override
    protected String lead() {
        return "You are told because you work with the child, or look after whoever is kept out. Why is for the few who look after such restrictions. If it is wrong, or leaves the child without their worker, speak with whoever did it.";
    }

    @Override
    protected List<NotificationTable> tables() {
        return TABLES;
    }

    @Override
    protected Said said(Notification one, Link whose) {
        String out = String.valueOf(one.more().get("practitioner"));
        String whom = partnership.who(out);
        String at = Dates.near(one.at(), clock.instant());
        return new Said(
                out.equals(one.by())
                        ? "%s is kept out of this record, as they said themselves, %s. What they were asked is asked of whoever is on duty now. Speak with their safeguarding lead."
                                .formatted(whom, at)
                        : "%s is kept out of this record, by %s, %s. What they were asked is asked of whoever is on duty now. Speak with whoever did it, and not with whoever is kept out."
                                .formatted(whom, partnership.who(one.by()), at),
                null);
    }
}
