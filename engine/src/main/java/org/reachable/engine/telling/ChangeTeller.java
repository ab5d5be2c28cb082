package org.reachable.engine.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Changed;

/** Puts the lines of what changed into sentences. Everything is measured from the first line: what we decided. */
final class ChangeTeller {
    private static final String SENTENCE_ENDS = "(?<=[.!?])\\s";

    private final EntryTeller entries;
    private final Instant at;

    ChangeTeller(EntryTeller entries, Instant at) {
        this.entries = entries;
        this.at = at;
    }

    List<ChangeLine> lines(List<Changed> changed) {
        var result = new ArrayList<ChangeLine>();
        for (Changed line : changed) {
            result.add(result.isEmpty() ? yardstick(line) : other(line, changed.getFirst()));
        }
        return List.copyOf(result);
    }

    /** The first line, with every change of it: how often it was left as it was in between is the point. */
    private ChangeLine yardstick(Changed line) {
        var last = line.last();
        long left = left(line, last == null ? Instant.MIN : last.entry().recordedAt(), Instant.MAX);
        var items = new ArrayList<ChangeLine.Item>();
        Instant from = Instant.MIN;
        for (Changed.Told told : line.told()) {
            Instant to = told.entry().recordedAt();
            items.add(item(told, kept(left(line, from, to), " before")));
            from = to;
        }
        return new ChangeLine(
                line.title(),
                unchanged(line.title(), last)
                        + (left == 0 ? "" : " Since then " + kept(left, "") + ".")
                        + (items.isEmpty() ? "" : " Every change on record:"),
                items);
    }

    private static long left(Changed line, Instant after, Instant before) {
        return line.unchanged().stream()
                .map(Entry::recordedAt)
                .filter(at -> at.isAfter(after) && at.isBefore(before))
                .count();
    }

    private static String kept(long number, String when) {
        return number == 0
                ? ""
                : Words.count(number, "meeting or review", "meetings and reviews") + when + " left it as it was";
    }

    private String unchanged(String title, Changed.@Nullable Told last) {
        if (last == null) {
            return title + " has not changed: no change is on record.";
        }
        Instant when = last.entry().occurredAt();
        long days = Words.daysBetween(when, at);
        return days <= 0
                ? title + " changed on " + Words.date(when) + "."
                : title + " has not changed since " + Words.date(when) + " (" + Words.count(days, "day", "days") + ").";
    }

    private ChangeLine other(Changed line, Changed first) {
        String span = first.last() == null ? "" : " since then";
        if (!line.since().isEmpty() || !line.reported().isEmpty()) {
            return new ChangeLine(
                    line.title(),
                    line.title() + span + (line.since().isEmpty() ? ": nothing but what is only reported:" : ":"),
                    Stream.concat(
                                    line.since().stream()
                                            .map(told -> item(
                                                    told,
                                                    told.direction().isEmpty() ? "" : "for the " + told.direction())),
                                    line.reported().stream().map(told -> item(told, "only reported")))
                            .toList());
        }
        var last = line.last();
        String before = last == null
                ? ""
                : " The last before that: " + Words.date(last.entry().occurredAt()) + ", "
                        + last.entry().type().name() + " ("
                        + entries.ref(last.entry().id()).name() + ").";
        return new ChangeLine(line.title(), line.title() + span + ": nothing is on record." + before, List.of());
    }

    private ChangeLine.Item item(Changed.Told told, String remark) {
        var entry = told.entry();
        String summary = entries.readable(entry.summary());
        String first = summary.isEmpty() ? "" : ". " + summary.split(SENTENCE_ENDS, 2)[0];
        return new ChangeLine.Item(
                entries.ref(entry.id()),
                Words.date(entry.occurredAt()),
                entry.type().name() + first,
                remark);
    }
}
