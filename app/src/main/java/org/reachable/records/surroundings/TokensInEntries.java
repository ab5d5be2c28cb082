package org.reachable.records.surroundings;

import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.records.chronology.EntriesRecorded;
import org.reachable.records.chronology.NewEntry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ties a person to whatever an entry about them names by a token, so that nobody has to write it twice. What an entry about
 * anything else names is written down, and tied to nobody.
 */
@Component
class TokensInEntries {

    private final Surroundings surroundings;
    private final Vocabulary vocabulary;

    TokensInEntries(Surroundings surroundings, Vocabulary vocabulary) {
        this.surroundings = surroundings;
        this.vocabulary = vocabulary;
    }

    @EventListener
    void on(EntriesRecorded recorded) {
        recorded.entries().forEach(entry -> tie(recorded.actor(), entry));
    }

    private void tie(Actor actor, NewEntry recorded) {
        Entry entry = recorded.written().in(vocabulary);
        var origin = new Origin(
                actor.partnership(),
                recorded.agency(),
                entry.handling(),
                entry.id().source(),
                null);
        boolean ofAChild = vocabulary.kindOf(entry.child()).equals(Vocabulary.CHILD);
        if (!ofAChild) {
            surroundings.sure(actor, origin, Token.of(entry.child()));
        }
        for (Token token : entry.tokens()) {
            if (vocabulary.subjectKind(token).isEmpty()) {
                continue;
            }
            if (ofAChild) {
                surroundings.tie(
                        actor,
                        origin,
                        new NewTie(
                                token,
                                recorded.about().person(),
                                entry.type().name(),
                                entry.occurredAt(),
                                Tie.Strength.SAID,
                                entry.id().toString()));
            } else {
                surroundings.sure(actor, origin, token);
            }
        }
    }
}
