package org.reachable.watch;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.reachable.records.chronology.LoggedEntry;

/**
 * What is new about a child to one reader, as far as they may read it.
 *
 * @param since from when on
 * @param saidSo whether that is up to when they said that they had seen what there was; else it is a week ago
 * @param entries what others wrote, the last first
 * @param asks what is open and was asked since, the last first
 */
public record News(Instant since, boolean saidSo, List<LoggedEntry> entries, List<Asked> asks) {

    public boolean isNone() {
        return entries.isEmpty() && asks.isEmpty();
    }

    /** How many entries came since and had been written down before, by whoever wrote them. */
    public long writtenEarlier() {
        return entries.stream()
                .filter(entry -> entry.entry().recordedAt().isBefore(since))
                .count();
    }

    /** When the last of it came: what comes after was not shown with it. */
    public Instant to() {
        return Stream.concat(
                        entries.stream().map(LoggedEntry::receivedAt),
                        asks.stream().map(LastSeen::askedAt))
                .max(Comparator.naturalOrder())
                .orElse(since);
    }
}
