package org.reachable.practice.frontdoor;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Power;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.NumbersToRing.Named;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Writers;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;
import org.reachable.watch.DangerToldIn;
import org.reachable.work.notifications.Notification;
import org.reachable.work.notifications.NotificationKind;
import org.reachable.work.notifications.NotificationTable;
import org.reachable.work.notifications.Notifications;
import org.reachable.work.notifications.TakenBackSince;
import org.springframework.stereotype.Component;

/** Whoever a child or their family chose by name is told that they wrote, until they say that they have seen it. */
@Component
class ChosenByAFamily extends NotificationKind {

    private static final List<NotificationTable> TABLES =
            List.of(new NotificationTable("chosen_told", "later", "later", """
            exists (select from entry where entry.id = one.later
              and (may_see(:actor, entry.partnership, entry.subject, entry.agency, entry.handling, entry.actor)
                or was_told(:actor, entry.subject, entry.name))) as readable,
            (select entry.name from entry where entry.id = one.later) as named,
            """ + TakenBackSince.COLUMN));

    private static final String LEADS = Power.ANSWER_TO_FAMILIES.duty();

    private static final String ABOUT_RECORDS = Power.ANSWER_ABOUT_RECORDS.duty();

    private final Partnership partnership;
    private final NumbersToRing numbers;
    private final DangerToldIn danger;
    private final Clock clock;

    ChosenByAFamily(
            Notifications notifications,
            Partnership partnership,
            NumbersToRing numbers,
            DangerToldIn danger,
            Clock clock) {
        super(notifications);
        this.danger = danger;
        this.partnership = partnership;
        this.numbers = numbers;
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
        return "You are one of the few who may read it: they chose you by name, you are asked to reply, or you are on duty where somebody could be hurt. Read it, and see that they hear from somebody: who replies stands on its page.";
    }

    @Override
    protected List<NotificationTable> tables() {
        return TABLES;
    }

    @Override
    protected Said said(Notification one, Link whose) {
        return said(one, written(one) + ". ");
    }

    private static Said said(Notification one, String written) {
        return new Said(
                written + "You are one of the few who may read it.",
                Boolean.TRUE.equals(one.more().get("readable"))
                        ? new Link("Read what they wrote", SubjectAddresses.entry(one.id()))
                        : null);
    }

    @Override
    protected Said said(Actor reader, Notification one, Link whose) {
        return TakenBackSince.of(one)
                .map(back -> new Said(takenBack(reader, one, back), new Link("Whom to ring", whose.href())))
                .orElseGet(() -> said(one, written(one) + ". " + dangerOf(one)));
    }

    /** What they told may be danger: whoever they chose reads that before the words, and by when it is whose. */
    private String dangerOf(Notification one) {
        String name = (String) one.more().get("named");
        return name == null || !Boolean.TRUE.equals(one.more().get("readable"))
                ? ""
                : danger.of(EntryId.reference(name, ""), one.about()).stream()
                        .min(Comparator.comparing(
                                asked -> asked.finding().last().respondBy(),
                                Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(this::inWords)
                        .orElse("");
    }

    private String inWords(Asked asked) {
        Ask ask = asked.ask();
        Instant due = asked.finding().last().respondBy();
        String by = due == null
                ? ""
                : due.isBefore(clock.instant())
                        ? ", and it was to be answered by " + Dates.by(due, clock.instant())
                        : ", by " + Dates.by(due, clock.instant()) + " at the latest";
        return "Danger: %s is asked%s. "
                .formatted(
                        ask == null
                                ? partnership.roleName(asked.finding().last().owner())
                                : partnership.whoWithin(ask.practitioner()),
                        by);
    }

    private String written(Notification one) {
        return "Written %s".formatted(Dates.near(one.at(), clock.instant()));
    }

    /** They were promised that nobody reads it any more. Whoever read it before, or fears for them, rings. */
    private String takenBack(Actor reader, Notification one, TakenBackSince back) {
        return "%s, and taken back since, %s, by %s. It is not shown here any more. If you read it before, or fear for the child, %s."
                .formatted(
                        written(one),
                        Dates.near(back.at(), clock.instant()),
                        Writers.named(partnership, back.by()),
                        ring(reader, one.about()));
    }

    /**
     * Whoever is on duty, and never whoever leads: it may be of them that it was, or they that the child did not want, and what was taken back
     * is read by nobody who could say so.
     */
    private String ring(Actor reader, PersonId child) {
        Named onDuty = numbers.dutyManager(child);
        Optional<UUID> leads = numbers.holdingForThem(LEADS, child).map(Named::practitioner);
        return Stream.concat(Stream.of(onDuty), numbers.holding(ABOUT_RECORDS, child).stream())
                .filter(ring -> !ring.practitioner().toString().equals(reader.code())
                        && !leads.equals(Optional.of(ring.practitioner())))
                .findFirst()
                .map(ring -> "ring %s, %s".formatted(partnership.who(ring.practitioner()), Capital.none(ring.as())))
                .orElse(
                        onDuty.practitioner().toString().equals(reader.code())
                                ? "find out whether they are safe: it is you whom others ring"
                                : "go to them, or find out from somebody whom they trust whether they are safe");
    }
}
