package org.reachable.engine.fold.child;

import java.util.List;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Spell;

/** What stands of a child's story, for the figures. */
public record ChildStory(String child, List<Entry> entries, ChildMachine machine) {

    /** Its spells of a kind, in order. */
    public List<Spell> spells(String kind) {
        return machine.spells.of(kind);
    }
}
