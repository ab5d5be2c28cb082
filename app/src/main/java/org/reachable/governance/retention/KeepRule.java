package org.reachable.governance.retention;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a record is kept where this holds of it.
 *
 * @param from what the years count from
 * @param spell the state that must have been so once; null where it holds of everybody
 * @param instead whether it stands in the place of all others
 * @param words the same in a sentence
 */
record KeepRule(
        String id,
        int years,
        From from,
        @Nullable String spell,
        boolean instead,
        String words,
        String source,
        String confidence) {

    /** What years count from. */
    enum From {
        BIRTH,
        DEATH,
        /** Of every child besides all others: a record that is written in is in use. */
        LAST_ENTRY,
        /** Of what is no child alone: the last entry that speaks of it. */
        LAST_WORD
    }

    /** The last day of the record by this rule; empty where it does not hold of the subject. */
    Optional<LocalDate> end(Facts facts) {
        if (spell != null && !facts.spells().contains(spell)) {
            return Optional.empty();
        }
        if (facts.isChild() == (from == From.LAST_WORD)) {
            return Optional.empty();
        }
        LocalDate began = switch (from) {
            case BIRTH -> facts.bornOn() == null ? facts.lastEntry() : facts.bornOn();
            case DEATH -> facts.diedOn();
            case LAST_ENTRY, LAST_WORD -> facts.lastEntry();
        };
        return Optional.ofNullable(began).map(day -> day.plusYears(years));
    }
}
