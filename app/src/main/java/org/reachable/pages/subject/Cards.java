package org.reachable.pages.subject;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.SinceWhen;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.ChildPage.Card;
import org.reachable.pages.subject.ChildPage.Counted;

/** The parts of a story in their figures. What they count, and in which words, is the policy's. */
final class Cards {

    private Cards() {}

    /** A card for each part that leads with figures. */
    static List<Card> of(ChildStory story, Pages pages, List<Finding> findings) {
        return pages.parts().stream()
                .filter(part -> !part.counts().isEmpty())
                .map(part -> card(story, pages, part, findings))
                .toList();
    }

    static Card card(ChildStory story, Pages pages, Pages.Part part, List<Finding> findings) {
        boolean empty = empty(story, part);
        return new Card(
                part.title(),
                story.href() + "/" + part.code(),
                empty ? List.of() : counts(story, part.counts()),
                since(story, pages, part),
                empty ? story.say(part.nothing()) : note(story, part),
                late(story, part, findings));
    }

    private static boolean empty(ChildStory story, Pages.Part part) {
        return story.read().part(part.code()).isEmpty()
                && part.spells().keySet().stream()
                        .allMatch(spell -> story.state()
                                .spells()
                                .getOrDefault(spell, List.of())
                                .isEmpty());
    }

    private static List<Counted> counts(ChildStory story, List<Pages.Count> counts) {
        var result = new ArrayList<Counted>();
        for (Pages.Count count : told(story, counts)) {
            long number = number(story, count);
            String words = number == 0 ? story.say(count.none()) : number == 1 ? count.one() : count.many();
            if (!words.isEmpty()) {
                int at = words.indexOf("{n}");
                result.add(
                        at < 0
                                ? new Counted(words, null, "")
                                : new Counted(
                                        words.substring(0, at).strip(),
                                        "%,d".formatted(number),
                                        words.substring(at + "{n}".length()).strip() + over(story, count)));
            }
        }
        return List.copyOf(result);
    }

    /** Days of several spells are no days since the last one began. */
    private static String over(ChildStory story, Pages.Count count) {
        int spells =
                story.state().spells().getOrDefault(count.daysIn(), List.of()).size();
        return spells < 2 ? "" : ", over " + spells + " separate times";
    }

    /** What was not done is in no figure of whoever may not see that it was. */
    private static List<Pages.Count> told(ChildStory story, List<Pages.Count> counts) {
        return counts.stream()
                .filter(count -> story.sight().whole() || !count.lacks())
                .toList();
    }

    private static long number(ChildStory story, Pages.Count count) {
        if (!count.figure().isEmpty()) {
            return story.figure(count.figure());
        }
        Instant from = count.days() == 0 ? Instant.MIN : story.now().minus(Duration.ofDays(count.days()));
        return story.state().spells().getOrDefault(count.spells(), List.of()).stream()
                .filter(spell -> !spell.openedAt().isBefore(from))
                .count();
    }

    /** "Without full-time education since 7 December 2021, on no school’s roll since 4 February"; empty where neither. */
    static String since(ChildStory story, Pages pages, Pages.Part part) {
        return Capital.of(part.spells().entrySet().stream()
                .flatMap(each -> story.open(each.getKey()).stream()
                        .map(spell -> since(
                                story, SinceWhen.of(pages, each.getKey(), spell, story.entries()), each.getValue())))
                .collect(Collectors.joining(", ")));
    }

    private static String since(ChildStory story, SinceWhen since, String name) {
        String words = story.pronouns().in(name);
        return since.says() == null
                ? words + " " + Days.since(since.spell(), story.now())
                : since.after(words, at -> Dates.happened(at, story.now()));
    }

    /** Of what follows once something is over nobody says “none” while it goes on for the first time. */
    private static boolean isAnythingOver(ChildStory story, Pages.Part part) {
        return part.spells().isEmpty()
                || part.spells().keySet().stream()
                        .flatMap(kind -> story.state().spells().getOrDefault(kind, List.of()).stream())
                        .anyMatch(spell -> spell.closedAt() != null);
    }

    static String note(ChildStory story, Pages.Part part) {
        boolean isOver = isAnythingOver(story, part);
        String words = told(story, part.notes()).stream()
                .map(count ->
                        number(story, count) == 0 && !isOver ? "" : story.say(count.inWords(number(story, count))))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
        return Stream.of(
                        words.isEmpty() ? "" : Capital.of(words) + ".",
                        story.sight().counted())
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What of this part has been late longest. */
    private static @Nullable Link late(ChildStory story, Pages.Part part, List<Finding> findings) {
        Set<EntryId> own =
                story.read().part(part.code()).stream().map(Entry::id).collect(Collectors.toSet());
        return findings.stream()
                .filter(Finding::open)
                .filter(finding -> finding.rule().mechanism() instanceof Mechanism.Deadline)
                .filter(finding -> own.contains(finding.trigger()))
                .filter(finding -> AskClock.late(finding, story.now()))
                .min(Comparator.comparing(
                        finding -> Objects.requireNonNull(finding.last().respondBy())))
                .map(finding -> new Link(
                        "Due "
                                + Dates.date(
                                        Dates.day(Objects.requireNonNull(
                                                finding.last().respondBy())),
                                        story.now())
                                + ": " + finding.rule().ask(),
                        SubjectAddresses.ask(finding.id())))
                .orElse(null);
    }
}
