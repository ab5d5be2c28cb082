package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Compiled;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.SpellKind;

/** All spells of one child, as known so far. */
final class Spells {
    private final Compiled compiled;
    private final Calendars calendars;
    private final Map<String, SpellTrack> byKind = new HashMap<>();
    private final Set<Opened> opened = new HashSet<>(2);

    private final Set<Opened> ended = new HashSet<>(2);

    /** An incident opens a spell once, and tells of one by its end once. */
    private record Opened(String kind, EntryId incident) {}

    Spells(Compiled compiled, Calendars calendars) {
        this.compiled = compiled;
        this.calendars = calendars;
    }

    /** Takes in an entry; the codes of the kinds of spell it may have changed. */
    List<String> accept(Entry entry, EntryId incident, Matching matching) {
        var changed = new ArrayList<String>(1);
        BitSet caring = compiled.spellsFor(entry);
        for (int index = caring.nextSetBit(0); index >= 0; index = caring.nextSetBit(index + 1)) {
            SpellKind kind = compiled.policy().spells().get(index);
            boolean opens = matching.matches(kind.opens(), entry) && opened.add(new Opened(kind.code(), incident));
            boolean ends = matching.ends(kind.closes(), entry);
            boolean closes = ends || matching.willEnd(kind.closes(), entry);
            boolean tells = kind.toldByEnd() != null
                    && matching.matches(kind.closes(), entry)
                    && ended.add(new Opened(kind.code(), incident))
                    && ends;
            if (opens || closes) {
                byKind.computeIfAbsent(kind.code(), _ -> new SpellTrack(kind, calendars))
                        .add(entry, opens, closes, tells);
                changed.add(kind.code());
            }
        }
        return changed;
    }

    /** The spells of a kind, in the order they began. */
    List<Spell> of(String kind) {
        var track = byKind.get(kind);
        return track == null ? List.of() : track.spells();
    }

    /** True where the entry opened a spell of one of these kinds, as far as is known. */
    boolean opened(Set<String> kinds, Entry entry) {
        return kinds.stream().map(byKind::get).anyMatch(track -> track != null && track.openedBy(entry));
    }

    /** The entry that opened a spell, of one of these kinds, that is open at an instant: one is enough to rest on. */
    Optional<Entry> openerAt(Set<String> kinds, Instant instant) {
        if (kinds.isEmpty() || byKind.isEmpty()) {
            return Optional.empty();
        }
        for (SpellKind kind : compiled.policy().spells()) {
            if (kinds.contains(kind.code())) {
                var track = byKind.get(kind.code());
                Spell open = track == null ? null : track.firstOpenAt(instant);
                if (open != null) {
                    return Optional.of(open.opener());
                }
            }
        }
        return Optional.empty();
    }
}
