package org.reachable.pages.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.watch.Draw;
import org.reachable.watch.InState;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** Draws a sample, and says of each child why they are in it. */
@Component
class Samples {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Watch watch;
    private final People people;
    private final Policy policy;
    private final Clock clock;

    Samples(Watch watch, People people, Policy policy, Clock clock) {
        this.watch = watch;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * One child of it.
     *
     * @param why in words, as "missing since 15 June"
     */
    record Sampled(Person child, String why) {}

    Instant now() {
        return clock.instant();
    }

    /** The states a sample can be chosen by, as the policy's pages name them, and how each is said. */
    Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        policy.pages().parts().forEach(part -> states.putAll(part.spells()));
        policy.pages().besideTheName().forEach(states::putIfAbsent);
        return states;
    }

    /** In the order in which they were drawn; each drawn once, though several records may be theirs. */
    List<Sampled> of(Actor actor, Chosen chosen) {
        String words = "a sample, " + chosen.query();
        AuditContext.searching(words);
        Instant now = now();
        Instant since = now.minus(WEEK.multipliedBy(chosen.weeks()));
        var draw = new Draw(
                chosen.seed(),
                2 * chosen.most(),
                chosen.states(),
                since,
                chosen.age().born(Dates.day(now)));
        List<Person> drawn = people.persons(
                actor,
                watch.drawn(actor, draw).stream()
                        .map(child -> people.standing(actor, child))
                        .distinct()
                        .limit(chosen.most())
                        .toList());
        List<PersonId> ids = drawn.stream().map(Person::id).toList();
        AuditContext.search(words, ids);
        Map<PersonId, List<InState>> states = watch.statesOf(actor, records(drawn), states().keySet(), since);
        return drawn.stream()
                .map(child -> new Sampled(child, why(actor, child, states, now)))
                .toList();
    }

    private static List<PersonId> records(List<Person> drawn) {
        return drawn.stream().flatMap(Samples::records).toList();
    }

    private static Stream<PersonId> records(Person child) {
        return Stream.concat(Stream.of(child.id()), child.sameAs().stream());
    }

    private String why(Actor actor, Person child, Map<PersonId, List<InState>> states, Instant now) {
        var why = new ArrayList<String>();
        records(child)
                .flatMap(record -> states.getOrDefault(record, List.of()).stream())
                .map(state -> words(state, now))
                .distinct()
                .forEach(why::add);
        long open = watch.about(actor, child.id()).stream()
                .filter(asked -> asked.finding().open())
                .count();
        why.add(open == 0 ? "work ended lately" : Words.count(open, "thing") + " asked and not answered");
        return String.join(" · ", why);
    }

    private String words(InState state, Instant now) {
        String said = states().get(state.kind());
        if (state.openedAt().equals(state.closedAt())) {
            return "%s until %s, not known since when".formatted(said, Dates.date(Dates.day(state.openedAt()), now));
        }
        return state.closedAt() == null
                ? said + " " + policy.pages().since(state.kind(), Dates.date(Dates.day(state.openedAt()), now))
                : "%s from %s until %s"
                        .formatted(
                                said,
                                Dates.date(Dates.day(state.openedAt()), now),
                                Dates.date(Dates.day(state.closedAt()), now));
    }
}
