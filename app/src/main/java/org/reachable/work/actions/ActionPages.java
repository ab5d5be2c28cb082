package org.reachable.work.actions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.action.ActionStep;
import org.reachable.engine.action.ActionWords;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.surroundings.SubjectLinks;
import org.reachable.work.actions.ActionPage.Closing;
import org.reachable.work.actions.ActionPage.Dropping;
import org.reachable.work.actions.ActionPage.HandingOver;
import org.reachable.work.actions.ActionPage.Moving;
import org.reachable.work.actions.ChildActionsPage.Counting;
import org.springframework.stereotype.Component;

/** Puts the pages of actions together. */
@Component
class ActionPages {

    /** Soonest first; what has no day is last, for it is never late. */
    static final Comparator<Action> SOONEST = Comparator.comparing((Action action) ->
                    action.until() == null ? Instant.MAX : action.until().at())
            .thenComparing(Action::id);

    private final Actions actions;
    private final ActionWords words;
    private final DeedForm deeds;
    private final Named named;
    private final SubjectLinks links;
    private final OnlyCounted onlyCounted;
    private final Partnership partnership;
    private final Clock clock;

    ActionPages(
            Actions actions,
            ActionWords words,
            DeedForm deeds,
            Named named,
            SubjectLinks links,
            OnlyCounted onlyCounted,
            Partnership partnership,
            Clock clock) {
        this.actions = actions;
        this.words = words;
        this.deeds = deeds;
        this.named = named;
        this.links = links;
        this.onlyCounted = onlyCounted;
        this.partnership = partnership;
        this.clock = clock;
    }

    private static final String ACTIONS = "actions";

    /** @param ofAThing whether they are about what is no child */
    static String href(PersonId subject, boolean ofAThing) {
        return ofAThing ? SubjectAddresses.thing(subject.subject(), ACTIONS) : SubjectAddresses.child(subject, ACTIONS);
    }

    static String href(Action action) {
        return href(action.child(), action.isOfAThing()) + "/" + action.id();
    }

    ChildActionsPage child(Actor actor, ActionsOf of, @Nullable String notice) {
        List<Action> all = actions.about(actor, of.id());
        Counted counted = actions.counted(actor, of.id());
        return new ChildActionsPage(
                of.page(),
                of.isAThing() ? Counting.ofAThing(counted) : Counting.of(counted),
                all.stream()
                        .filter(Action::isOpen)
                        .sorted(SOONEST)
                        .map(one -> row(one, null))
                        .toList(),
                all.reversed().stream()
                        .filter(one -> !one.isOpen())
                        .map(one -> row(one, null))
                        .toList(),
                of.isAThing() ? List.of() : onlyCounted.about(actor, of.id()),
                actions.maySet(actor, of.id()) ? of.href() + "/new" : null,
                notice);
    }

    AgencyActionsPage agency(Actor actor, Agency agency) {
        List<Action> open = actions
                .ofAgency(actor, owner -> partnership.practitioner(owner).map(Practitioner::agency), agency.code())
                .stream()
                .sorted(SOONEST)
                .toList();
        Map<SubjectId, Link> about = links.to(
                actor,
                open.stream().map(one -> one.child().subject()).distinct().toList());
        long late = open.stream().filter(one -> one.isLate(clock.instant())).count();
        int hidden = actions.notShown(actor, agency.code());
        return new AgencyActionsPage(
                agency.name(),
                late == 0 ? "" : Words.count(late, "is late", "are late"),
                open.stream()
                        .map(one -> row(one, about.get(one.child().subject())))
                        .toList(),
                hidden == 0
                        ? ""
                        : hidden == 1
                                ? "Fewer than five more are not shown to you."
                                : "About %d more are not shown to you.".formatted(hidden));
    }

    ActionRow row(Action action, @Nullable Link child) {
        List<String> told = new ArrayList<>();
        told.add(whose(action));
        if (action.isOpen() && action.whose().owner() != null) {
            told.add(
                    action.isTakenOn()
                            ? "They said that they do it."
                            : "Asked %s, and has not said yet whether they do it."
                                    .formatted(
                                            Dates.near(action.stands().asked().at(), clock.instant())));
        }
        if (!action.what().need().isEmpty()) {
            told.add("For: " + action.what().need());
        }
        told.add(
                words.aims().containsKey(action.what().aim())
                        ? "Aimed at: " + words.aims().get(action.what().aim())
                        : "Nobody has said what it is aimed at.");
        if (action.moved() > 0) {
            told.add("Moved " + times(action.moved()) + ".");
        }
        Action.Offer offer = action.offer();
        if (offer != null && action.isOpen()) {
            told.add("Offered to %s, who has not said yet whether they take it: “%s”"
                    .formatted(partnership.whoWithin(offer.to()), offer.because()));
        }
        Action.Offer refused = action.stands().refused();
        if (refused != null && action.isOpen()) {
            told.add("%s %s: “%s”".formatted(partnership.who(refused.to()), action.refusal(), refused.because()));
        }
        Action.End end = action.end();
        if (end != null) {
            told.add("%s, %s: “%s”".formatted(end.done() ? "Done" : "Not done", by(end.said()), end.words()));
        }
        told.add("Set by " + by(action.set()) + ".");
        return new ActionRow(action.what().deed(), href(action), left(action), told, Missing.of(action), child);
    }

    @Nullable
    TimeLeft left(Action action) {
        return action.until() == null || !action.isOpen()
                ? null
                : TimeLeft.until(action.until().at(), clock.instant());
    }

    static String times(int often) {
        return often == 1 ? "once" : often == 2 ? "twice" : often + " times";
    }

    String whose(Action action) {
        UUID owner = action.whose().owner();
        String outside = action.what().outside();
        if (owner == null && !outside.isEmpty()) {
            return "%s. %s, who set it, makes sure of it."
                    .formatted(
                            Deed.saidYes(outside),
                            partnership.whoWithin(action.set().by()));
        }
        return owner != null
                ? partnership.who(owner)
                : action.whose().office().isEmpty()
                        ? "Nobody is named yet: it is with %s, who set it."
                                .formatted(partnership.whoWithin(action.set().by()))
                        : "Nobody is named yet, of %s."
                                .formatted(partnership.agencyName(action.whose().office()));
    }

    private String by(Action.Said said) {
        return "%s, %s".formatted(partnership.whoWithin(said.by()), Dates.near(said.at(), clock.instant()));
    }

    SetActionPage setting(Actor actor, ActionsOf of, SentForm sent) {
        return new SetActionPage(
                new Link(of.name() + ": what was to be done", of.href()),
                of.name(),
                of.href() + "/new",
                deeds.shown(actor, of.id(), of.name(), sent, null));
    }

    /** @param sent what the form of this step sent, where one was sent */
    ActionPage one(Actor actor, Action action, String name, Sent sent, boolean quicker) {
        boolean closes = actions.may(actor, action, ActionStep.OVER);
        String last = action.last();
        return new ActionPage(
                new Link(name + ": what was to be done", href(action.child(), action.isOfAThing())),
                name,
                row(action, null),
                last,
                quicker ? "Somebody was quicker. What stands now is below; nothing of yours was saved." : null,
                closes ? closing(action, name, sent) : null,
                offered(actor, action, sent.of(ActionStep.DECLINED)),
                closes && !action.isWhole()
                        ? deeds.shown(actor, action.child(), name, sent.of(ActionStep.SET), action)
                        : null);
    }

    private ActionPage.@Nullable Offered offered(Actor actor, Action action, SentForm sent) {
        if (action.isOpen() && action.isOfferedTo(actor.code())) {
            return new ActionPage.Offered(
                    "It is offered to you",
                    "I take it over",
                    "I do not take it over",
                    sent.field(SentForm.BECAUSE, "Why do you not take it over?", "It stays whose it is.")
                            .withId("because-declined"));
        }
        return action.isAskedOf(actor.code())
                ? new ActionPage.Offered(
                        setFor(action) + ": will you?",
                        "I will",
                        "I cannot",
                        sent.field(
                                        SentForm.BECAUSE,
                                        "Why can you not?",
                                        "Whoever set it reads it, and names somebody else.")
                                .withId("because-declined"))
                : null;
    }

    /** "What Lena Lead, Families service set for you": nobody reads that they said what another set. */
    String setFor(Action action) {
        return partnership
                .practitionerWhoIs(action.set().by())
                .map(one -> "What %s set for you".formatted(partnership.whoWithin(one.id())))
                .orElse("What was set for you");
    }

    private Closing closing(Action action, String name, Sent sent) {
        SentForm dropping = sent.of(ActionStep.DROPPED);
        SentForm handing = sent.of(ActionStep.HANDED_OVER);
        SentForm moving = sent.of(ActionStep.MOVED);
        var all = named.groups(action.child(), name);
        return new Closing(
                sent.of(ActionStep.OVER)
                        .field(
                                "came",
                                "What was done, and what came of it for %s?".formatted(name),
                                "As they would say it, where they do. If nothing is different yet, say what was done, and that.")
                        .withId("came"),
                new Dropping(
                        dropping.field(SentForm.BECAUSE, "Why was it not done?", null)
                                .withId("because-dropped"),
                        dropping.field(
                                        "instead",
                                        "What is done instead?",
                                        "It is set with this. Leave it blank where nothing is.")
                                .withId("instead"),
                        dropping.field(DeedForm.WHOSE, "Who does that?", null, dropping.text(DeedForm.WHOSE))
                                .withId("whose-instead"),
                        all,
                        dropping.date("day", "By when is that done?", null, null)),
                new HandingOver(
                        handing.field("to", "To whom?", "It stays whose it is until they accept.", handing.text("to"))
                                .withId("to"),
                        all,
                        handing.field(SentForm.BECAUSE, "Why them?", "They read it before they accept.")
                                .withId("because-handed-over")),
                new Moving(
                        moving.date("moved", "To which day?", null, null),
                        moving.field(SentForm.BECAUSE, "Why is it moved?", null).withId("because-moved")));
    }

    Optional<Practitioner> practitioner(UUID id) {
        return partnership.practitioner(id);
    }
}
