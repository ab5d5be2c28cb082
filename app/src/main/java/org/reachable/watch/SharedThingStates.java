package org.reachable.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.reachable.engine.fold.shared.SharedThingState;
import org.reachable.watch.SharedStore.SharedThing;
import org.reachable.watch.SharedStore.Turn;
import org.springframework.stereotype.Component;

/**
 * What this instance judged of shared things, so that an entry more at a busy place costs what happened there lately and
 * not all that ever did. Whatever stands here may be forgotten: it is then judged again from all that was told.
 */
@Component
class SharedThingStates {
    /** So many sightings in all; of a thing with more, that one alone is kept. */
    static final int MOST = 20_000;

    private final Map<SharedThing, Kept> kept = new LinkedHashMap<>();
    private long sightings;
    private long erased;

    private record Kept(long judged, SharedThingState thing) {}

    /** Lets go of everything where a record was erased since: any of it may tell of that record. */
    synchronized void erased(long count) {
        if (erased != count) {
            kept.clear();
            sightings = 0;
            erased = count;
        }
    }

    /** Takes out what was kept; empty where somebody else has judged the thing since, or what was judged here was undone. */
    synchronized Optional<SharedThingState> take(SharedThing thing, Turn turn) {
        Kept had = kept.remove(thing);
        if (had == null) {
            return Optional.empty();
        }
        sightings -= had.thing().sightings();
        return Optional.of(had).filter(each -> each.judged() == turn.before()).map(Kept::thing);
    }

    /** Keeps it until others were judged later that are many. */
    synchronized void keep(SharedThing thing, Turn turn, SharedThingState judged) {
        kept.put(thing, new Kept(turn.now(), judged));
        sightings += judged.sightings();
        var eldest = kept.entrySet().iterator();
        while (sightings > MOST && kept.size() > 1) {
            sightings -= eldest.next().getValue().thing().sightings();
            eldest.remove();
        }
    }
}
