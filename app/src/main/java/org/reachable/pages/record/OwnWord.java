package org.reachable.pages.record;

import java.util.Map;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.records.chronology.Chronology;
import org.reachable.watch.Awaited;
import org.springframework.stereotype.Component;

/**
 * Says of what somebody finds out about something whether they wrote that down themselves: rules do not take one person's word twice. Which
 * answers of theirs count all the same, they say (decision 118).
 */
@Component
class OwnWord {

    /** The attribute that says it. No form asks it. */
    private static final String SAME_WRITER = "same_writer";

    private final Chronology chronology;
    private final Awaited awaited;
    private final Vocabulary vocabulary;

    OwnWord(Chronology chronology, Awaited awaited, Vocabulary vocabulary) {
        this.chronology = chronology;
        this.awaited = awaited;
        this.vocabulary = vocabulary;
    }

    /** What an entry of this type says of it, by attribute; nothing where it names nothing of theirs, or answers not only by name. */
    Map<String, String> of(Actor actor, String type, Map<String, String> says) {
        String named = says.getOrDefault(vocabulary.references().answers(), "");
        boolean own = !named.isEmpty() && awaited.isOnlyByName(type) && wrote(actor, named);
        return own ? Map.of(SAME_WRITER, "yes") : Map.of();
    }

    private boolean wrote(Actor actor, String named) {
        for (String one : named.split("\\|")) {
            if (chronology.one(actor, EntryId.reference(one.strip(), "")).stream()
                    .anyMatch(entry -> entry.actor().equals(actor.code()))) {
                return true;
            }
        }
        return false;
    }
}
