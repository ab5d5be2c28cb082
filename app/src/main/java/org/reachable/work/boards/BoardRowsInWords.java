package org.reachable.work.boards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.board.BoardChange;
import org.reachable.engine.board.BoardColumn;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardOfFiles;
import org.reachable.engine.board.BoardStep;
import org.reachable.engine.board.BoardTable;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.Tone;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;
import org.reachable.work.boards.BoardPage.Cell;
import org.reachable.work.boards.BoardPage.Next;
import org.springframework.stereotype.Component;

/** Rows of a board in words. */
@Component
class BoardRowsInWords {

    private static final int MORE = 2;

    private final Partnership partnership;
    private final Policy policy;

    BoardRowsInWords(Partnership partnership, Policy policy) {
        this.partnership = partnership;
        this.policy = policy;
    }

    List<String> heads(BoardKind kind) {
        List<String> heads = new ArrayList<>(List.of("By when", "Child, age"));
        if (!kind.lists().spells().isEmpty()) {
            heads.add("How long");
        }
        kind.columns().stream().map(BoardColumn::title).forEach(heads::add);
        heads.addAll(List.of("Next step", "Owner"));
        return List.copyOf(heads);
    }

    /** What is the same of all rows. Whose each step is, is asked for at once. */
    Telling telling(Practitioner reader, BoardKind kind, Instant at, boolean isNow, Collection<BoardRead> read) {
        partnership.readTogether(read.stream()
                .flatMap(one -> one.row().steps().stream().flatMap(step -> Stream.ofNullable(owner(one, step, isNow))))
                .collect(Collectors.toSet()));
        return new Telling(reader, kind, at, isNow, partnership.dutiesOf(reader).contains(kind.duty()));
    }

    /** Whose the next step is; null where nobody's, or of a past day. */
    private static @Nullable UUID owner(BoardRead read, boolean isNow) {
        return owner(read, read.row().step(), isNow);
    }

    private static @Nullable UUID owner(BoardRead read, @Nullable BoardStep step, boolean isNow) {
        Asked asked = step == null || !isNow ? null : read.asked(step);
        Ask ask = asked == null ? null : asked.ask();
        return ask == null ? null : ask.practitioner();
    }

    List<List<String>> table(BoardKind kind, List<BoardRead> read, Instant at, boolean isNow) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(BoardTable.head(kind));
        for (BoardRead one : read) {
            UUID owner = owner(one, isNow);
            rows.add(BoardTable.cells(
                    kind,
                    one.row(),
                    one.child().name(),
                    owner == null ? "" : partnership.who(owner),
                    policy.roles(),
                    one.change(),
                    at));
        }
        return rows;
    }

    /** How a reader is told the rows of one board. */
    final class Telling {

        private final Practitioner reader;
        private final BoardKind kind;
        private final Instant at;
        private final boolean isNow;
        private final boolean isTheirDuty;

        private Telling(Practitioner reader, BoardKind kind, Instant at, boolean isNow, boolean isTheirDuty) {
            this.reader = reader;
            this.kind = kind;
            this.at = at;
            this.isNow = isNow;
            this.isTheirDuty = isTheirDuty;
        }

        BoardPage.Row row(BoardRead read, BoardMember member, boolean came) {
            String href = SubjectAddresses.child(read.child().id());
            var row = read.row();
            return new BoardPage.Row(
                    left(read, member),
                    member.isIncomplete()
                            ? BoardPage.Standing.BLANK
                            : member.isOver() ? BoardPage.Standing.OVER : BoardPage.Standing.PLAIN,
                    new BoardPage.Who(
                            new Link(read.child().name(), kind.part().isEmpty() ? href : href + "/" + kind.part()),
                            about(read),
                            change(read.change(), came)),
                    row.how().isEmpty() ? null : new BoardPage.State(row.how(), row.since(), read.reported()),
                    IntStream.range(0, row.cells().size())
                            .mapToObj(i -> new Cell(
                                    kind.columns().get(i).title(), row.cells().get(i), presses(read, i)))
                            .toList(),
                    next(read, member),
                    kind.leads() == null ? more(read) : new BoardPage.More(List.of(), ""));
        }

        private boolean presses(BoardRead read, int column) {
            BoardColumn of = kind.columns().get(column);
            return of.nonePresses()
                    && read.row()
                            .cells()
                            .get(column)
                            .equals(List.of(read.sight().say(of.none())));
        }

        private @Nullable Link leads(BoardRead read) {
            BoardKind.Leads leads = kind.leads();
            return leads == null || !isNow
                    ? null
                    : new Link(
                            leads.words(), SubjectAddresses.child(read.child().id(), leads.page()));
        }

        /** What else waits, each question once of each who is asked it: two agencies that are late are two. */
        private BoardPage.More more(BoardRead read) {
            List<BoardStep> further = read.row().steps().stream()
                    .collect(Collectors.toMap(
                            step -> List.of(step.ask(), asked(read, step)),
                            Function.identity(),
                            (first, _) -> first,
                            LinkedHashMap::new))
                    .values()
                    .stream()
                    .skip(1)
                    .toList();
            return new BoardPage.More(
                    further.stream()
                            .limit(MORE)
                            .map(step -> new BoardPage.Step(
                                    new Link(step.ask(), SubjectAddresses.ask(step.finding())),
                                    step.respondBy() == null
                                            ? asked(read, step)
                                            : TimeLeft.until(step.respondBy(), at)
                                                            .headline() + ", " + asked(read, step)))
                            .toList(),
                    further.size() <= MORE ? "" : "and %d more".formatted(further.size() - MORE));
        }

        /** By name where it is known; else the role. */
        private String asked(BoardRead read, BoardStep step) {
            UUID owner = owner(read, step, isNow);
            return owner == null ? policy.roleName(step.owner()) : partnership.who(owner);
        }

        private String change(@Nullable BoardChange change, boolean came) {
            return came
                    ? "New here since " + Dates.shortDay(Dates.day(at.minus(BoardOfFiles.A_WEEK)), at)
                    : change == null || change.what() == BoardChange.What.CAME ? "" : BoardTable.inWords(change, at);
        }

        private TimeLeft left(BoardRead read, BoardMember member) {
            BoardStep leading = read.row().step();
            Instant due = leading != null && leading.isDanger() ? leading.respondBy() : member.respondBy();
            if (due != null) {
                return TimeLeft.until(due, at);
            }
            if (member.isIncomplete()) {
                return new TimeLeft(
                        isTheirDuty ? "Asked of you" : "Incomplete",
                        isTheirDuty
                                ? "as " + policy.roleName(kind.duty())
                                : "asked of: " + policy.roleName(kind.duty()),
                        Tone.LATE);
            }
            return new TimeLeft("Over", read.row().since(), Tone.PLAIN);
        }

        private Next next(BoardRead read, BoardMember member) {
            BoardStep step = read.row().step();
            UUID owner = owner(read, isNow);
            boolean yours = reader.id().equals(owner);
            if (step == null) {
                return new Next(
                        null,
                        member.isIncomplete()
                                ? BoardTable.NOTHING_NEXT
                                : read.sight().follows()
                                        ? read.sight().say("Nothing{seen} of it waits.")
                                        : "You are not shown what is asked.",
                        "",
                        false,
                        member.isIncomplete() && isTheirDuty && isNow
                                ? new Link(
                                        "Say what is next",
                                        "/record?child=" + read.child().id())
                                : null,
                        leads(read));
            }
            return new Next(
                    new Link(step.ask(), SubjectAddresses.ask(step.finding())),
                    step.respondBy() == null ? "Without a date." : "",
                    yours
                            ? "You"
                            : owner != null
                                    ? partnership.who(owner)
                                    : (isNow ? "Nobody yet: " : "") + policy.roleName(step.owner()),
                    yours,
                    null,
                    leads(read));
        }

        private String about(BoardRead read) {
            LocalDate born = read.child().description().bornOn();
            return Stream.of(born == null ? "" : Integer.toString(Words.age(born, Dates.day(at))), read.home())
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }
}
