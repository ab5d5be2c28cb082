package org.reachable.work.boards;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.board.BoardKind;
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

    BoardAbove(BoardReading reading, BoardRowsInWords words, WrittenBySeveral several) {
        this.several = several;
        this.reading = reading;
        this.words = words;
    }

    Above of(Actor actor, Practitioner reader, BoardKind kind, BoardQuestion asked, Members found, Instant at) {
        BoardKind.Above above = kind.above();
        if (above == null) {
            return Above.NOBODY;
        }
        Map<PersonId, BoardRead> read =
                asked.isNow() ? reading.read(actor, kind, few(actor, above, found, at), at) : found.read();
        List<BoardMember> there = found.members().stream()
                .filter(member -> agencies(read, member) >= above.agencies())
                .sorted(Comparator.comparing((BoardMember member) -> -agencies(read, member)))
                .toList();
        if (there.isEmpty()) {
            return Above.NOBODY;
        }
        BoardRowsInWords.Telling telling = words.telling(reader, kind, at, asked.isNow(), read.values());
        return new Above(
                above.title(),
                above.note(),
                there.stream()
                        .limit(MOST)
                        .flatMap(member -> Stream.ofNullable(read.get(member.child()))
                                .map(one ->
                                        telling.row(one, member, found.came().contains(member.child()))))
                        .toList(),
                there.size() <= MOST
                        ? ""
                        : "And %s more below.".formatted(Words.count(there.size() - MOST, "child", "children")));
    }

    /** Those whose stories may say so: the others are many, and their stories long. */
    private List<PersonId> few(Actor actor, BoardKind.Above above, Members found, Instant at) {
        List<PersonId> all = found.members().stream().map(BoardMember::child).toList();
        Set<PersonId> written = several.of(actor, all, at.minus(Window.length(above.within())), above.agencies());
        return all.stream().filter(written::contains).toList();
    }

    private static int agencies(Map<PersonId, BoardRead> read, BoardMember member) {
        BoardRead one = read.get(member.child());
        return one == null ? 0 : one.row().agencies();
    }
}
