package org.reachable.engine.telling;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.reachable.engine.calendar.LondonTime;

/** Parts a story into months, by when things became known. */
final class Months {
    private static final class Part {
        final List<ToldEntry> known = new ArrayList<>();
        final List<ToldFinding> found = new ArrayList<>();
        final List<ToldAnswer> ended = new ArrayList<>();
    }

    private Months() {}

    static List<Month> of(List<ToldEntry> known, List<ToldFinding> found, List<ToldAnswer> ended) {
        var parts = new TreeMap<YearMonth, Part>();
        known.forEach(entry -> part(parts, entry.knownAt()).known.add(entry));
        found.forEach(finding -> part(parts, finding.raisedAt()).found.add(finding));
        ended.stream()
                .sorted(Comparator.comparing(ToldAnswer::at).thenComparing(ToldAnswer::sentence))
                .forEach(answer -> part(parts, answer.at()).ended.add(answer));
        return parts.entrySet().stream()
                .map(each -> new Month(
                        Words.month(LondonTime.at(each.getKey().atDay(1).atStartOfDay())),
                        List.copyOf(each.getValue().known),
                        List.copyOf(each.getValue().found),
                        List.copyOf(each.getValue().ended)))
                .toList();
    }

    private static Part part(TreeMap<YearMonth, Part> parts, Instant at) {
        return parts.computeIfAbsent(YearMonth.from(LondonTime.dateOf(at)), _ -> new Part());
    }
}
