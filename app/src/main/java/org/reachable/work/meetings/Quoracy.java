package org.reachable.work.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.foundation.govuk.Words;

/**
 * Whether everybody who is needed has spoken.
 *
 * @param lacking the agencies of which nobody has
 */
record Quoracy(MeetingKind kind, List<MeetingAgency> lacking) {

    /** @param spoke the lines of the agencies of which somebody spoke */
    static Quoracy of(MeetingKind kind, Collection<String> spoke) {
        Set<String> lines = Set.copyOf(spoke);
        return new Quoracy(
                kind,
                kind.agencies().stream()
                        .filter(one -> one.needed() && !lines.contains(one.code()))
                        .toList());
    }

    boolean isFull() {
        return lacking.isEmpty();
    }

    /** "Social care, police and health are needed." */
    String needed() {
        return named(kind.agencies().stream().filter(MeetingAgency::needed).toList(), "needed");
    }

    /** "Police and health are not here." */
    String missing() {
        return named(lacking, "not here");
    }

    String words() {
        return isFull() ? kind.full() : "%s %s %s".formatted(needed(), missing(), kind.lacking());
    }

    private static String named(List<MeetingAgency> agencies, String are) {
        String names = Words.list(
                agencies.stream().map(one -> one.title().toLowerCase(Locale.UK)).toList());
        return "%s%s %s %s."
                .formatted(
                        names.substring(0, 1).toUpperCase(Locale.UK),
                        names.substring(1),
                        agencies.size() == 1 ? "is" : "are",
                        are);
    }
}
