package org.reachable.pages.subject;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.Pages.WhereNow;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.watch.InState;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/**
 * What is said of a child wherever something is asked about them, as that they are missing: whatever is asked, it is asked about
 * a child who is not there. It is read from what the reader may read, and of whoever may not it says nothing.
 */
@Component
public class SaidEverywhere {

    private final List<WhereNow> said;
    private final Watch watch;
    private final Relationships standings;
    private final ChildStories stories;
    private final Whereabouts whereabouts;
    private final Sightings sightings;
    private final Policy policy;

    SaidEverywhere(
            Policy policy,
            Watch watch,
            Relationships standings,
            ChildStories stories,
            Whereabouts whereabouts,
            Sightings sightings) {
        this.sightings = sightings;
        this.whereabouts = whereabouts;
        this.policy = policy;
        this.said = policy.pages().whereNow().stream()
                .filter(where -> !where.everywhere().isEmpty())
                .toList();
        this.watch = watch;
        this.standings = standings;
        this.stories = stories;
    }

    /**
     * What is so of a child, wherever something is asked about them.
     *
     * @param words "Arrested today at 1:15am · Missing now, since today at 8:20am": all that is so, what began last first
     * @param since when it began; of what somebody is rung for meanwhile, where there is such
     * @param isActedOn whether somebody is rung meanwhile: what was asked since is of now, and nothing of it is past
     * @param told what whoever told of that first said, and what was written since of where the child is; empty where nobody is rung
     * @param endedBy the types of entries that end it
     * @param isForGood whether nothing ends it, as that the child died: nothing else is said of them beside it
     */
    public record Stands(
            String words, Instant since, boolean isActedOn, String told, Set<String> endedBy, boolean isForGood) {}

    /** One of what is so, as an entry tells of it. */
    private record So(WhereNow where, Spell spell) {}

    /** In words; whoever nothing is said of is not in it. */
    public Map<PersonId, String> of(Actor actor, Collection<PersonId> children) {
        return stands(actor, children).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, stands -> stands.getValue().words()));
    }

    /** Whoever nothing is said of is not in it. */
    public Map<PersonId, Stands> stands(Actor actor, Collection<PersonId> children) {
        Map<PersonId, Stands> standing = new HashMap<>();
        if (said.isEmpty() || children.isEmpty()) {
            return standing;
        }
        Set<PersonId> inIt = inIt(actor, children);
        standings.sights(actor, inIt).forEach((child, sight) -> {
            if (sight.as().isLetIn() && !sight.as().isOnlyPointed()) {
                stands(stories.now(actor, child)).ifPresent(now -> standing.put(child, now));
            }
        });
        return standing;
    }

    /** The roles whose holders are rung meanwhile: whoever has them for everybody, and those that count only where they are this child's. */
    Rung rung(Actor actor, PersonId child) {
        if (of(actor, List.of(child)).isEmpty()) {
            return new Rung(List.of(), List.of());
        }
        ChildStory story = stories.now(actor, child);
        List<WhereNow> now =
                said.stream().filter(where -> open(story, where).isPresent()).toList();
        return new Rung(
                now.stream().flatMap(where -> where.ring().stream()).distinct().toList(),
                now.stream()
                        .flatMap(where -> where.ringTheirs().stream())
                        .distinct()
                        .toList());
    }

    /**
     * Roles whose holders are rung.
     *
     * @param theirs only where somebody holds one for this child
     */
    record Rung(List<String> anybodys, List<String> theirs) {}

    private Set<PersonId> inIt(Actor actor, Collection<PersonId> children) {
        Map<String, WhereNow> byKind = said.stream().collect(Collectors.toMap(WhereNow::spell, Function.identity()));
        return watch.statesOf(actor, children, byKind.keySet(), stories.now()).values().stream()
                .flatMap(List::stream)
                .filter(state -> whereabouts.isTold(
                        Objects.requireNonNull(byKind.get(state.kind())), state.openedAt(), stories.now()))
                .map(InState::child)
                .collect(Collectors.toSet());
    }

    private Optional<Stands> stands(ChildStory story) {
        List<So> all = said.stream()
                .flatMap(where -> open(story, where)
                        .filter(spell -> whereabouts.isTold(where, spell.openedAt(), story.now()))
                        .map(spell -> new So(where, spell))
                        .stream())
                .sorted(Comparator.comparing((So one) -> one.spell().openedAt()).reversed())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<So> forGood = all.stream().filter(this::isForGood).toList();
        List<So> so = forGood.isEmpty() ? all : forGood;
        Optional<So> sought =
                so.stream().filter(one -> !one.where().ring().isEmpty()).findFirst();
        return Optional.of(new Stands(
                so.stream().map(one -> words(story, one.where(), one.spell())).collect(Collectors.joining(" · ")),
                sought.orElse(so.getFirst()).spell().openedAt(),
                sought.isPresent(),
                sought.map(one -> told(story, one, so)).orElse(""),
                sought.map(one -> endedBy(one.where())).orElse(Set.of()),
                !forGood.isEmpty()));
    }

    private boolean isForGood(So so) {
        return policy.spells().stream()
                .anyMatch(kind -> kind.code().equals(so.where().spell())
                        && kind.closes().anyOf().isEmpty());
    }

    /** What was told first, where somebody saw them since, and then where they were found or are held: whoever looks for the child reads it where they are asked. */
    private String told(ChildStory story, So sought, List<So> all) {
        Stream<String> since = all.stream()
                .filter(one -> one != sought && !told(one).isEmpty())
                .filter(one -> !one.spell()
                        .opener()
                        .recordedAt()
                        .isBefore(sought.spell().openedAt()))
                .map(one -> words(story, one.where(), one.spell()) + ": " + told(one));
        String seen = sightings.inWords(story, sought.where(), sought.spell().openedAt());
        return Stream.concat(Stream.of(told(sought), seen), since)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String told(So so) {
        return Readable.text(so.spell().opener().summary(), policy.vocabulary());
    }

    private Set<String> endedBy(WhereNow where) {
        return policy.spells().stream()
                .filter(kind -> kind.code().equals(where.spell()))
                .flatMap(kind -> kind.closes().anyOf().stream())
                .flatMap(alternative -> alternative.types().stream())
                .collect(Collectors.toSet());
    }

    private String words(ChildStory story, WhereNow where, Spell spell) {
        return where.everywhere()
                + (where.open().isEmpty()
                        ? ", "
                                + whereabouts
                                        .sinceWhen(where, spell, story)
                                        .inWords(at -> Dates.happened(at, story.now()))
                        : " " + Dates.happened(spell.openedAt(), story.now()))
                + (whereabouts.isOverItsLimit(story, where, spell) ? ", and no end of it is written down" : "");
    }

    private static Optional<Spell> open(ChildStory story, WhereNow where) {
        return story.state().spells().getOrDefault(where.spell(), List.of()).stream()
                .filter(spell -> spell.openAt(story.now()))
                .max(Comparator.comparing(Spell::openedAt));
    }
}
