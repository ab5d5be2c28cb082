package org.reachable.engine.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files packaged with the engine, as tests read them. */
final class PackagedCalendars {
    private PackagedCalendars() {}

    static Calendars wealdshire() {
        try (Reader text = open("/policy/calendars/wealdshire.csv")) {
            return Calendars.englandAndWales().withSchool(SchoolCalendar.read(text, "wealdshire"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> linesOf(String resource) {
        try (Reader text = open(resource)) {
            return text.readAllLines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Reader open(String resource) {
        return new InputStreamReader(
                Objects.requireNonNull(PackagedCalendars.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8);
    }
}
