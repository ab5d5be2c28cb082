package org.reachable.pages.subject;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Changed;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.replay.Sentence;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.watch.Asked;

/**
 * What whoever opens a child's page reads before all else: that the child is in danger now, and what they said.
 *
 * @param danger what is asked of danger that nobody has answered, however long ago it was told: that of these days first, the soonest due first
 * @param more how many more of it there are
 * @param said what the child said in the last day, else what they said where danger that is open was told; null where nothing is written down
 */
public record Today(List<Danger> danger, int more, @Nullable Said said) {

    private static final int MOST = 2;
    private static final Duration LATELY = Duration.ofDays(7);
    private static final Duration A_DAY = Duration.ofDays(1);

    /**
     * Danger that is asked about.
     *
     * @param what what happened
     * @param ask what is asked, and the way to it
     * @param left by when, in words
     */
    public record Danger(String what, Link ask, String left) {}

    /**
     * What the child said.
     *
     * @param words without the marks
     * @param where in which entry, and when
     */
    public record Said(String words, Link where) {}

    static Today of(ChildStory story, Policy policy, List<Asked> open) {
        Instant now = story.now();
        List<Asked> danger = open.stream()
                .filter(Today::isDanger)
                .sorted(Comparator.comparing((Asked asked) -> place(asked, now))
                        .thenComparing(
                                asked -> asked.finding().last().respondBy(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Comparator.comparing(Today::raisedAt).reversed()))
                .toList();
        return new Today(
                danger.stream().limit(MOST).map(asked -> danger(story, asked)).toList(),
                Math.max(0, danger.size() - MOST),
                said(story, policy, danger).orElse(null));
    }

    /** Danger that nobody has answered: it does not pass by getting old. */
    static boolean isDanger(Asked asked) {
        return asked.finding().rule().urgent();
    }

    /** Danger that was told this week stands first, then older danger, then all else. */
    static int place(Asked asked, Instant now) {
        return !isDanger(asked) ? 2 : raisedAt(asked).isBefore(now.minus(LATELY)) ? 1 : 0;
    }

    private static Danger danger(ChildStory story, Asked asked) {
        var finding = asked.finding();
        var left = AskClock.left(asked, story.now());
        return new Danger(
                Sentence.happened(finding.rule(), finding.last(), story.happening(finding)),
                new Link(finding.rule().ask(), SubjectAddresses.ask(finding.id())),
                left.headline() + ", " + left.detail());
    }

    /** The child's own words first; else what is quoted where a child spoke with somebody. */
    private static Optional<Said> said(ChildStory story, Policy policy, List<Asked> danger) {
        Instant since = story.now().minus(A_DAY);
        var lines = new ChangeLines(story, policy);
        Stream<Entry> own = lines.all().isEmpty()
                ? Stream.of()
                : lines.all().getLast().told().stream().map(Changed.Told::entry);
        Set<EntryId> told = danger.stream()
                .flatMap(asked -> asked.finding().behind().stream())
                .collect(Collectors.toSet());
        return newest(own, policy, since)
                .or(() -> newest(story.entries().stream(), policy, since))
                .or(() -> newest(
                        story.entries().stream().filter(entry -> told.contains(entry.id())), policy, Instant.MIN))
                .map(quote -> said(story, quote));
    }

    private static Optional<Quote> newest(Stream<Entry> entries, Policy policy, Instant since) {
        return entries.filter(entry -> entry.occurredAt().isAfter(since))
                .sorted(Comparator.comparing(Entry::occurredAt).reversed())
                .flatMap(entry -> Quote.in(entry, policy.vocabulary()).stream())
                .findFirst();
    }

    private static Said said(ChildStory story, Quote quote) {
        Entry entry = quote.entry();
        return new Said(
                quote.words(),
                new Link(
                        entry.type().name() + ", " + Dates.happened(entry.occurredAt(), story.now()),
                        story.href(entry)));
    }

    private static Instant raisedAt(Asked asked) {
        List<Step> steps = asked.finding().steps();
        return steps.getFirst().raisedAt();
    }
}
