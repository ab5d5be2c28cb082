package org.reachable.engine.naive;

import java.time.Instant;
import java.util.stream.Stream;
import org.reachable.engine.entry.Bearing;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Answer;

/** What was told ahead, and has come, leaves nothing to ask. */
final class ToldAhead {
    private ToldAhead() {}

    /** @param by until when what was told ahead has come */
    static Stream<Entry> come(View view, Answer way, int known, Instant by) {
        return view.entries.subList(0, known).stream().filter(entry -> hasCome(view, way, entry, by));
    }

    private static boolean hasCome(View view, Answer way, Entry entry, Instant by) {
        return !way.ends().isEmpty()
                && way.link() == Answer.Link.AFTER
                && entry.references().namesNothing()
                && !entry.occurredAt().isAfter(entry.recordedAt())
                && entry.references().bearing() == Bearing.SETTLES
                && !entry.overAt().isAfter(by)
                && view.willEnd(way.by(), entry);
    }
}
