package org.reachable.pages.desk;

import java.time.Clock;
import java.util.List;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Writers;
import org.reachable.records.corrections.Corrections;
import org.reachable.work.notifications.Notification;
import org.reachable.work.notifications.NotificationKind;
import org.reachable.work.notifications.NotificationTable;
import org.reachable.work.notifications.Notifications;
import org.springframework.stereotype.Component;

/** Whoever is asked, or was told of danger, hears that what told of it was taken back or put right by somebody else. */
@Component
class QuestionsTakenBack extends NotificationKind {

    private static final List<NotificationTable> TABLES =
            List.of(new NotificationTable("question_taken_back", "later", "later", """
            one.withdrawn, one.asked, one.danger,
            exists (select from entry where entry.id = one.later and entry.batch is not null) as fed, (select coalesce(entry.body #>> '{attributes,%s}', entry.body ->> 'summary') from entry where entry.id = one.later
              and may_see(:actor, entry.partnership, entry.subject, entry.agency, entry.handling, entry.actor)) as words""".formatted(Corrections.BECAUSE)));

    private final Partnership partnership;
    private final Clock clock;

    QuestionsTakenBack(Notifications notifications, Partnership partnership, Clock clock) {
        super(notifications);
        this.partnership = partnership;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "questions-taken-back";
    }

    @Override
    protected String title() {
        return "What told of it was taken back";
    }

    @Override
    protected String lead() {
        return "What is asked because of that alone goes. If you know that a child is in danger all the same, write it down now: it is asked about again. If it is wrong, speak with whoever took it back.";
    }

    @Override
    protected List<NotificationTable> tables() {
        return TABLES;
    }

    @Override
    protected Said said(Notification one, Link whose) {
        Object words = one.more().get("words");
        boolean withdrawn = is(one, "withdrawn");
        return new Said(
                "What %s was %s%s, %s%s. %s"
                        .formatted(
                                withdrawn ? "told of " + of(one) : of(one) + " rests on",
                                withdrawn ? "taken back" : "put right",
                                by(one),
                                Dates.near(one.at(), clock.instant()),
                                words == null ? "" : ": “" + words + "”",
                                withdrawn
                                        ? "The question is withdrawn, unless something else told of it."
                                        : "Look whether it is still asked."),
                words == null ? null : new Link("See what stands now", whose.href() + "/timeline#entry-" + one.id()));
    }

    /** What a job of ours writes in somebody's place, as that they took no part, says itself whose word that is. */
    private String by(Notification one) {
        boolean byItself =
                partnership.practitionerWhoIs(one.by()).isEmpty() && one.by().startsWith("job:") && !is(one, "fed");
        return byItself ? "" : " by " + Writers.named(partnership, one.by());
    }

    private static String of(Notification one) {
        String danger = is(one, "danger") ? "danger that " : "what ";
        return danger + (is(one, "asked") ? "you are asked about" : "you were told of");
    }

    private static boolean is(Notification one, String column) {
        return Boolean.TRUE.equals(one.more().get(column));
    }
}
