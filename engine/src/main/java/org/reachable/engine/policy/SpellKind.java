package org.reachable.engine.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;

/**
 * A state a child can be in for a time: what opens it, what closes it, and what tells two of them apart.
 *
 * @param code as rules and facts name it
 * @param name in plain words
 * @param opens the entries that open it
 * @param closes the entries that close it
 * @param key which closing belongs to which opening
 * @param closedAt an attribute of the opening entry that may already hold when it closed, else empty
 * @param fromNextSchoolDay types of opening entry after which the first day is the next school day
 * @param lasts an attribute of the opening entry that holds how many days it lasts, else empty
 * @param lastsUnit the unit of {@code lasts}
 * @param replaces true where a new opening closes the one before
 * @param toldByEnd how long after the end of one a closing that closes none tells of that one still; later it tells of one
 *     of which nothing else is known. Null where what closes none tells of none
 */
public record SpellKind(
        String code,
        String name,
        Match opens,
        Match closes,
        Key key,
        String closedAt,
        Set<String> fromNextSchoolDay,
        String lasts,
        Span.@Nullable Unit lastsUnit,
        boolean replaces,
        @Nullable Span toldByEnd) {}
