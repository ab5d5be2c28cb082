package org.reachable.exchange.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;

/**
 * What files say, before any of it is kept.
 *
 * @param entries every entry of every file
 * @param places where each of them stands, in their order
 * @param problems what is wrong with rows, in the order of the files
 * @param readings the account of each file
 * @param unreadable files of which no row can be read, and why
 * @param unknown references of children who have no record, and of others that nobody spoke of yet
 * @param untold references of which it is not said whether they have one: they were too many to look up
 */
record FilesRead(
        List<Entry> entries,
        List<Place> places,
        List<RowProblem> problems,
        List<Reading> readings,
        List<String> unreadable,
        Set<String> unknown,
        Set<String> untold) {

    /** A line of a file. */
    record Place(String file, long line) {}

    /** By its id, where each entry stands: line 3 of june.csv; the first of those that name it. */
    Map<EntryId, String> lines() {
        Map<EntryId, String> lines = new HashMap<>();
        for (int number = 0; number < entries.size(); number++) {
            Place place = places.get(number);
            lines.putIfAbsent(entries.get(number).id(), "line %d of %s".formatted(place.line(), place.file()));
        }
        return lines;
    }

    long rows() {
        return readings.stream().mapToLong(Reading::rows).sum();
    }

    long refused() {
        return readings.stream().mapToLong(Reading::refused).sum();
    }

    /** All but some entries, by their places. */
    FilesRead without(Set<Integer> keptBack) {
        List<Integer> kept = IntStream.range(0, entries.size())
                .boxed()
                .filter(number -> !keptBack.contains(number))
                .toList();
        return keptBack.isEmpty()
                ? this
                : new FilesRead(
                        kept.stream().map(entries::get).toList(),
                        kept.stream().map(places::get).toList(),
                        problems,
                        readings,
                        unreadable,
                        unknown,
                        untold);
    }

    /** Those about children of whom it is said whether they have a record. */
    List<Entry> told() {
        return entries.stream().filter(entry -> !untold.contains(entry.child())).toList();
    }
}
