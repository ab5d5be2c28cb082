package org.reachable.platform.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * One person's duties and absences.
 *
 * @param href where the page is
 * @param about their team and agency, and for how many children they answer by name, in words
 * @param absences when they are or will be away, in words
 * @param form to be away; null where the reader may not change it
 * @param number on which they are rung while on duty; null where none is known
 * @param notice what came of something done just now
 */
public record DutiesPage(
        String href,
        String name,
        String about,
        List<Duty> duties,
        List<String> absences,
        @Nullable Link number,
        @Nullable Form form,
        @Nullable String notice) {

    /**
     * One duty.
     *
     * @param endHref where it can be ended; null where it cannot be, or not by the reader
     */
    public record Duty(String words, String when, @Nullable String endHref) {}

    /** The days somebody is away, and the number on which they are rung while they are there. */
    public record Form(DateField first, DateField back, Field number, List<Problem> problems) {}
}
