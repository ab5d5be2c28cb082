package org.reachable.practice.voice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reachable.engine.form.DayInWords;
import org.reachable.foundation.govuk.Dates;

/** A day by which something was promised to whoever told us, and which is over: they read that it is, and what they can do. */
final class Promised {

    /** No promise is for later than four weeks from when it is made: the form takes none. */
    private static final int WEEKS = 4;

    private Promised() {}

    /** Of what was said last; empty while its day is not over. Nobody has said here whether it happened: whoever waits for it knows. */
    static String isOver(List<ToldStore.Back> said, Instant now) {
        if (said.isEmpty() || said.getLast().until().isBlank()) {
            return "";
        }
        LocalDate at = Dates.day(said.getLast().at());
        LocalDate until = DayInWords.latest(said.getLast().until(), at).orElse(at.plusWeeks(WEEKS));
        if (!until.isBefore(Dates.day(now))) {
            return "";
        }
        return DayInWords.isRepeated(said.getLast().until())
                ? "What we said happens next is to happen more than once. If one time it did not, or it stopped, that is our fault, not yours: write back, and somebody is asked. "
                : "What we said happens next was to happen by %s. That day is over. If it did not happen, that is our fault, not yours: write back, and somebody is asked. "
                        .formatted(Dates.fullDay(until));
    }
}
