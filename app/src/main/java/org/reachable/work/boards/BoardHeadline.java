package org.reachable.work.boards;

import java.time.Instant;
import org.reachable.access.Sight;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardOfFiles;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.Words;
import org.reachable.work.boards.BoardMembers.Members;

/** What is said above a board: how many stand there, how many of them want something, and who came and went. */
final class BoardHeadline {

    private BoardHeadline() {}

    static Sentence of(BoardKind kind, Members found, BoardQuestion asked, Instant at) {
        int children = found.members().size();
        if (found.unread() > 0) {
            return Sentence.of(
                    "%s that you may see may have stood here that day: more than are read for one page. Choose an area or a team, or take all of it away below, which takes longer."
                            .formatted(Words.count(found.unread(), "child", "children")));
        }
        String day = Dates.shortDay(Dates.day(at.minus(BoardOfFiles.A_WEEK)), at);
        if (children == 0) {
            return Sentence.of(Sight.ofSeveral("Nobody{seen} " + (asked.isNarrowed() ? "whom you chose " : "")
                    + "stands here: " + kind.state() + "."));
        }
        Sentence said = Sentence.ofStrong(
                Sight.ofSeveral((found.isPart() ? "The first %s{seen}; more may stand here." : "%s{seen}.")
                        .formatted(Words.count(children, "child", "children"))));
        long now = found.members().stream().filter(BoardMember::isIn).count();
        if (!kind.lists().spells().isEmpty() && now < children && !found.isPart()) {
            said = said.then((children == 1
                            ? "Not "
                            : now == 0 ? "None of them is " : now == 1 ? "One of them is " : now + " of them are ")
                    + kind.state() + " now" + (now == 0 ? ", as far as you may see." : "."));
        }
        if (found.incomplete() > 0) {
            said = said.thenLate(
                    found.incomplete() == 1
                            ? "One row has no next step, no owner or no date."
                            : found.incomplete() + " rows have no next step, no owner or no date.");
        }
        if (found.isPart()) {
            return said.then("Choose an area or a team to see all of it, or take all of it away below.");
        }
        return said.then("Since %s %s came on and %s went."
                .formatted(day, number(found.came().size()), number(found.gone().size())));
    }

    private static String number(int many) {
        return many == 0 ? "no child" : many == 1 ? "one child" : many + " children";
    }
}
