package org.reachable.engine.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.ChildRead;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Policy;

/**
 * A board of entries alone, as it was known at a time.
 *
 * @param rows who stands on it, in its order, with what is otherwise than a week before
 * @param gone who stood on it a week before and does not now, in the order of their names
 */
public record BoardOfFiles(List<Row> rows, List<String> gone) {

    /** What is otherwise is told of so long. */
    public static final Duration A_WEEK = Duration.ofDays(7);

    /** One row. */
    public record Row(BoardRow row, @Nullable BoardChange change) {}

    /** The board of this kind that these entries make. */
    public static BoardOfFiles of(
            BoardKind kind, Collection<Entry> entries, Policy policy, Calendars calendars, Instant at) {
        Map<String, BoardRow> now = rows(kind, entries, policy, calendars, at);
        Map<String, BoardRow> before = rows(kind, entries, policy, calendars, at.minus(A_WEEK));
        return new BoardOfFiles(
                now.values().stream()
                        .sorted(BoardRow.BY_TIME_LEFT)
                        .map(row -> new Row(row, change(before.get(row.child()), row)))
                        .toList(),
                before.keySet().stream()
                        .filter(child -> !now.containsKey(child))
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }

    private static @Nullable BoardChange change(@Nullable BoardRow before, BoardRow now) {
        return BoardChange.between(before != null, before == null ? null : before.step(), now)
                .orElse(null);
    }

    private static Map<String, BoardRow> rows(
            BoardKind kind, Collection<Entry> entries, Policy policy, Calendars calendars, Instant at) {
        var fold = new Fold(policy.gathering(kind.gathered()), calendars);
        var rows = new BoardRows(kind, calendars.withConvention(policy.convention()), policy);
        Map<String, List<Finding>> found = fold.fold(entries, at).findings().stream()
                .flatMap(finding -> Stream.concat(Stream.of(finding.subject()), finding.last().children().stream())
                        .distinct()
                        .map(child -> Map.entry(child, finding)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<String, BoardRow> listed = new TreeMap<>();
        entries.stream().collect(Collectors.groupingBy(Entry::child)).forEach((child, story) -> {
            if (policy.vocabulary().kindOf(child).equals(Vocabulary.CHILD)) {
                ChildRead read = fold.read(child, story, at);
                BoardRow row = rows.listed(
                        read,
                        Objects.requireNonNull(found.getOrDefault(child, List.of())),
                        at,
                        BoardSight.whole(policy.vocabulary()));
                if (row != null) {
                    listed.put(child, row);
                }
            }
        });
        return listed;
    }
}
