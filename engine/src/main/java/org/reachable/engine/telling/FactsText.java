package org.reachable.engine.telling;

import java.io.Writer;
import java.time.Instant;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.replay.Replay;

/** Writes the facts of each child's case in sentences: what changed, and the figures. */
public final class FactsText {
    private FactsText() {}

    /** Writes the facts as they stood at the instant up to which the entries were replayed. */
    public static void write(Replay replay, Instant at, Writer out) {
        var children = replay.entries().stream().map(Entry::child).collect(Collectors.toSet());
        var changes = new ChangeTeller(new EntryTeller(replay, new View(at, "", null)), at);
        var text = new StoryText(out);
        replay.folded().children().values().stream()
                .filter(state -> children.contains(state.child()))
                .forEach(state -> text.facts(state.child(), changes.lines(state.changed()), state.figures()));
    }
}
