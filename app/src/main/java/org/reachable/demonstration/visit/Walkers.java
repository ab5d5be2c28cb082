package org.reachable.demonstration.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.People;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Whom one can be, and where a child's own page is for them. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class Walkers {

    /** Stands in an address for a child's own page: which that is, nobody knows before they may see it. */
    private static final String CHILD = "{Rowan}";

    private final Map<String, Persona> people = new LinkedHashMap<>();
    private final Partnership partnership;
    private final People children;

    Walkers(Personas personas, Partnership partnership, People children) {
        Stream.concat(personas.all().stream(), personas.ofFamilies().stream())
                .forEach(one -> people.put(one.signInName(), one));
        this.partnership = partnership;
        this.children = children;
    }

    boolean isSomebody(String signInName) {
        return people.containsKey(signInName);
    }

    @Nullable
    Persona called(String signInName) {
        return people.get(signInName);
    }

    String role(Persona person) {
        return person.agency().isEmpty() ? person.team() : partnership.roleOf(person.signInName());
    }

    static boolean isOfAChild(String to) {
        return to.startsWith(CHILD);
    }

    /** Where an address of a child's leads, for whoever may see the child; empty where it is none, or they may not. */
    Optional<String> childs(String to, Actor reader) {
        return isOfAChild(to)
                ? children.called(reader, CHILD.substring(1, CHILD.length() - 1))
                        .map(found -> SubjectAddresses.child(found) + to.substring(CHILD.length()))
                : Optional.empty();
    }
}
