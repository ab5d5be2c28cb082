package org.reachable.pages.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Writers;
import org.reachable.work.notifications.Notification;
import org.reachable.work.notifications.NotificationKind;
import org.reachable.work.notifications.NotificationTable;
import org.reachable.work.notifications.Notifications;
import org.springframework.stereotype.Component;

/** What became of somebody’s words: whoever wrote them, or answers for them, is told that others changed them. */
@Component
class ChangedWords extends NotificationKind {

    /** Where who somebody is, where they live or who is around them was put right, or what a place or a thing is, and no entry. */
    private static final String DETAILS = "details";

    /** That it is not theirs, and something of theirs was built on it. */
    private static final String RESTS = "rests";

    private static final List<NotificationTable> TABLES = List.of(
            new NotificationTable("words_changed", "later", "later", """
                one.type, one.told_as, one.refiled, one.handled, coalesce((select entry.body #>> '{attributes,filed_elsewhere}' from entry
                  where entry.id = one.later), '') = 'yes' as elsewhere, exists (select from entry where entry.id = one.later
                  and may_see(:actor, entry.partnership, entry.subject, entry.agency, entry.handling, entry.actor)) as readable"""),
            new NotificationTable(
                    "details_changed",
                    "later",
                    "later",
                    "'%s' as type, one.told_as, false as refiled, false as handled, false as elsewhere, true as readable"
                            .formatted(DETAILS)));

    private final Vocabulary vocabulary;
    private final Partnership partnership;
    private final Clock clock;

    ChangedWords(Notifications notifications, Vocabulary vocabulary, Partnership partnership, Clock clock) {
        super(notifications);
        this.vocabulary = vocabulary;
        this.partnership = partnership;
        this.clock = clock;
    }

    /** Whose words they are, to whoever is told: theirs, or they answer for them. */
    private static final Map<String, String> WHOSE = Map.of(
            "author",
            "What you wrote",
            "agency",
            "What came from your agency",
            "child",
            "What others wrote",
            RESTS,
            "What something that you wrote rests on");

    /** What was done to them. */
    enum How {
        WITHDRAWN("was taken back"),
        REFILED("was filed with another record"),
        HANDLED_OTHERWISE("may be read by others than before"),
        PUT_RIGHT("was put right"),
        DETAILS_PUT_RIGHT("of who they are, where they live or who is around them was put right"),
        DESCRIBED_OTHERWISE("of what this is was put in other words");

        private final String words;

        How(String words) {
            this.words = words;
        }
    }

    @Override
    public String name() {
        return "changed-words";
    }

    @Override
    protected String title() {
        return "Others changed what you wrote, or answer for";
    }

    @Override
    protected String lead() {
        return "Nothing is erased: what stood before is still there. If the change is wrong, speak with whoever made it.";
    }

    @Override
    protected List<NotificationTable> tables() {
        return TABLES;
    }

    @Override
    protected Said said(Notification one, Link whose) {
        How how = how(one, whose);
        boolean rests = RESTS.equals(one.more().get("told_as"));
        return new Said(
                "%s %s, by %s, %s.%s"
                        .formatted(
                                WHOSE.get(String.valueOf(one.more().get("told_as"))),
                                how.words,
                                who(one),
                                Dates.near(one.at(), clock.instant()),
                                rests ? " What you wrote stands: read whether it still holds." : ""),
                is(one, "readable") && (how != How.REFILED || rests)
                        ? new Link("See what stands now", now(one, how, whose))
                        : null);
    }

    private How how(Notification one, Link whose) {
        String type = String.valueOf(one.more().get("type"));
        if (type.equals(DETAILS)) {
            return SubjectAddresses.isOfAChild(whose.href()) ? How.DETAILS_PUT_RIGHT : How.DESCRIBED_OTHERWISE;
        }
        if (RESTS.equals(one.more().get("told_as"))) {
            return is(one, "refiled") || is(one, "elsewhere") ? How.REFILED : How.WITHDRAWN;
        }
        if (vocabulary.references().withdraws().contains(type)) {
            return How.WITHDRAWN;
        }
        if (is(one, "refiled")) {
            return How.REFILED;
        }
        return is(one, "handled") ? How.HANDLED_OTHERWISE : How.PUT_RIGHT;
    }

    private static boolean is(Notification one, String column) {
        return Boolean.TRUE.equals(one.more().get(column));
    }

    private static String now(Notification one, How how, Link whose) {
        if (how == How.DETAILS_PUT_RIGHT) {
            return "/people/" + one.about();
        }
        if (how == How.DESCRIBED_OTHERWISE) {
            return whose.href();
        }
        return whose.href() + (SubjectAddresses.isOfAChild(whose.href()) ? "/timeline#entry-" + one.id() : "#timeline");
    }

    private String who(Notification one) {
        return one.by().startsWith("job:")
                ? "itself; why stands with what stands now"
                : Writers.named(partnership, one.by());
    }
}
