package org.reachable.engine.replay;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.SchoolCalendar;
import org.reachable.engine.entry.CompositeStory;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;

/** The invented story, replayed under the shipped policy. */
public final class CompositeReplay {
    public static final Policy POLICY = PolicyReader.shipped();
    public static final Calendars CALENDARS = Calendars.englandAndWales().withSchool(school());

    private CompositeReplay() {}

    /** Until every clock has run out. */
    public static Replay whole() {
        return until(Fold.UNTIL_QUIET);
    }

    /** As it stood at an instant. */
    public static Replay until(Instant instant) {
        return Replay.of(CompositeStory.read(POLICY.vocabulary()), POLICY, CALENDARS, instant, 1);
    }

    private static SchoolCalendar school() {
        try (var in = CompositeReplay.class.getResourceAsStream("/composite/calendar.csv");
                var text = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            return SchoolCalendar.read(text, "calendar");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
