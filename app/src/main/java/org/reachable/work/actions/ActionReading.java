package org.reachable.work.actions;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.engine.action.ActionStep;
import org.reachable.engine.action.ActionWords;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.people.People;
import org.reachable.records.surroundings.AddressedThings;
import org.reachable.records.surroundings.ChildrenNamed;
import org.reachable.records.surroundings.NamedThing;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an address means: whose actions, and which. What is not there for the reader is not found. */
@Component
class ActionReading {

    private final Actions actions;
    private final ActionWords words;
    private final Vocabulary vocabulary;
    private final People people;
    private final AddressedThings things;
    private final ChildrenNamed childrenNamed;
    private final Relationships relationships;

    ActionReading(
            Actions actions,
            ActionWords words,
            Vocabulary vocabulary,
            People people,
            AddressedThings things,
            ChildrenNamed childrenNamed,
            Relationships relationships) {
        this.actions = actions;
        this.words = words;
        this.vocabulary = vocabulary;
        this.people = people;
        this.things = things;
        this.childrenNamed = childrenNamed;
        this.relationships = relationships;
    }

    Action action(Actor actor, PersonId child, UUID action) {
        return actions.one(actor, child, action).orElseThrow(ActionReading::notThere);
    }

    /** For whom, or about what, and what that is called. */
    ActionsOf of(Actor actor, UUID id) {
        var subject = new PersonId(id);
        AuditContext.person(subject);
        Relationship reader = relationships.of(actor, subject);
        boolean ofAChild = things.isOfAChild();
        return (ofAChild ? people.name(actor, subject) : thing(actor, subject))
                .filter(_ -> reader.isLetIn() && !reader.isOnlyPointed())
                .map(name -> new ActionsOf(subject, name, !ofAChild))
                .orElseThrow(ActionReading::notThere);
    }

    /** What was sent; about a place it names no child. */
    SentForm sent(Actor actor, ActionsOf of, Map<String, String> fields) {
        SentForm sent = SentForm.of(fields);
        if (of.isAThing()) {
            childrenNamed.refuse(actor, of.id().subject(), sent);
        }
        return sent;
    }

    /** One about which it can be told what becomes of an action. */
    private Optional<String> thing(Actor actor, PersonId thing) {
        EntryType set = vocabulary.type(words.type(ActionStep.SET));
        return things.thing(actor, thing.subject())
                .filter(named -> set.isAbout(vocabulary.kindOf(named.token().toString())))
                .map(NamedThing::name);
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
