package org.reachable.pages.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.access.WhoCanBeAsked;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.ChoiceGroup;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.reachable.watch.WhoReadsNone;
import org.springframework.stereotype.Component;

/**
 * To whom an ask can be handed over: those who work with the child first. To accept one opens the record, so whoever does not work with
 * the child is offered it only by somebody who says that they know that.
 */
@Component
class WhomToHandTo {

    private final WhoCanBeAsked takers;
    private final Relationships standings;
    private final WhoReadsNone readsNone;
    private final Partnership partnership;

    WhomToHandTo(WhoCanBeAsked takers, Relationships standings, WhoReadsNone readsNone, Partnership partnership) {
        this.partnership = partnership;
        this.takers = takers;
        this.standings = standings;
        this.readsNone = readsNone;
    }

    /**
     * Everybody an ask could be offered to.
     *
     * @param child what the child is called
     * @param leftOut who may read nothing of what it rests on: it is offered to none of them
     */
    record Whom(String child, List<Choice> near, List<Choice> others, Set<UUID> leftOut) {

        static final Whom NOBODY = new Whom("", List.of(), List.of(), Set.of());

        List<ChoiceGroup> groups() {
            return Stream.of(
                            new ChoiceGroup("Work with " + child, near),
                            new ChoiceGroup("Do not work with " + child + ": to accept opens the record", others))
                    .filter(group -> !group.choices().isEmpty())
                    .toList();
        }

        boolean leavesOut(String practitioner) {
            return leftOut.stream().anyMatch(one -> one.toString().equals(practitioner));
        }

        boolean isOpenedTo(String practitioner) {
            return others.stream().anyMatch(one -> one.value().equals(practitioner));
        }
    }

    Whom of(Actor actor, Asked asked, String called, List<UUID> without) {
        PersonId child = asked.child();
        List<Practitioner> takes = takers.all()
                .filter(one -> !without.contains(one.id()))
                .sorted(Comparator.comparing(Practitioner::inFull))
                .toList();
        Set<UUID> leftOut = readsNone.among(
                actor,
                asked.finding().id(),
                takes.stream().map(Practitioner::id).toList());
        List<Practitioner> all =
                takes.stream().filter(one -> !leftOut.contains(one.id())).toList();
        Set<UUID> close = standings.close(all.stream().map(Practitioner::id).toList(), child);
        Map<UUID, String> inFull = partnership.inFullWithRoles(all);
        Map<Boolean, List<Choice>> near = all.stream()
                .collect(Collectors.partitioningBy(
                        one -> close.contains(one.id()),
                        Collectors.mapping(
                                one -> Choice.of(one.id().toString(), Objects.requireNonNull(inFull.get(one.id()))),
                                Collectors.toList())));
        return new Whom(called, near.getOrDefault(true, List.of()), near.getOrDefault(false, List.of()), leftOut);
    }

    /** Whether somebody may read nothing of what it rests on, and so takes it over from nobody. */
    boolean readsNone(Actor actor, String ask, Practitioner one) {
        return readsNone.is(actor, ask, one.id());
    }

    /** The one who is chosen, where the record is not shut to them; and not without a word where it would be opened to them. */
    Optional<Practitioner> chosen(String id, PersonId child, boolean knowingly) {
        return takers.all()
                .filter(one -> one.id().toString().equals(id))
                .filter(one -> {
                    Relationship to = standings.of(Actor.of(one), child);
                    return to.isLetIn() && (knowingly || to.isClose() || to == Relationship.THING);
                })
                .findFirst();
    }
}
