package org.reachable.pages.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.ToRing;
import org.reachable.work.notifications.Notification;
import org.reachable.work.notifications.NotificationKind;
import org.reachable.work.notifications.NotificationTable;
import org.reachable.work.notifications.Notifications;
import org.springframework.stereotype.Component;

/** Whoever was asked or told of danger, or that a child was missing, is told how it ended: it does not vanish from their desk. */
@Component
class HowItEnded extends NotificationKind {

    /** What ended before is history, and stands on the page of whom it was about. */
    static final String NAME = "how-it-ended";

    private static final int A_WEEK = 7;

    // What ended it goes by a name that is made first: a wall lets no function of ours be part of a search in an index.
    private static final List<NotificationTable> TABLES =
            List.of(new NotificationTable("ending_told", "id", "id", """
            one.finding, one.how, one.so, one.was_asked, one.wrote,
            asked_of_it_still(one) as asked, rules_asked_still(one) as still, what_it_rests_on(one) as rests_on,
            exists (select from ask where ask.partnership = one.partnership and ask.finding = one.finding
              and may_follow_ask(:actor, ask)) as readable,
            (select (array_agg(jsonb_build_object('type', entry.type, 'summary', entry.body ->> 'summary',
                'attributes', entry.body -> 'attributes') order by entry.log_position desc))[1]::text
              from (select concat(ending ->> 'source', '/', ending ->> 'local') as name from finding
                  cross join lateral jsonb_array_elements(coalesce(finding.told -> 'steps' -> -1 -> 'closing' -> 'by', '[]')) ending
                where finding.partnership = one.partnership and finding.id = one.finding offset 0) ending
                join entry using (name)
              where entry.partnership = one.partnership
                and may_see(:actor, entry.partnership, entry.subject, entry.agency, entry.handling, entry.actor)
                and not was_tightened(:actor, entry.subject, entry.name, entry.log_position, entry.actor)) as ending""", A_WEEK));

    /** The kind of each rule. */
    private final Map<String, String> kinds;

    private final AskedStill askedStill;
    private final NumbersToRing numbers;
    private final Partnership partnership;
    private final Clock clock;

    HowItEnded(
            Notifications notifications,
            Policy policy,
            AskedStill askedStill,
            NumbersToRing numbers,
            Partnership partnership,
            Clock clock) {
        super(notifications);
        this.kinds = policy.rules().stream().collect(Collectors.toMap(Rule::id, Rule::kind));
        this.askedStill = askedStill;
        this.numbers = numbers;
        this.partnership = partnership;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected String title() {
        return "How it ended";
    }

    @Override
    protected String lead() {
        return "You were asked or told of danger, or that a child was missing, or wrote it down. This is what came of it. If you know otherwise, ring whoever was asked, or write it down.";
    }

    @Override
    protected List<NotificationTable> tables() {
        return TABLES;
    }

    /** Two questions of one event end at two moments: it is told once, as it is now. */
    @Override
    protected String event(Notification one) {
        return text(one, "rests_on");
    }

    @Override
    protected Said said(Notification one, Link whose) {
        AskedStill.Said still = askedStill.said(text(one, "asked"), one.more().get("ending"));
        String came = "%s%s. Known %s."
                .formatted(
                        still.itself().isEmpty() ? ended(one) : "What was written down",
                        still.words().isEmpty() ? "" : ": “" + still.words() + "”",
                        Dates.near(one.at(), clock.instant()));
        return new Said(
                Stream.of(
                                still.itself(),
                                still.itself().isEmpty() || !still.words().isEmpty() ? came : "",
                                whose(one),
                                still.ofTheAnswer())
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" ")),
                see(one));
    }

    /** While it is asked about still: what ended it may not be all. */
    @Override
    protected List<ToRing.One> ring(Actor reader, Notification one) {
        return text(one, "asked").isEmpty()
                ? List.of()
                : partnership
                        .practitionerWhoIs(reader.code())
                        .map(practitioner -> numbers.withHours(
                                        practitioner, List.of(numbers.dutyManager(one.about())), one.about())
                                .people())
                        .orElse(List.of());
    }

    private String ended(Notification one) {
        return goesOn(one) ? "It is written down, and is not over" : how(text(one, "how"), text(one, "so"));
    }

    /** What was opened for a child who is missing is no end of that: while the child is asked about by another rule of that kind it goes on. */
    private boolean goesOn(Notification one) {
        String[] rules = text(one, "still").split(" ");
        String kind = kinds.getOrDefault(rules[0], "");
        return !kind.isEmpty() && Stream.of(rules).skip(1).anyMatch(still -> kind.equals(kinds.get(still)));
    }

    private static String whose(Notification one) {
        if (is(one, "was_asked")) {
            return "You were asked.";
        }
        return is(one, "wrote") ? "You told of it." : "You were told of it.";
    }

    private static String how(String how, String so) {
        if (!so.isEmpty()) {
            return Character.toUpperCase(so.charAt(0)) + so.substring(1);
        }
        return switch (how) {
            case "ANSWERED", "ANSWERED_LATE", "IN_TIME_KNOWN_LATER" -> "It is written down as done";
            // Not that it is none: it may be of another child, or what fell is a discussion, and what told of it
            // stands.
            case "WITHDRAWN" -> "What it was asked because of was taken back or put right";
            default -> "It is not asked any more";
        };
    }

    private static @Nullable Link see(Notification one) {
        return is(one, "readable") ? new Link("See how it ended", SubjectAddresses.ask(text(one, "finding"))) : null;
    }

    private static String text(Notification one, String column) {
        return String.valueOf(one.more().get(column));
    }

    private static boolean is(Notification one, String column) {
        return Boolean.TRUE.equals(one.more().get(column));
    }
}
