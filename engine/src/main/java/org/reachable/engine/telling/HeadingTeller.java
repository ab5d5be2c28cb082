package org.reachable.engine.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;

/** Says whose story is told, from when to when, and by which rules and calendar. */
final class HeadingTeller {
    private static final int MOST_NAMED = 6;

    private final Vocabulary vocabulary;
    private final Calendars calendars;
    private final View view;

    HeadingTeller(Vocabulary vocabulary, Calendars calendars, View view) {
        this.vocabulary = vocabulary;
        this.calendars = calendars;
        this.view = view;
    }

    Heading heading(List<String> children, List<Entry> known, Instant at) {
        return new Heading(title(children), period(known), remarks(known, at));
    }

    private static String title(List<String> children) {
        if (children.isEmpty()) {
            return "Nobody was known yet";
        }
        return children.size() <= MOST_NAMED ? Words.list(children) : Words.count(children.size(), "child", "children");
    }

    String period(List<Entry> known) {
        if (known.isEmpty()) {
            return "No entry was known by then.";
        }
        long agencies = known.stream()
                .map(Entry::agency)
                .filter(writer -> !vocabulary.people().contains(writer))
                .distinct()
                .count();
        boolean people = known.stream().anyMatch(entry -> vocabulary.people().contains(entry.agency()));
        return "%s to %s: %s by %s%s."
                .formatted(
                        Words.date(first(known)),
                        Words.date(last(known)),
                        Words.count(known.size(), "entry", "entries"),
                        Words.count(agencies, "agency", "agencies"),
                        people ? " and by the child or family" : "");
    }

    private static Instant first(List<Entry> known) {
        return known.stream()
                .map(Entry::occurredAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant last(List<Entry> known) {
        return known.getLast().recordedAt();
    }

    private List<String> remarks(List<Entry> known, Instant at) {
        var remarks = new ArrayList<String>();
        view.viewer()
                .map(vocabulary::agencyName)
                .ifPresent(viewer -> remarks.add("As known to: " + viewer
                        + ". Only what it wrote, or what is known to have reached it, from when it had it."));
        remarks.add(
                view.whole()
                        ? "Findings as they stood once every clock had run out. Figures as at " + Words.date(at) + "."
                        : "Findings and figures as they stood on " + Words.moment(at) + ".");
        remarks.add("Policy: " + view.policy() + ".");
        if (!known.isEmpty()) {
            remarks.add(calendar(LondonTime.dateOf(first(known)), LondonTime.dateOf(at)));
        }
        return List.copyOf(remarks);
    }

    private String calendar(LocalDate from, LocalDate to) {
        String counted = "weekdays that are not bank holidays were counted as school days";
        var name = calendars.schoolName();
        if (name.isEmpty()) {
            return "School calendar: none was given, so " + counted + ".";
        }
        long uncovered = from.datesUntil(to.plusDays(1))
                .filter(day -> calendars.schoolFallback(day).isPresent())
                .count();
        return "School calendar: " + name.get()
                + (uncovered == 0
                        ? "."
                        : ". It does not cover " + Words.count(uncovered, "day", "days") + " of this time: on those, "
                                + counted + ".");
    }
}
