package org.reachable.pages.hindsight;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Level;
import org.reachable.engine.hindsight.Hindsight;
import org.reachable.engine.hindsight.Hindsight.Asked;
import org.reachable.engine.hindsight.Need;
import org.reachable.engine.hindsight.Needs;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.replay.Replay;
import org.reachable.engine.telling.ToldReplay;
import org.reachable.engine.telling.View;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.pages.hindsight.HindsightPage.Dated;
import org.reachable.pages.hindsight.HindsightPage.Row;
import org.reachable.pages.hindsight.HindsightPage.Story;
import org.springframework.stereotype.Component;

/** Plays entries back under the rules in force, and says of each child what was needed, and when it came. */
@Component
class LookingBack {

    private static final String POLICY = "the rules in force here";

    private final Policy policy;
    private final Needs needs;
    private final Calendars calendars;

    LookingBack(Policy policy, Needs needs, Calendars calendars) {
        this.policy = policy;
        this.needs = needs;
        this.calendars = calendars;
    }

    Replay replayed(Collection<Entry> entries) {
        return Replay.of(entries, policy, calendars, Fold.UNTIL_QUIET, 1);
    }

    /** The table of one child. */
    Story of(Replay replay, String child) {
        return of(replay, child, "story", Unread.NOTHING);
    }

    /** The tables of each child, with the story itself, which is told nowhere else. */
    List<Story> told(Replay replay, List<String> children, Unread unread) {
        ToldReplay telling = ToldReplay.of(replay, calendars, view());
        return children.stream()
                .map(child -> {
                    Story story = of(replay, child, "story-" + (1 + children.indexOf(child)), unread);
                    return new Story(
                            story.child(),
                            story.id(),
                            story.period(),
                            story.came(),
                            story.never(),
                            story.notAsked(),
                            story.cannot(),
                            StoryTelling.told(telling, child, replay));
                })
                .toList();
    }

    /** The same as a page to take away. */
    ToldReplay whole(Replay replay) {
        return ToldReplay.of(replay, calendars, view());
    }

    private static View view() {
        return new View(Fold.UNTIL_QUIET, POLICY, null);
    }

    private Story of(Replay replay, String child, String id, Unread unread) {
        Hindsight hindsight = Hindsight.of(replay, child, needs);
        return new Story(
                child,
                id,
                period(replay, child),
                rows(hindsight, true),
                rows(hindsight, false),
                notAsked(hindsight, unread),
                Stream.concat(unread.said().stream(), cannot(replay, child, hindsight).stream())
                        .toList(),
                null);
    }

    /** Of what we would have kept silent, and why: that something was done in time is not that nothing gave occasion. */
    private static List<String> notAsked(Hindsight hindsight, Unread unread) {
        Map<Boolean, List<String>> begun = hindsight.notAsked().stream()
                .collect(Collectors.partitioningBy(
                        hindsight.begun()::contains, Collectors.mapping(Need::what, Collectors.toList())));
        return Stream.of(
                        said(
                                "It was done in time, or its time was not over when "
                                        + (hindsight.died() ? "the child died" : "the file ends"),
                                begun.getOrDefault(true, List.of())),
                        said(unread.noOccasion(), begun.getOrDefault(false, List.of())))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String said(String why, List<String> needs) {
        return needs.isEmpty() ? "" : why + ": " + String.join(" · ", needs) + ".";
    }

    private static String period(Replay replay, String child) {
        List<Entry> own = replay.entries().stream()
                .filter(entry -> entry.child().equals(child))
                .sorted(Entry.AS_KNOWN)
                .toList();
        return Dates.date(Dates.day(own.getFirst().recordedAt())) + " to "
                + Dates.date(Dates.day(own.getLast().recordedAt()));
    }

    private List<Row> rows(Hindsight hindsight, boolean came) {
        return hindsight.asked().stream()
                .filter(asked -> (asked.happened() != null) == came)
                .map(asked -> row(asked, hindsight))
                .toList();
    }

    private Row row(Asked asked, Hindsight hindsight) {
        String ends = hindsight.ends() == null ? "" : Dates.date(Dates.day(hindsight.ends()));
        Entry entry = asked.happened();
        Dated happened = entry == null
                ? new Dated("No entry says so", until(hindsight, ends))
                : new Dated(
                        Dates.date(Dates.day(entry.occurredAt())),
                        Words.within(entry.type().name()) + ", " + agency(entry.agency()));
        return new Row(
                asked.need().what(),
                asked.why(),
                new Dated(
                        Dates.date(Dates.day(asked.couldHaveMet())),
                        asked.writers().stream().map(this::agency).collect(Collectors.joining(", "))),
                new Dated(Dates.date(Dates.day(asked.at())), Words.within(asked.owner())),
                happened,
                days(asked, hindsight.died() ? until(hindsight, ends) : "and counting on " + ends));
    }

    private static String until(Hindsight hindsight, String ends) {
        return (hindsight.died() ? "until the child died on " : "until the story ends on ") + ends;
    }

    private static Dated days(Asked asked, String goesOn) {
        if (asked.wasDoneBefore()) {
            return new Dated("No days", "it had been done, and was written down later");
        }
        if (asked.happened() != null) {
            return new Dated(Words.count(asked.days(), "day"), "");
        }
        return asked.need().mayBeUnwritten()
                ? new Dated("Not known", "somebody may have done it; no entry says so")
                : new Dated(Words.count(asked.days(), "day"), goesOn);
    }

    private List<String> cannot(Replay replay, String child, Hindsight hindsight) {
        long questions = replay.lines().stream()
                .filter(line -> line.step().level() == Level.ALERT)
                .filter(line -> line.step().children().contains(child))
                .filter(line ->
                        hindsight.ends() != null && !line.step().raisedAt().isAfter(hindsight.ends()))
                .map(line -> line.finding().id())
                .distinct()
                .count();
        long silent = replay.entries().stream()
                .filter(entry -> entry.child().equals(child))
                .filter(entry -> entry.reached().isEmpty())
                .count();
        long all = replay.entries().stream()
                .filter(entry -> entry.child().equals(child))
                .count();
        return List.of(
                "In this story the same rules ask %s in all. Each row is the first of its kind; somebody had the others to answer, too."
                        .formatted(Words.count(questions, "question")),
                "Of %s %,d name nobody whom they reached. What was told and not written is not known here."
                        .formatted(Words.count(all, "entry", "entries"), silent));
    }

    private String agency(String code) {
        String name = policy.vocabulary().agencyName(code);
        boolean isAnAbbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return isAnAbbreviation ? name : Words.within(name);
    }
}
