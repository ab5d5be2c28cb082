package org.reachable.engine.fold.child;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Changed;
import org.reachable.engine.fold.Compiled;
import org.reachable.engine.fold.Figure;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.Fact;
import org.reachable.engine.policy.Match;

/** The figures of a case summary, and the lines of what changed, at an instant. */
public final class Summary {
    private final ChildStory story;
    private final Instant now;
    /** The entries that meet each of the conditions that figures and lines rest on; those none meets are left out. */
    private final Map<Match, List<Entry>> meeting = new IdentityHashMap<>();

    public Summary(ChildStory story, Instant now) {
        this.story = story;
        story.entries().forEach(this::sort);
        Entry ending = story.machine().ending();
        this.now = ending != null && ending.occurredAt().isBefore(now) ? ending.occurredAt() : now;
    }

    /** Each entry is shown to the conditions that may care, not each condition every entry. */
    private void sort(Entry entry) {
        Compiled compiled = story.machine().compiled;
        BitSet caring = compiled.summedUpFor(entry);
        for (int i = caring.nextSetBit(0); i >= 0; i = caring.nextSetBit(i + 1)) {
            Match match = compiled.summedUp().get(i);
            if (story.machine().matching.matches(match, entry)) {
                meeting.computeIfAbsent(match, _ -> new ArrayList<>()).add(entry);
            }
        }
    }

    public List<Figure> figures() {
        return story.machine().policy().facts().stream()
                .flatMap(fact -> figures(fact).stream())
                .toList();
    }

    private List<Figure> figures(Fact fact) {
        return switch (fact.counts()) {
            case Fact.Entries counts -> List.of(figure(fact, count(counts)));
            case Fact.Spells counts ->
                List.of(figure(fact, story.machine().spells.of(counts.spell()).size()));
            case Fact.DaysIn counts -> List.of(figure(fact, days(counts)));
            case Fact.Clocks counts ->
                List.of(figure(
                        fact,
                        clocks(counts.rule())
                                .filter(ask -> ended(ask, counts.endings()))
                                .count()));
            case Fact.Lateness counts ->
                clocks(counts.rule())
                        .filter(ask ->
                                ending(ask).filter(Fact.Ending.LATE::equals).isPresent())
                        .map(ask -> late(fact, counts, ask))
                        .toList();
        };
    }

    private static Figure figure(Fact fact, long value) {
        return new Figure(fact.name(), fact.says(), Long.toString(value));
    }

    private long count(Fact.Entries counts) {
        var values = new HashSet<String>();
        long blanks = 0;
        for (Entry entry : incidents(counts.match())) {
            if (!counts.distinctToken().isEmpty()) {
                for (Token token : entry.tokens()) {
                    if (token.toString().startsWith(counts.distinctToken())) {
                        values.add(token.toString());
                    }
                }
                continue;
            }
            String value = counts.distinctAttribute().isEmpty() ? "" : entry.attribute(counts.distinctAttribute());
            if (value.isEmpty()) {
                blanks++;
            } else {
                values.add(value);
            }
        }
        return values.size() + blanks;
    }

    /** The entries that match, in the order they became known. */
    public List<Entry> all(Match match) {
        return story.entries().stream()
                .filter(entry -> story.machine().matching.matches(match, entry))
                .toList();
    }

    /** The entries that meet a condition of a figure or line, each incident once. */
    private List<Entry> incidents(Match match) {
        var entries = meeting.getOrDefault(match, List.of());
        var history = story.machine().history;
        if (entries.size() < 2 || !history.tellsAnythingTwice()) {
            return List.copyOf(entries);
        }
        var incidents = new HashSet<EntryId>();
        return entries.stream()
                .filter(entry -> incidents.add(history.canonical(entry.id())))
                .toList();
    }

    private long days(Fact.DaysIn counts) {
        LocalDate today = LondonTime.dateOf(now);
        var calendars = story.machine().calendars;
        LocalDate reached = now.isBefore(calendars.startOf(today)) ? today : today.plusDays(1);
        long sum = 0;
        for (Spell spell : story.machine().spells.of(counts.spell())) {
            LocalDate end = spell.endDay() == null || spell.endDay().isAfter(reached)
                    ? (counts.schoolDays() ? reached : today)
                    : spell.endDay();
            if (end.isAfter(spell.firstDay())) {
                sum += counts.schoolDays()
                        ? calendars.schoolDaysBetween(spell.firstDay(), end)
                        : ChronoUnit.DAYS.between(spell.firstDay(), end);
            }
        }
        return sum;
    }

    private Stream<Ask> clocks(String rule) {
        return story.machine().asks().stream().filter(ask -> ask.rule.id().equals(rule));
    }

    private boolean ended(Ask ask, Set<Fact.Ending> endings) {
        return ending(ask)
                .filter(ending -> endings.contains(ending)
                        || ending == Fact.Ending.IN_TIME
                                && endings.contains(Fact.Ending.KNOWN_LATE)
                                && isKnownLate(ask))
                .isPresent();
    }

    /** It was in time, and nobody who looked at the limit could know. */
    private static boolean isKnownLate(Ask ask) {
        return ask.closedAt != null && ask.closedAt.isAfter(Objects.requireNonNull(ask.firstLimit));
    }

    private Optional<Fact.Ending> ending(Ask ask) {
        Instant limit = ask.firstLimit;
        if (limit == null) {
            return Optional.empty();
        }
        if (ask.declined) {
            return Optional.of(Fact.Ending.DECLINED);
        }
        if (ask.answeredAt != null) {
            return Optional.of(ask.answeredAt.isAfter(limit) ? Fact.Ending.LATE : Fact.Ending.IN_TIME);
        }
        return now.isBefore(limit) ? Optional.empty() : Optional.of(Fact.Ending.NEVER);
    }

    private static Figure late(Fact fact, Fact.Lateness counts, Ask ask) {
        Duration late =
                Duration.between(Objects.requireNonNull(ask.firstLimit), Objects.requireNonNull(ask.answeredAt));
        String key = ask.trigger().attribute(counts.keyAttribute());
        return new Figure(
                fact.name().replace("{key}", key),
                fact.says().replace("{key}", key),
                String.format(Locale.ROOT, "%d:%02d", late.toHours(), late.toMinutesPart()));
    }

    public List<Changed> changed() {
        var result = new ArrayList<Changed>();
        @Nullable Instant since = null;
        for (Fact.Line line : story.machine().policy().changes()) {
            Map<Boolean, List<Changed.Told>> told = meeting.getOrDefault(line.match(), List.of()).stream()
                    .map(entry -> new Changed.Told(entry, direction(line, entry)))
                    .collect(Collectors.partitioningBy(
                            each -> each.entry().references().isBelieved()));
            List<Changed.Told> believed = told.getOrDefault(true, List.of());
            boolean first = result.isEmpty();
            if (first && !believed.isEmpty()) {
                since = believed.getLast().entry().recordedAt();
            }
            result.add(new Changed(
                    line.code(),
                    line.title(),
                    believed,
                    first ? List.of() : after(since, believed),
                    after(since, told.getOrDefault(false, List.of())),
                    incidents(line.unchanged()).stream()
                            .filter(entry -> entry.references().isBelieved())
                            .toList()));
        }
        return result;
    }

    private static List<Changed.Told> after(@Nullable Instant since, List<Changed.Told> told) {
        return since == null
                ? told
                : told.stream()
                        .filter(each -> each.entry().recordedAt().isAfter(since))
                        .toList();
    }

    private String direction(Fact.Line line, Entry entry) {
        for (var way : line.directions().entrySet()) {
            if (story.machine().matching.matches(way.getValue(), entry)) {
                return way.getKey();
            }
        }
        return "";
    }
}
