package org.reachable.work.choosing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.Found;
import org.reachable.records.people.People;
import org.reachable.watch.InState;
import org.reachable.watch.Watch;
import org.reachable.work.homes.HomesInShort;
import org.springframework.stereotype.Component;

/**
 * The door to choosing a child. Two of one name are told apart by how old they are, where they live, which school they go to and how
 * things stand: each as the reader may see it. What they may not see is left out, and no gap says that there is something.
 */
@Component
public class ChildChoices {

    private final People people;
    private final Partnership partnership;
    private final Relationships relationships;
    private final Watch watch;
    private final HomesInShort homes;
    private final Map<String, String> besideTheName;
    private final Clock clock;

    ChildChoices(
            People people,
            Partnership partnership,
            Relationships relationships,
            Watch watch,
            HomesInShort homes,
            Policy policy,
            Clock clock) {
        this.people = people;
        this.partnership = partnership;
        this.relationships = relationships;
        this.watch = watch;
        this.homes = homes;
        this.besideTheName = policy.pages().besideTheName();
        this.clock = clock;
    }

    /** Those who fit, the likeliest first. */
    public List<ChildChoice> found(Actor actor, String words) {
        return of(actor, people.search(actor, words));
    }

    /** These, in their order. */
    public List<ChildChoice> of(Actor actor, List<Found> found) {
        Map<PersonId, String> told = told(actor, found.stream().map(Found::id).toList());
        return found.stream()
                .map(one -> new ChildChoice(
                        one.id(),
                        one.name(),
                        Stream.of(
                                        age(one.bornOn()),
                                        told.getOrDefault(one.id(), ""),
                                        one.reference().equals(one.name()) ? "" : one.reference())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        one.because()))
                .toList();
    }

    /** What tells one child from others, without their age and reference; empty where the reader may see none of it. */
    public String told(Actor actor, PersonId child) {
        return told(actor, List.of(child)).getOrDefault(child, "");
    }

    private Map<PersonId, String> told(Actor actor, Collection<PersonId> children) {
        Instant now = clock.instant();
        Set<PersonId> letIn = relationships.sights(actor, children).entrySet().stream()
                .filter(sight -> sight.getValue().as().isLetIn()
                        && !sight.getValue().as().isOnlyPointed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (letIn.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, String> lives = homes.now(actor, people.persons(actor, letIn), now);
        Map<PersonId, String> schools = partnership.schoolsOf(letIn, now);
        Map<PersonId, List<InState>> states = watch.statesOf(actor, letIn, besideTheName.keySet(), now);
        Map<PersonId, String> told = new LinkedHashMap<>();
        letIn.forEach(child -> told.put(
                child,
                Stream.of(
                                lives.getOrDefault(child, ""),
                                schools.getOrDefault(child, ""),
                                status(states.getOrDefault(child, List.of())))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "))));
        return told;
    }

    private String age(@Nullable LocalDate born) {
        return born == null
                ? "Age not known"
                : "Aged %s, born %s".formatted(Words.age(born, Dates.day(clock.instant())), Dates.date(born));
    }

    private String status(List<InState> states) {
        return besideTheName.entrySet().stream()
                .filter(kind -> states.stream().anyMatch(state -> state.kind().equals(kind.getKey())))
                .map(kind -> Objects.requireNonNull(kind.getValue()))
                .collect(Collectors.joining(", "));
    }
}
