package org.reachable.work.boards;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Conditions;
import org.reachable.engine.fold.Window;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.WrittenBySeveral;
import org.reachable.work.boards.BoardMembers.Members;
import org.reachable.work.boards.BoardPage.Above;
import org.springframework.stereotype.Component;

/**
 * Of whom several agencies wrote lately stands above a board that says so: each report may be small alone, and by the clock they may be among
 * the last. How many agencies they are is told by the stories, as far as the reader may see them.
 */
@Component
class BoardAbove {

    /** More than so many are no list that stands above another. */
    private static final int MOST = 5;

    private final BoardReading reading;
    private final BoardRowsInWords words;
    private final WrittenBySeveral several;
    private final Vocabulary vocabulary;

    BoardAbove(BoardReading reading, BoardRowsInWords words, WrittenBySeveral several, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.several = several;
        this.reading = reading;
        this.words = words;
    }

    /**
     * Whoever stands above. So few stand there that few stories are read: those of most agencies first, until as many of each say at least as much
     * as the next could.
     *
     * @param read what is read of the page's children already
     */
    Above of(
            Actor actor,
            Practitioner reader,
            BoardKind kind,
            boolean isNow,
            Members found,
            Map<PersonId, BoardRead> read,
            Instant at) {
        BoardKind.Above above = kind.above();
        if (above == null) {
            return Above.NOBODY;
        }
        Map<PersonId, BoardMember> members = found.members().stream()
                .collect(
                        Collectors.toMap(BoardMember::child, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        Map<PersonId, Integer> most = several.of(
                actor,
                members.keySet(),
                Conditions.typesThatCouldHold(above.counted(), vocabulary),
                at.minus(Window.length(above.within())),
                above.agencies());
        List<PersonId> mostFirst = members.keySet().stream()
                .filter(most::containsKey)
                .sorted(Comparator.comparing(child -> -most.getOrDefault(child, 0)))
                .toList();
        Map<PersonId, BoardRead> known = new HashMap<>(read);
        int looked = 0;
        while (looked < mostFirst.size()
                && !isDecided(known, mostFirst.subList(0, looked), most.getOrDefault(mostFirst.get(looked), 0))) {
            int next = Math.min(mostFirst.size(), looked + MOST);
            List<PersonId> unread = mostFirst.subList(looked, next).stream()
                    .filter(child -> !known.containsKey(child))
                    .toList();
            if (isNow && !unread.isEmpty()) {
                known.putAll(reading.read(actor, kind, unread, at));
            }
            looked = next;
        }
        List<PersonId> there = mostFirst.subList(0, looked).stream()
                .filter(child -> agencies(known, child) >= above.agencies())
                .sorted(Comparator.comparing((PersonId child) -> -agencies(known, child)))
                .toList();
        if (there.isEmpty()) {
            return Above.NOBODY;
        }
        BoardRowsInWords.Telling telling = words.telling(reader, kind, at, isNow, known.values());
        return new Above(
                above.title(),
                above.note(),
                there.stream()
                        .limit(MOST)
                        .flatMap(child -> Stream.ofNullable(known.get(child))
                                .map(one -> telling.row(
                                        one,
                                        Objects.requireNonNull(members.get(child)),
                                        found.came().contains(child))))
                        .toList(),
                more(there.size(), looked < mostFirst.size()));
    }

    /** Whether nobody of whom so many agencies wrote could stand before those who do already. */
    private static boolean isDecided(Map<PersonId, BoardRead> known, List<PersonId> looked, int next) {
        return looked.stream().filter(child -> agencies(known, child) >= next).count() >= MOST;
    }

    private static String more(int there, boolean others) {
        if (others) {
            return "Of others below more than one agency may have told us, too.";
        }
        return there <= MOST ? "" : "And %s more below.".formatted(Words.count(there - MOST, "child", "children"));
    }

    private static int agencies(Map<PersonId, BoardRead> read, PersonId child) {
        BoardRead one = read.get(child);
        return one == null ? 0 : one.row().agencies();
    }
}
