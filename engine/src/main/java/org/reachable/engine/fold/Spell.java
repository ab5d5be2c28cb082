package org.reachable.engine.fold;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;

/**
 * A state a child was in for a time.
 *
 * @param opener the entry that opened it
 * @param openedAt when it began
 * @param firstDay the first London date that counts
 * @param closer the entry that closed it; null while it is open, or where it ends by itself
 * @param closedAt when it ended; null while it is open
 * @param endDay the first London date that no longer counts; null while it is open
 */
public record Spell(
        Entry opener,
        Instant openedAt,
        LocalDate firstDay,
        @Nullable Entry closer,
        @Nullable Instant closedAt,
        @Nullable LocalDate endDay) {

    /** True where the spell was open at the instant. */
    public boolean openAt(Instant instant) {
        return !instant.isBefore(openedAt) && (closedAt == null || instant.isBefore(closedAt));
    }

    /** True where nothing but its end is known: it began at no known time, and no time is counted of it. */
    public boolean toldByEnd() {
        return closer != null && closer.id().equals(opener.id()) && openedAt.equals(closedAt);
    }

    /** The same where it was so since before it was told of. */
    Spell from(Instant earlier) {
        return new Spell(opener, earlier, LondonTime.dateOf(earlier), closer, closedAt, endDay);
    }

    public Spell closed(@Nullable Entry by, Instant at, LocalDate end) {
        return new Spell(opener, openedAt, firstDay, by, at, end);
    }
}
