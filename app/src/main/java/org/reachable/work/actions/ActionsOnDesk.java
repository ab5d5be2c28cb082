package org.reachable.work.actions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.surroundings.SubjectLinks;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** On the desk of whoever said they would do something, or for whom another set it: soonest first, with whom it is for. */
@Component
class ActionsOnDesk implements DeskSection {

    private final Actions actions;
    private final ActionPages pages;
    private final SubjectLinks links;
    private final Partnership partnership;
    private final SetBecauseOf because;

    ActionsOnDesk(
            Actions actions, ActionPages pages, SubjectLinks links, Partnership partnership, SetBecauseOf because) {
        this.because = because;
        this.actions = actions;
        this.pages = pages;
        this.links = links;
        this.partnership = partnership;
    }

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        List<Action> open = partnership
                .practitionerWhoIs(actor.code())
                .map(me -> actions.forOne(actor, me))
                .orElse(List.of());
        List<PersonId> children = open.stream().map(Action::child).distinct().toList();
        Map<SubjectId, Link> about =
                links.to(actor, children.stream().map(PersonId::subject).toList());
        Map<UUID, String> noted = because.noted(actor, open);
        Map<PersonId, Counted> counted = children.isEmpty() ? Map.of() : actions.counted(actor, children);
        return OnDesk.due(
                        "Actions in your name",
                        open.stream()
                                .sorted(ActionPages.SOONEST)
                                .map(one -> row(
                                        actor,
                                        one,
                                        Objects.requireNonNull(
                                                about.get(one.child().subject())),
                                        counted,
                                        noted.getOrDefault(one.id(), "")))
                                .toList())
                .withAll(new Link("Actions of your agency", AgencyActionsController.href(actor.agency())));
    }

    private Row row(Actor actor, Action action, Link about, Map<PersonId, Counted> counted, String noted) {
        Row row = Row.of(new Link(action.what().deed(), ActionPages.href(action)), about)
                .withWords(noted.isEmpty() ? words(actor, action) : noted + " " + words(actor, action))
                .withNote(Stream.of(
                                action.moved() == 0 ? "" : "moved " + ActionPages.times(action.moved()),
                                Optional.ofNullable(counted.get(action.child()))
                                        .map(Counted::words)
                                        .orElse(""))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · ")));
        TimeLeft left = pages.left(action);
        return left == null ? row : row.with(left);
    }

    /** Why it is on this desk. */
    private String words(Actor actor, Action action) {
        Action.Offer offer = action.offer();
        if (action.isOfferedTo(actor.code()) && offer != null) {
            return "%s would hand it over to you: “%s” Say whether you take it."
                    .formatted(partnership.who(offer.said().by()), offer.because());
        }
        Action.Offer refused = action.stands().refused();
        String why = refused == null
                ? ""
                : "%s %s: “%s”".formatted(partnership.who(refused.to()), action.refusal(), refused.because());
        if (action.isAskedOf(actor.code())) {
            return pages.setFor(action) + ". Say whether you will, or cannot." + (why.isEmpty() ? "" : " " + why);
        }
        String outside =
                action.whose().owner() != null || action.what().outside().isEmpty()
                        ? ""
                        : Deed.saidYes(action.what().outside()) + ". ";
        String missing = Missing.of(action);
        if (!missing.isEmpty() && action.isSetBy(actor.code())) {
            return "%s%s. It is yours until it is said.%s".formatted(outside, missing, why.isEmpty() ? "" : " " + why);
        }
        if (refused != null) {
            return why;
        }
        return offer == null
                ? outside + "Say what came of it, or why it was not done."
                : "Offered to %s, and yours until they accept.".formatted(partnership.whoWithin(offer.to()));
    }
}
