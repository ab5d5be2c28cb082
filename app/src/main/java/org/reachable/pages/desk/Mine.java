package org.reachable.pages.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.reachable.engine.fold.Level;
import org.reachable.pages.subject.AskClock;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;

/**
 * What is open for one practitioner, soonest first.
 *
 * @param own theirs to answer, and offered to nobody
 * @param history theirs, and past already when it reached us
 * @param offered another's, who would hand it over to them
 */
record Mine(List<Asked> own, List<Asked> history, List<Asked> offered) {

    static Mine of(List<Asked> open, Practitioner reader, Instant now) {
        List<Asked> own = open.stream()
                .filter(asked -> isOf(asked, reader))
                .filter(asked -> ask(asked).handedTo() == null)
                .toList();
        return new Mine(
                own.stream().filter(asked -> !isHistory(asked, now)).toList(),
                own.stream().filter(asked -> isHistory(asked, now)).toList(),
                open.stream().filter(asked -> !isOf(asked, reader)).toList());
    }

    List<Asked> at(Level level) {
        return own.stream()
                .filter(asked -> asked.finding().last().level() == level)
                .toList();
    }

    /** No alert came of it in its time, and none will. */
    private static boolean isHistory(Asked asked, Instant now) {
        boolean passedUnalerted = asked.finding().last().level() == Level.DUE && AskClock.late(asked.finding(), now);
        return ask(asked).came().quietly() || passedUnalerted;
    }

    private static boolean isOf(Asked asked, Practitioner reader) {
        return ask(asked).practitioner().equals(reader.id());
    }

    private static Ask ask(Asked asked) {
        return Objects.requireNonNull(asked.ask());
    }
}
