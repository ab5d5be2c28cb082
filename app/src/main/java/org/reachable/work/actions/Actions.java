package org.reachable.work.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.action.ActionStep;
import org.reachable.engine.action.ActionWords;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.reachable.work.actions.ActionEntries.Line;
import org.springframework.stereotype.Component;

/** The door to actions: what somebody said they would do for a child, and what becomes of it. Each word of it is an entry. */
@Component
public class Actions {

    private final ActionStore store;
    private final ActionFold fold;
    private final ActionEntries entries;
    private final ActionWords words;
    private final People people;
    private final Transactions transactions;
    private final Ids ids;

    Actions(
            ActionStore store,
            ActionFold fold,
            ActionEntries entries,
            ActionWords words,
            People people,
            Transactions transactions,
            Ids ids) {
        this.store = store;
        this.fold = fold;
        this.entries = entries;
        this.words = words;
        this.people = people;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** What came of saying something of one. */
    sealed interface Outcome {

        record Kept() implements Outcome {}

        /** Somebody was quicker, or it is not the actor's to say: what stands now. */
        record Other(Action stands) implements Outcome {}
    }

    private record About(Actor reader, PersonId child) {}

    /** All about a child, as far as the actor may read of them: the first set first. */
    public List<Action> about(Actor actor, PersonId child) {
        AuditContext.person(child);
        return ReadOnce.of(new About(actor, child), () -> fold.actions(store.about(actor, child)));
    }

    public Optional<Action> one(Actor actor, PersonId child, UUID action) {
        return find(about(actor, child), action);
    }

    /** The one that an entry tells of. */
    Optional<Action> toldBy(Actor actor, PersonId child, String entry) {
        return store.about(actor, child).stream()
                .filter(one -> one.name().equals(entry) || one.said().equals(entry))
                .findFirst()
                .flatMap(one -> one(actor, child, one.of().action()));
    }

    /** The entry that set it last. */
    Optional<EntryId> setBy(Actor actor, Action action) {
        return store.about(actor, action.child()).stream()
                .filter(one ->
                        one.of().action().equals(action.id()) && one.step().equals(ActionStep.SET.code()))
                .reduce((_, last) -> last)
                .map(one -> EntryId.reference(one.said(), Origin.OUR_OWN));
    }

    private static Optional<Action> find(List<Action> all, UUID action) {
        return all.stream().filter(one -> one.id().equals(action)).findFirst();
    }

    /** How many of what is still to be done is aimed at the source of harm: the same wherever it is said. */
    public Counted counted(Actor actor, PersonId child) {
        return Counted.of(words, about(actor, child));
    }

    /** How many of some that are aimed at the source somebody said they do, in words; empty where of all. */
    public String takenOn(long aimed, long taken) {
        return Counted.takenOn(words, aimed, taken);
    }

    /** The same of each of some children. */
    Map<PersonId, Counted> counted(Actor actor, Collection<PersonId> children) {
        Map<PersonId, List<PersonId>> records = people.recordsOf(actor, children);
        List<Action> all = fold.actions(store.about(
                actor, records.values().stream().flatMap(List::stream).toList()));
        Map<PersonId, Counted> counted = new HashMap<>();
        children.forEach(child -> counted.put(
                child,
                Counted.of(
                        words,
                        all.stream()
                                .filter(one -> records.getOrDefault(child, List.of(child))
                                        .contains(one.child()))
                                .toList())));
        return counted;
    }

    /** Those that are open and somebody's: theirs to do, offered to them, or set by them and not whole. */
    List<Action> forOne(Actor actor, Practitioner practitioner) {
        String me = practitioner.id().toString();
        List<Action> open = fold.actions(store.forOne(actor, practitioner.id())).stream()
                .filter(one ->
                        one.isOpen() && (one.isOwnedBy(me) || one.isOfferedTo(me) || !one.isWhole() && one.isSetBy(me)))
                .toList();
        open.forEach(one -> AuditContext.person(one.child()));
        return open;
    }

    /** Those that are open, of an agency's people, as far as the actor may read of them; what is nobody's is of whoever set it. */
    List<Action> ofAgency(Actor actor, Function<UUID, Optional<String>> agencyOf, String agency) {
        List<Action> open = fold.actions(store.ofAgency(actor, agency)).stream()
                .filter(one -> one.isOpen()
                        && one.withWhom()
                                .flatMap(agencyOf)
                                .filter(agency::equals)
                                .isPresent())
                .toList();
        open.forEach(one -> AuditContext.person(one.child()));
        return open;
    }

    int notShown(Actor actor, String agency) {
        return transactions.reading(actor.code(), () -> store.notShown(agency));
    }

    boolean may(Actor actor, Action action, ActionStep step) {
        return transactions.reading(actor.code(), () -> store.may(actor, action.child(), action.id(), step.code()));
    }

    boolean maySet(Actor actor, PersonId child) {
        return transactions.reading(actor.code(), () -> store.may(actor, child, ids.next(), ActionStep.SET.code()));
    }

    /** Where the actor sets one for a child, or about a thing; empty where they may not. */
    public Optional<Link> setting(Actor actor, PersonId subject, boolean ofAThing) {
        return maySet(actor, subject)
                ? Optional.of(new Link("Set an action", ActionPages.href(subject, ofAThing) + "/new"))
                : Optional.empty();
    }

    /** Where the actor sets what a meeting about a child set; empty where they may not. */
    public Optional<Link> settingOf(Actor actor, PersonId child, EntryId meeting) {
        return setting(actor, child, false)
                .map(set -> new Link(
                        "Set an action of this meeting, with whose it is",
                        "%s?%s=%s".formatted(set.href(), DeedForm.MEETING, meeting)));
    }

    /** Whether somebody reads what is set for them: nobody is asked for what is not on their desk. */
    public boolean mayBeAsked(Actor actor, UUID whom, PersonId child) {
        return transactions.reading(actor.code(), () -> store.mayBeAsked(whom, child));
    }

    /** Sets what somebody promised to whoever told us something, as theirs to do. Where they may set none, nothing is set. */
    public boolean promised(Actor actor, PersonId child, Practitioner theirs, String what, LocalDate until) {
        boolean may = maySet(actor, child);
        if (may) {
            set(actor, child, new Deed(what, "", "", theirs.id(), until.toString(), "", ""));
        }
        return may;
    }

    UUID set(Actor actor, PersonId child, Deed deed) {
        AuditContext.person(child);
        UUID action = ids.next();
        transactions.as(actor.code(), () -> {
            store.takeTurn(child);
            entries.write(actor, child, List.of(entries.set(action, deed)));
        });
        return action;
    }

    /** It is set anew, as what it did not say. */
    Outcome complete(Actor actor, Action seen, Deed deed) {
        return say(actor, seen, ActionStep.SET, _ -> List.of(entries.set(seen.id(), deed)));
    }

    Outcome done(Actor actor, Action seen, String came) {
        return say(actor, seen, ActionStep.OVER, stands -> List.of(entries.ended(stands, true, came)));
    }

    /** @param instead what is done instead; null for nothing */
    Outcome notDone(Actor actor, Action seen, String because, @Nullable Deed instead) {
        return say(actor, seen, ActionStep.DROPPED, stands -> {
            List<Line> lines = new ArrayList<>();
            lines.add(entries.ended(stands, false, because));
            if (instead != null) {
                lines.add(entries.set(ids.next(), instead));
            }
            return lines;
        });
    }

    Outcome handOver(Actor actor, Action seen, Practitioner to, String because) {
        return say(actor, seen, ActionStep.HANDED_OVER, stands -> List.of(entries.handedOver(stands, to, because)));
    }

    Outcome takeOn(Actor actor, Action seen, Practitioner me) {
        return say(actor, seen, ActionStep.TAKEN_ON, stands -> List.of(entries.takenOn(stands, me)));
    }

    Outcome decline(Actor actor, Action seen, Practitioner me, String because) {
        return say(actor, seen, ActionStep.DECLINED, stands -> List.of(entries.declined(stands, me, because)));
    }

    Outcome move(Actor actor, Action seen, LocalDate day, String because) {
        return say(actor, seen, ActionStep.MOVED, stands -> List.of(entries.moved(stands, day, because)));
    }

    /** Who says something of it says it of what they read: the second of two is shown what the first said. */
    private Outcome say(Actor actor, Action seen, ActionStep step, Function<Action, List<Line>> lines) {
        AuditContext.person(seen.child());
        return transactions.as(actor.code(), () -> {
            store.takeTurn(seen.child());
            Action stands = find(fold.actions(store.about(actor, seen.child())), seen.id())
                    .orElseThrow(() -> new IllegalStateException("It was there"));
            if (!stands.last().equals(seen.last()) || !store.may(actor, stands.child(), stands.id(), step.code())) {
                return new Outcome.Other(stands);
            }
            entries.write(actor, stands.child(), lines.apply(stands));
            return new Outcome.Kept();
        });
    }
}
