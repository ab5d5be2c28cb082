package org.reachable.work.actions;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an address means: whose actions, and which. What is not there for the reader is not found. */
@Component
class ActionReading {

    private final Actions actions;
    private final People people;
    private final Relationships relationships;

    ActionReading(Actions actions, People people, Relationships relationships) {
        this.actions = actions;
        this.people = people;
        this.relationships = relationships;
    }

    Action action(Actor actor, PersonId child, UUID action) {
        return actions.one(actor, child, action).orElseThrow(ActionReading::notThere);
    }

    /** What the child is called. */
    String name(Actor actor, PersonId child) {
        AuditContext.person(child);
        Relationship reader = relationships.of(actor, child);
        return people.name(actor, child)
                .filter(_ -> reader.isLetIn() && !reader.isOnlyPointed())
                .orElseThrow(ActionReading::notThere);
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
