package org.reachable.records.chronology;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reachable.access.Origin;
import org.reachable.access.Speaks;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.springframework.stereotype.Component;

/**
 * Entries that speak for others by an id of ours: an import that is undone takes its entries back, and the same file
 * imported once more tells them again.
 */
@Component
class ToldAgain {

    private final EntryAppendStore store;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final Ids ids;

    ToldAgain(EntryAppendStore store, Vocabulary vocabulary, Clock clock, Ids ids) {
        this.store = store;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.ids = ids;
    }

    /** For those handed in that were there already, and whose import was undone since: the same, said from now on. */
    List<NewEntry> among(List<NewEntry> handedIn, Collection<NewEntry> added) {
        Set<NewEntry> isNew = Set.copyOf(added);
        List<NewEntry> known =
                handedIn.stream().filter(entry -> !isNew.contains(entry)).toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Set<String> takenBack = store.takenBack(
                known.stream().map(entry -> entry.written().id().toString()).toList());
        return known.stream()
                .filter(entry -> takenBack.contains(entry.written().id().toString()))
                .map(entry -> inPlaceOf(entry.written().id(), entry))
                .toList();
    }

    /** What {@code entry} says stands in the place of the entry with this id, from now on. */
    NewEntry inPlaceOf(EntryId id, NewEntry entry) {
        return new NewEntry(
                entry.about(),
                speaking(Speaks.AGAIN, id, entry.written(), entry.written().type()),
                entry.others(),
                entry.agency());
    }

    /**
     * The entry is taken back, and nothing stands in its place.
     *
     * @param because why, in somebody's words
     */
    NewEntry withdrawal(LoggedEntry entry, String because) {
        WrittenEntry written = WrittenEntry.of(entry.entry());
        WrittenEntry nothing = new WrittenEntry(
                written.id(),
                entry.subjectReference(),
                clock.instant(),
                written.recordedAt(),
                written.agency(),
                written.type(),
                "The import that brought this entry was undone. " + because,
                "",
                List.of(),
                "",
                "",
                List.of(),
                written.handling(),
                Map.of());
        String withdraws = vocabulary.references().withdraws().iterator().next();
        return new NewEntry(
                entry.subject(),
                speaking(Speaks.UNDO, written.id(), nothing, withdraws),
                List.of(),
                entry.entry().whose());
    }

    private WrittenEntry speaking(String prefix, EntryId of, WrittenEntry written, String type) {
        Map<String, String> attributes = new HashMap<>(written.attributes());
        attributes.put(vocabulary.references().corrects(), of.toString());
        return written.again(new EntryId(Origin.OUR_OWN, prefix + ids.next()), written.child(), clock.instant())
                .telling(type, written.summary())
                .saying(attributes);
    }
}
