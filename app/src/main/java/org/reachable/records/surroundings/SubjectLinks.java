package org.reachable.records.surroundings;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** What to call a subject, of whatever kind, and the way to its page. */
@Component
public class SubjectLinks {

    private final People people;
    private final Surroundings surroundings;

    SubjectLinks(People people, Surroundings surroundings) {
        this.people = people;
        this.surroundings = surroundings;
    }

    public Link to(Actor actor, SubjectId subject) {
        return Objects.requireNonNull(to(actor, Set.of(subject)).get(subject));
    }

    /** Each of these; one whom the actor may not know of is “A child”. */
    public Map<SubjectId, Link> to(Actor actor, Collection<SubjectId> subjects) {
        Map<SubjectId, Link> links = new HashMap<>();
        subjects.forEach(subject -> links.put(subject, link(subject.person(), "A child")));
        links.putAll(known(actor, subjects));
        return links;
    }

    /** Those that the actor may know of: a child by their name, a place by what it is called. */
    public Map<SubjectId, Link> known(Actor actor, Collection<SubjectId> subjects) {
        Map<SubjectId, Link> links = new HashMap<>();
        surroundings
                .named(actor, subjects)
                .forEach((id, thing) -> links.put(id, new Link(thing.name(), SubjectAddresses.thing(id))));
        people.names(
                        actor,
                        subjects.stream()
                                .filter(subject -> !links.containsKey(subject))
                                .map(SubjectId::person)
                                .distinct()
                                .toList())
                .forEach((id, name) -> links.put(id.subject(), link(id, name)));
        return links;
    }

    private static Link link(PersonId child, String name) {
        return new Link(name, SubjectAddresses.child(child));
    }
}
