package org.reachable.scenarios.lives;

import java.time.LocalDate;
import org.reachable.engine.calendar.Calendars;

/**
 * What all lives of a county have in common.
 *
 * @param seed the county's; another seed is another county
 * @param period the time told
 * @param volumes how often things happen
 * @param names of people and places
 * @param sentences what entries say
 * @param calendars its working and school days
 */
record Setting(long seed, Period period, Volumes volumes, Names names, Sentences sentences, Calendars calendars) {
    /** How far back work that is still open on the first day may have begun. */
    private static final int YEARS_BEFORE = 12;

    private static final int YEARS_AFTER = 2;

    static Setting of(long seed, Period period, Volumes volumes) {
        return new Setting(
                seed,
                period,
                volumes,
                Names.shipped(),
                Sentences.shipped(),
                SchoolTerms.calendars(
                        period.from().minusYears(YEARS_BEFORE), period.to().plusYears(YEARS_AFTER)));
    }

    LocalDate historyFrom() {
        return period.from().minusYears(YEARS_BEFORE);
    }

    Dice dice(long number, String part) {
        return Dice.of(seed, number, part);
    }
}
