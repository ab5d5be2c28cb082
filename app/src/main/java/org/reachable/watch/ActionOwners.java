package org.reachable.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Origin;
import org.reachable.engine.action.ActionStep;
import org.reachable.engine.action.ActionWords;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.OnDuty;
import org.reachable.platform.partnership.Partnership;
import org.springframework.stereotype.Component;

/** Asks whoever said they would do something what came of it; where nobody is named, or they cannot be asked, whoever wrote that it is to be done. */
@Component
public class ActionOwners {

    private static final String THEIRS = "You said you would do it.";
    private static final String SET_FOR_THEM = "Somebody set it for you, and you have not said whether you will.";

    private final ActionWords words;
    private final AuthorStore store;
    private final Authors authors;
    private final Partnership partnership;

    ActionOwners(ActionWords words, AuthorStore store, Authors authors, Partnership partnership) {
        this.words = words;
        this.store = store;
        this.authors = authors;
        this.partnership = partnership;
    }

    /** Whether it is of an action that a finding asks. */
    boolean areAsked(Finding finding) {
        return finding.rule().owner().equals(words.role());
    }

    OnDuty asked(Finding finding, @Nullable PersonId child, Collection<Entry> story, Instant now) {
        return (isRefused(finding, story) ? Optional.<UUID>empty() : owner(finding, story))
                .filter(one -> store.canBeAsked(one, child, now))
                .flatMap(partnership::practitioner)
                .map(one -> new OnDuty(one, said(finding, one.id(), child, story, now) ? THEIRS : SET_FOR_THEM))
                .orElseGet(() -> child != null && isOnlyReported(finding, story)
                        ? byDuty(finding, child, now)
                        : authors.asked(finding, child, story, now));
    }

    /** Whoever is nothing to the child sent it: neither they nor whom they name is asked, but who answers for the child. */
    private OnDuty byDuty(Finding finding, PersonId child, Instant now) {
        String role = Stream.concat(
                        finding.rule().copied().stream(),
                        finding.rule().escalation().stream().map(Rule.Escalation::to))
                .findFirst()
                .orElse(Authors.INSTEAD);
        return partnership.whoIsOnDuty(role, child, now);
    }

    private static boolean isOnlyReported(Finding finding, Collection<Entry> story) {
        return story.stream()
                .anyMatch(entry -> entry.id().equals(finding.trigger())
                        && !entry.references().isBelieved());
    }

    /** Here the database asks who may say it; of what a file says, whether it is part of the work. */
    private static boolean saysWhose(Entry entry) {
        return entry.references().isBelieved() || entry.id().source().equals(Origin.OUR_OWN);
    }

    /** What began the clock says whose it is from then on; a day that a file moved may leave it out. */
    private Optional<UUID> owner(Finding finding, Collection<Entry> story) {
        Optional<Entry> trigger = story.stream()
                .filter(entry -> entry.id().equals(finding.trigger()))
                .findFirst();
        return trigger.flatMap(entry -> story.stream()
                .filter(one -> one.id().equals(entry.id())
                        || one.attribute(words.says().which())
                                        .equals(entry.attribute(words.says().which()))
                                && words.type(ActionStep.SET).equals(one.type().code()))
                .filter(ActionOwners::saysWhose)
                .map(one -> one.attribute(words.says().whose()))
                .filter(whose -> !whose.isEmpty())
                .reduce((_, last) -> last)
                .flatMap(ActionOwners::id));
    }

    /** Whether they set it themselves, or took it on: what another set for them they have not said. */
    private boolean said(Finding finding, UUID owner, @Nullable PersonId child, Collection<Entry> story, Instant now) {
        return ofAction(finding, story).stream()
                .filter(one -> words.type(ActionStep.TAKEN_ON).equals(one.type().code())
                        || words.type(ActionStep.SET).equals(one.type().code()))
                .reduce((_, last) -> last)
                .filter(last ->
                        words.type(ActionStep.TAKEN_ON).equals(last.type().code())
                                || store.of(last.id(), child, now)
                                        .filter(by -> owner.equals(by.practitioner()))
                                        .isPresent())
                .isPresent();
    }

    /** Whom another set it for, and who cannot do it, is not asked what came of it. */
    private boolean isRefused(Finding finding, Collection<Entry> story) {
        List<Entry> steps = ofAction(finding, story);
        return steps.size() > 1
                && words.type(ActionStep.DECLINED).equals(steps.getLast().type().code())
                && words.type(ActionStep.SET)
                        .equals(steps.get(steps.size() - 2).type().code());
    }

    /** What was said of the action whose it is, in its order. */
    private List<Entry> ofAction(Finding finding, Collection<Entry> story) {
        Set<String> types = Stream.of(ActionStep.SET, ActionStep.HANDED_OVER, ActionStep.TAKEN_ON, ActionStep.DECLINED)
                .map(words::type)
                .collect(Collectors.toSet());
        return story.stream()
                .filter(entry -> entry.id().equals(finding.trigger()))
                .map(entry -> entry.attribute(words.says().which()))
                .filter(which -> !which.isEmpty())
                .findFirst()
                .map(which -> story.stream()
                        .filter(one -> types.contains(one.type().code())
                                && saysWhose(one)
                                && one.attribute(words.says().which()).equals(which))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException nobodyHere) {
            return Optional.empty();
        }
    }

    /** Whether an ask stands on a desk as what somebody said they would do: there it is not asked a second time. */
    public static boolean standsAsAnAction(Asked asked) {
        Ask ask = asked.ask();
        return ask != null
                && Set.of(THEIRS, SET_FOR_THEM).contains(ask.came().because())
                && ask.handedTo() == null
                && ask.takenFrom() == null;
    }
}
