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

/** Ties a person to whatever an entry about them names by a token, so that nobody has to write it twice. */
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
        for (Token token : entry.tokens()) {
            if (vocabulary.isShared(token)) {
                surroundings.tie(
                        actor,
                        origin,
                        new NewTie(
                                token,
                                recorded.about(),
                                entry.type().name(),
                                entry.occurredAt(),
                                Tie.Strength.SAID,
                                entry.id().toString()));
            }
        }
    }
}
