package org.reachable.watch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what is said about a question into the story that it was asked about. */
@Component
class AnswerEntries {

    private final Chronology chronology;
    private final Vocabulary vocabulary;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnswerEntries(
            Chronology chronology, Vocabulary vocabulary, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.chronology = chronology;
        this.vocabulary = vocabulary;
        this.ids = ids;
        this.clock = clock;
    }

    /** What an entry says that answers a finding. */
    Map<String, String> answering(String finding) {
        return Map.of(vocabulary.references().answersFinding(), finding);
    }

    /** @param says its attributes */
    void write(Actor actor, PersonId child, String type, String words, Map<String, String> says) {
        String reference = chronology
                .reference(actor, child.subject())
                .orElseThrow(() -> new IllegalStateException("Nobody there"));
        chronology.append(
                actor,
                null,
                List.of(new NewEntry(
                        child,
                        WrittenEntry.said(
                                new EntryId(Origin.OUR_OWN, ids.next().toString()),
                                reference,
                                clock.instant(),
                                actor.agencyKind(),
                                type,
                                words,
                                "open",
                                says),
                        List.of())));
        String finding = says.get(vocabulary.references().answersFinding());
        if (finding != null) {
            events.publishEvent(new AnswerWritten(actor, child, finding, type.equals(Awaited.WORD), words));
        }
    }
}
