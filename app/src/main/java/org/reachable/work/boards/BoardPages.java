package org.reachable.work.boards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Power;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardKind.Filter;
import org.reachable.engine.board.BoardOfFiles;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.reachable.work.boards.BoardMembers.Members;
import org.reachable.work.boards.BoardPage.Above;
import org.reachable.work.boards.BoardPage.Band;
import org.reachable.work.boards.BoardPage.Chosen;
import org.reachable.work.boards.BoardPage.End;
import org.reachable.work.boards.BoardPage.Gone;
import org.reachable.work.boards.BoardPage.Kept;
import org.reachable.work.boards.BoardPage.Sieve;
import org.reachable.work.boards.BoardPage.Top;
import org.springframework.stereotype.Component;

/** Puts a board together as a page. */
@Component
class BoardPages {

    private static final int A_PAGE = 20;
    private static final int MOST_GONE = 20;
    /** So many are looked for, in the board's order: more than anybody goes through before they choose a team or an area. */
    private static final int MOST = 100;

    private static final String BEING_WORKED_OUT =
            "Some children’s stories are being worked out anew at this moment: a child may be missing from this list, or stand on it who does not belong there any more. Look again in a moment.";

    private static final String A_PART =
            "This is a part: the children whom you may see. Whoever else stands on it is left out, and not counted.";

    private static final List<String> COUNTING = Power.COUNT.duties();

    private static final Map<Filter, String> LABELS = new EnumMap<>(Map.of(
            Filter.AREA,
            "Area",
            Filter.TEAM,
            "Team",
            Filter.SCHOOL,
            "School",
            Filter.AGENCY,
            "Asked of",
            Filter.MINE,
            "Whose"));

    private final Boards boards;
    private final BoardMembers members;
    private final BoardReading reading;
    private final BoardRowsInWords words;
    private final Partnership partnership;
    private final People people;
    private final BoardAbove above;

    BoardPages(
            Boards boards,
            BoardMembers members,
            BoardReading reading,
            BoardRowsInWords words,
            Partnership partnership,
            People people,
            BoardAbove above) {
        this.above = above;
        this.boards = boards;
        this.members = members;
        this.reading = reading;
        this.words = words;
        this.partnership = partnership;
        this.people = people;
    }

    /** One page of it; all of it where it is for paper. */
    BoardPage page(Actor actor, Practitioner reader, BoardKind kind, BoardQuestion asked, Instant now, boolean whole) {
        Instant at = asked.at(now);
        Members found = members.of(actor, reader, kind, asked, now, whole ? Integer.MAX_VALUE : MOST);
        int size = whole ? Math.max(1, found.members().size()) : A_PAGE;
        int last = Math.max(1, Math.ceilDiv(found.members().size(), size));
        int shown = Math.clamp(asked.page(), 1, last);
        List<BoardMember> here = found.members().stream()
                .skip((long) (shown - 1) * size)
                .limit(size)
                .toList();
        List<PersonId> children = here.stream().map(BoardMember::child).toList();
        Map<PersonId, BoardRead> read = asked.isNow() ? reading.read(actor, kind, children, at) : found.read();
        String href = Boards.AT + kind.code();
        boolean counts = found.members().isEmpty() && found.unread() == 0 && partnership.answersAs(reader, COUNTING);
        return new BoardPage(
                new Top(
                        kind.title(),
                        href,
                        asked.isNow()
                                ? (asked.isNowInstead() ? "That day has not come, or is none. This is now: " : "")
                                        + Dates.full(at)
                                : "As known at the end of " + Dates.fullDay(Dates.day(at)),
                        counts
                                ? Sentence.of(
                                        "You are not shown which children are %s: you count, and see no child’s record."
                                                .formatted(kind.state()))
                                : BoardHeadline.of(kind, found, asked, at),
                        !counts && members.mayLack(actor) ? BEING_WORKED_OUT : "",
                        boards.lists(reader)),
                new Chosen(
                        Field.of("on", "As known on (day/month/year)")
                                .withValue(BoardQuestion.AS_WRITTEN.format(Dates.day(at))),
                        kept(asked),
                        found.members().isEmpty() && found.unread() == 0 && !asked.isNarrowed()
                                ? List.of()
                                : sieves(found.choices(), asked),
                        asked.isNarrowed()),
                words.heads(kind),
                shown == 1 && !whole ? above.of(actor, reader, kind, asked.isNow(), found, read, at) : Above.NOBODY,
                bands(reader, kind, here, found, read, at, asked.isNow()),
                gone(actor, found),
                new End(
                        counts ? "" : A_PART,
                        kind.note(),
                        List.of(
                                new Link("CSV", asked.at(href + "/csv", "")),
                                new Link("Spreadsheet (XLSX)", asked.at(href + "/xlsx", "")),
                                new Link("Print", asked.at(href + "/print", ""))),
                        last == 1 ? null : Pages.of(shown, last, page -> asked.at(href, "page=" + page))));
    }

    private static List<Kept> kept(BoardQuestion asked) {
        return Stream.of(
                        new Kept("area", asked.area()),
                        new Kept("team", asked.team()),
                        new Kept("at-school", asked.school()),
                        new Kept("agency", asked.agency()),
                        new Kept("mine", asked.mine() ? "yes" : ""))
                .filter(one -> !one.value().isEmpty())
                .toList();
    }

    private static List<Sieve> sieves(Map<Filter, SortedSet<String>> choices, BoardQuestion asked) {
        List<Sieve> sieves = new ArrayList<>();
        choices.forEach((filter, there) -> {
            if (!there.isEmpty()) {
                sieves.add(sieve(filter, there, asked));
            }
        });
        return List.copyOf(sieves);
    }

    private static Sieve sieve(Filter filter, SortedSet<String> there, BoardQuestion asked) {
        String label = LABELS.getOrDefault(filter, "");
        return switch (filter) {
            case AREA -> sieve("area", label, "Every area", there, asked.area());
            case TEAM -> sieve("team", label, "Every team", there, asked.team());
            case SCHOOL -> sieve("at-school", label, "Every school", there, asked.school());
            case AGENCY -> sieve("agency", label, "Every agency", there, asked.agency());
            case MINE ->
                new Sieve(
                        Field.of("mine", label).withValue(asked.mine() ? "yes" : ""),
                        List.of(Choice.of("", "Everybody’s"), Choice.of("yes", "Yours")));
        };
    }

    private static Sieve sieve(String name, String label, String all, SortedSet<String> there, String chosen) {
        return new Sieve(
                Field.of(name, label).withValue(chosen),
                Stream.concat(Stream.of(Choice.of("", all)), there.stream().map(one -> Choice.of(one, one)))
                        .toList());
    }

    private List<Band> bands(
            Practitioner reader,
            BoardKind kind,
            List<BoardMember> here,
            Members found,
            Map<PersonId, BoardRead> read,
            Instant at,
            boolean isNow) {
        Map<String, List<BoardPage.Row>> bands = new LinkedHashMap<>();
        BoardRowsInWords.Telling telling = words.telling(reader, kind, at, isNow, read.values());
        for (BoardMember member : here) {
            BoardRead one = read.get(member.child());
            if (one != null) {
                bands.computeIfAbsent(band(kind, member, at), _ -> new ArrayList<>())
                        .add(telling.row(one, member, found.came().contains(member.child())));
            }
        }
        return bands.entrySet().stream()
                .map(each -> new Band(each.getKey(), each.getValue()))
                .toList();
    }

    private static String band(BoardKind kind, BoardMember member, Instant at) {
        if (!member.group().isEmpty()) {
            return member.group();
        }
        Instant due = member.respondBy();
        if (member.isIncomplete()) {
            return "";
        }
        if (member.isOver() || due == null) {
            return "Over lately, and nothing that you may see waits";
        }
        if (!member.isIn() && !kind.lists().spells().isEmpty()) {
            return "No longer so, and something still waits";
        }
        if (due.isBefore(at)) {
            return "Over";
        }
        return due.isBefore(at.plus(BoardOfFiles.A_WEEK)) ? "Today and this coming week" : "Later";
    }

    private Gone gone(Actor actor, Members found) {
        List<PersonId> gone = found.gone();
        Map<PersonId, String> names =
                people.names(actor, gone.stream().limit(MOST_GONE).collect(Collectors.toList()));
        return new Gone(
                names.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(one -> new Link(one.getValue(), SubjectAddresses.child(one.getKey())))
                        .toList(),
                gone.size() <= MOST_GONE ? "" : "and %d more".formatted(gone.size() - MOST_GONE));
    }

    /** All rows of it, as a table to take away, in its order; the last line says that it is a part. */
    List<List<String>> table(Actor actor, Practitioner reader, BoardKind kind, BoardQuestion asked, Instant now) {
        Instant at = asked.at(now);
        Members found = members.of(actor, reader, kind, asked, now, Integer.MAX_VALUE);
        List<PersonId> children =
                found.members().stream().map(BoardMember::child).toList();
        Map<PersonId, BoardRead> read = asked.isNow() ? reading.read(actor, kind, children, at) : found.read();
        List<List<String>> rows = new ArrayList<>(words.table(
                kind,
                children.stream()
                        .flatMap(child -> Stream.ofNullable(read.get(child)))
                        .toList(),
                at,
                asked.isNow()));
        List<String> last = new ArrayList<>(Collections.nCopies(rows.getFirst().size(), ""));
        last.set(0, A_PART);
        rows.add(last);
        return rows;
    }
}
