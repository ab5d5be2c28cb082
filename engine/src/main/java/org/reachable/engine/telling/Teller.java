package org.reachable.engine.telling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.ChildState;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.replay.Happenings;
import org.reachable.engine.replay.Replay;
import org.reachable.engine.replay.WhoKnew;

/** Puts a replay together for a reader: a chapter a child, then what is about several. */
final class Teller {
    private final Replay replay;
    private final View view;
    private final EntryTeller entries;
    private final Happenings happenings;
    private final FindingTeller findings;
    private final HeadingTeller headings;
    private final Instant at;
    private final SortedMap<String, ChildState> states;
    private final List<Finding> concerned;

    Teller(Replay replay, Calendars calendars, View view) {
        this.replay = replay;
        this.view = view;
        this.entries = new EntryTeller(replay, view);
        this.happenings = new Happenings(replay.policy().vocabulary(), replay.entries());
        this.findings = new FindingTeller(replay.policy(), entries, happenings);
        this.headings = new HeadingTeller(replay.policy().vocabulary(), calendars, view);
        this.at = view.whole() ? lastDay() : view.until();
        this.states = view.whole()
                ? new Fold(replay.policy(), calendars)
                        .fold(replay.entries(), at)
                        .children()
                : replay.folded().children();
        this.concerned = replay.lines().stream()
                .map(line -> line.finding())
                .distinct()
                .sorted(FindingTeller.AS_RAISED)
                .toList();
    }

    /** The end of the day on which the last entry became known: figures beyond it would count days nobody lived. */
    private Instant lastDay() {
        return entries.known().isEmpty()
                ? view.until()
                : LondonTime.at(LondonTime.dateOf(entries.known().getLast().recordedAt())
                                .plusDays(1)
                                .atStartOfDay())
                        .minus(Duration.ofSeconds(1));
    }

    ToldReplay telling() {
        List<String> children =
                entries.known().stream().map(Entry::child).distinct().sorted().toList();
        var shared = concerned.stream()
                .filter(finding -> !isOneChilds(finding) && !isGap(finding))
                .toList();
        return new ToldReplay(
                headings.heading(children, entries.known(), at),
                Stream.iterate(0, i -> i < children.size(), i -> i + 1)
                        .map(i -> chapter(children.get(i), i + 1))
                        .toList(),
                findings.incidents(shared),
                concerned.stream().filter(Teller::isGap).map(findings::told).toList(),
                view.viewer().isPresent()
                        ? null
                        : new WhoKnewTeller(replay.policy().vocabulary(), entries).map(WhoKnew.of(replay)));
    }

    private boolean isOneChilds(Finding finding) {
        return states.containsKey(finding.subject());
    }

    private static boolean isGap(Finding finding) {
        return finding.last().children().isEmpty();
    }

    private Chapter chapter(String child, int number) {
        ChildState state = states.get(child);
        List<Entry> known = entries.known().stream()
                .filter(entry -> entry.child().equals(child))
                .toList();
        List<Finding> about = concerned.stream()
                .filter(finding -> finding.last().children().contains(child))
                .toList();
        List<Finding> own = about.stream().filter(this::isOneChilds).toList();
        return new Chapter(
                child,
                "child-" + number,
                headings.period(known),
                new ChangeTeller(entries, at).lines(state == null ? List.of() : state.changed()),
                state == null ? List.of() : state.figures(),
                new TimelineTeller(replay.policy(), entries, happenings, at)
                        .timeline(child, known, about, state == null ? List.of() : state.changed()),
                Months.of(
                        known.stream().map(entries::told).toList(),
                        about.stream().map(findings::told).toList(),
                        about.stream()
                                .flatMap(finding -> findings.answers(finding).stream())
                                .toList()),
                findings.incidents(own));
    }
}
