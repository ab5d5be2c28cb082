package org.reachable.engine.telling;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.replay.Replay;

/**
 * A whole replay in words.
 *
 * @param heading what a reader must know first
 * @param chapters a chapter a child
 * @param shared what was found about things and places in several children's stories, one row an incident
 * @param gaps clocks that cannot be kept because nothing sends what would answer them
 * @param map who knew what; null where one agency's knowledge alone was replayed
 */
public record ToldReplay(
        Heading heading,
        List<Chapter> chapters,
        List<Incident> shared,
        List<ToldFinding> gaps,
        @Nullable WhoKnewMap map) {

    /** Tells a replay as it is looked at. */
    public static ToldReplay of(Replay replay, Calendars calendars, View view) {
        return new Teller(replay, calendars, view).telling();
    }

    /** Who knew what, where it can be told. */
    public Optional<WhoKnewMap> whoKnew() {
        return Optional.ofNullable(map);
    }
}
