package org.reachable.pages.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentKinds;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Changed;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.ChildPage.Line;
import org.springframework.stereotype.Component;

/** Tells what changed for a child, in four lines on the child's page and in one sentence on a desk. */
@Component
public class WhatChanged {

    /** After so many days it is worth saying that nothing changed since. */
    private static final int LONG_AGO = 7;

    private final ChildStories stories;
    private final Policy policy;
    private final DocumentKinds documents;

    WhatChanged(ChildStories stories, Policy policy, DocumentKinds documents) {
        this.documents = documents;
        this.stories = stories;
        this.policy = policy;
    }

    /** "Our plan has not changed since 20 April. Since then he lost his home." What was not done weighs most. */
    public Sentence whileThePlanStood(Actor actor, PersonId child) {
        ChildStory story = stories.now(actor, child);
        var lines = new ChangeLines(story, policy);
        Changed.Told last = lines.lastDecision();
        if (last == null) {
            return Sentence.ofStrong(story.say("We have no plan{seen} that changed anything."));
        }
        Sentence said = Sentence.ofStrong(story.say("Our plan has not changed since "
                + Dates.date(Dates.day(last.entry().occurredAt()), story.now()) + "{where}."));
        Changed source = lines.all().get(1);
        Changed life = lines.all().get(2);
        List<String> happened = lines.happened(life, life.since(), false);
        if (!happened.isEmpty()) {
            said = said.then("Since then %s %s.".formatted(story.pronouns().they(), Words.list(happened)));
        }
        List<Changed.Told> done = lines.forTheChild(source.since());
        return done.isEmpty()
                ? said.thenLate(
                        story.say("Nothing{seen} has been done about the %s.").formatted(about(lines)))
                : said.then(Capital.of(Words.list(lines.happened(source, done, false))) + ".");
    }

    private static String about(ChangeLines lines) {
        List<String> kinds = lines.sharedKinds();
        return kinds.isEmpty() ? "source of harm" : Words.list(kinds).replace(" and ", " or ");
    }

    /** Whether the plan stood still while things happened: whether a rule says so. */
    static boolean standsStill(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> finding.open() && finding.rule().mechanism() instanceof Mechanism.Drift);
    }

    /** The four lines. */
    List<Line> lines(ChildStory story, List<Finding> findings) {
        var lines = new ChangeLines(story, policy);
        if (lines.all().isEmpty()) {
            return List.of();
        }
        var told = new ArrayList<Line>();
        told.add(plan(story, lines));
        List<Changed> others = lines.all().subList(1, lines.all().size());
        for (int i = 0; i < others.size(); i++) {
            Changed line = others.get(i);
            told.add(
                    switch (i) {
                        case 0 -> source(story, lines, line, findings);
                        case 1 -> life(story, lines, line);
                        default -> words(story, lines, line);
                    });
        }
        return List.copyOf(told);
    }

    private Line plan(ChildStory story, ChangeLines lines) {
        Changed plan = lines.decided();
        Changed.Told last = lines.lastDecision();
        if (last == null) {
            return line(story, lines, plan, Sentence.ofLate(lines.nothing(plan)).then(since(lines)), List.of());
        }
        Instant when = last.entry().occurredAt();
        String date = Dates.date(Dates.day(when), story.now());
        long days = lines.daysSince(when);
        Sentence said = days > LONG_AGO
                ? Sentence.ofStrong(story.say("Not since " + date + "{where}"))
                        .then("(" + Words.count(days, "day") + ").")
                : Sentence.ofStrong("Changed on " + date + ".");
        return line(
                story,
                lines,
                plan,
                ended(story, last.entry())
                        .map(one -> said.thenLate("%s on %s."
                                .formatted(one.type().name(), Dates.date(Dates.day(one.occurredAt()), story.now()))))
                        .orElse(said)
                        .then(since(lines))
                        .thenLink("Compare versions", story.href() + "/plan"),
                entries(plan.told()));
    }

    /** That a plan ended since it was last decided on: it is nobody's any more, though nothing stands in its place. */
    private Optional<Entry> ended(ChildStory story, Entry decided) {
        Set<String> ends = documents.about(Vocabulary.CHILD).stream()
                .flatMap(kind -> Stream.ofNullable(kind.ends()))
                .flatMap(one -> one.types().keySet().stream())
                .collect(Collectors.toSet());
        return story.entries().stream()
                .filter(entry -> ends.contains(entry.type().code())
                        && !entry.recordedAt().isBefore(decided.recordedAt())
                        && !Dates.day(entry.occurredAt()).isBefore(Dates.day(decided.occurredAt())))
                .max(Comparator.comparing(Entry::occurredAt));
    }

    private static String since(ChangeLines lines) {
        long met = lines.meetingsSince();
        if (lines.lastDecision() == null) {
            return met == 0
                    ? lines.say("No meeting{seen} is written down either.")
                    : Capital.of(Spelled.out(met)) + (met == 1 ? " meeting is" : " meetings are") + " written down.";
        }
        return met == 0
                ? lines.say("No meeting{seen} since.")
                : Capital.of(Spelled.out(met))
                        + (met == 1 ? " meeting" : " meetings")
                        + lines.say(" and no decision{seen} to change it since.");
    }

    private Line source(ChildStory story, ChangeLines lines, Changed source, List<Finding> findings) {
        List<Changed.Told> done = lines.forTheChild(source.told());
        List<Changed.Told> lately = lines.forTheChild(source.since());
        List<Entry> others = lines.forOthersOnly(source.since());
        Sentence said;
        if (done.isEmpty()) {
            said = Sentence.ofLate(lines.nothing(source))
                    .then("for " + story.pronouns().them() + ".");
        } else if (lately.isEmpty()) {
            said = Sentence.ofLate(lines.say("Nothing{seen} since our plan last changed."))
                    .then("Before that, " + Words.list(lines.happened(source, done, true)) + ".");
        } else {
            said = Sentence.of(Capital.of(Words.list(lines.happened(source, lately, true))) + ".");
        }
        if (!others.isEmpty()) {
            String act = Words.list(lines.happened(
                    source,
                    source.since().stream()
                            .filter(each -> others.contains(each.entry()))
                            .toList(),
                    true));
            said = said.then(Capital.of(act) + ", for another child only.")
                    .thenLink("Why the difference?", difference(story, others.getLast(), findings));
        }
        return line(story, lines, source, said, entries(source.told()));
    }

    /** The ask to put two responses side by side, where there is one; else the entry. */
    private String difference(ChildStory story, Entry act, List<Finding> findings) {
        String rule = policy.pages().topic(Topics.NAMED_CHILDREN).rule();
        return findings.stream()
                .filter(finding -> finding.open() && finding.rule().id().equals(rule))
                .map(finding -> SubjectAddresses.ask(finding.id()))
                .reduce((_, later) -> later)
                .orElseGet(() -> story.href(act));
    }

    private static Line life(ChildStory story, ChangeLines lines, Changed life) {
        List<Changed.Told> since = life.since();
        Sentence said = since.isEmpty()
                ? Sentence.of(
                        life.told().isEmpty()
                                ? lines.nothing(life)
                                : lines.say(
                                        "Nothing that became different since our plan last changed is written down{where}."))
                : Sentence.of(lines.happened(life, since, true).stream()
                        .map(what -> Capital.of(what) + ".")
                        .collect(Collectors.joining(" ")));
        List<String> still = lines.still(life);
        return line(
                story,
                lines,
                life,
                still.isEmpty() ? said : said.thenStrong("Still " + Words.list(still) + "."),
                entries(since.isEmpty() ? life.told() : since));
    }

    /** Somebody's words stand in marks in a worry, say: they may be the child's or an adult's, so that they are there is said, and no more. */
    private static String nothingSaid(ChildStory story, ChangeLines lines, Changed words) {
        return story.entries().stream()
                .filter(entry -> lines.daysSince(entry.occurredAt()) <= LONG_AGO)
                .sorted(Comparator.comparing(Entry::occurredAt).reversed())
                .filter(Quote::anybodys)
                .findFirst()
                .map(entry -> "%s Somebody is quoted in “%s” of %s, which says whose words they are."
                        .formatted(lines.nothing(words), entry.type().name(), day(story, entry)))
                .orElseGet(() -> lines.nothing(words));
    }

    /** What a child said may stand there in no quotation: it is not nothing. */
    private static String saidIn(ChildStory story, Changed words) {
        List<Changed.Told> told = words.told();
        return story.say("What the child said is written down in " + Words.count(told.size(), "entry", "entries")
                        + "{seen}, ")
                + (told.size() == 1 ? "of " : "the last of ")
                + day(story, told.getLast().entry()) + ", and nothing of it in quotation marks.";
    }

    private static Line words(ChildStory story, ChangeLines lines, Changed words) {
        Entry asked = lines.lastAsked().orElse(null);
        Quote quote = lines.lastQuote(words).orElse(null);
        Sentence said = quote == null
                ? Sentence.of(words.told().isEmpty() ? nothingSaid(story, lines, words) : saidIn(story, words))
                : Sentence.of("“" + Capital.of(quote.words()) + (quote.words().matches(".*[.!?]") ? "”" : ".”"));
        if (quote != null && (asked == null || !day(story, asked).equals(day(story, quote.entry())))) {
            said = said.then("Said on " + day(story, quote.entry()) + ".");
        }
        said = asked(story, lines, asked, said);
        Changed.Told last = words.last();
        if (last != null
                && quote != null
                && last.entry().occurredAt().isAfter(quote.entry().occurredAt())) {
            said = said.then("Told somebody more on " + day(story, last.entry()) + ".");
        }
        return line(
                story,
                lines,
                words,
                said,
                Stream.concat(Stream.ofNullable(quote).map(Quote::entry), entries(words.told()).stream())
                        .distinct()
                        .toList());
    }

    private static Sentence asked(ChildStory story, ChangeLines lines, @Nullable Entry asked, Sentence said) {
        if (asked == null) {
            return said.thenStrong(story.say("No entry{seen} says that anybody asked."));
        }
        boolean longAgo = lines.daysSince(asked.occurredAt()) > LONG_AGO;
        Sentence when = said.then("Heard on " + day(story, asked) + (longAgo ? ";" : "."));
        return longAgo ? when.thenStrong(story.say("not asked since{where}.")) : when;
    }

    private static String day(ChildStory story, Entry entry) {
        return Dates.date(Dates.day(entry.occurredAt()), story.now());
    }

    private static List<Entry> entries(List<Changed.Told> told) {
        return told.stream().map(Changed.Told::entry).toList();
    }

    private static Line line(ChildStory story, ChangeLines lines, Changed changed, Sentence said, List<Entry> behind) {
        List<String> reported = lines.happened(changed, changed.reported(), true);
        return new Line(
                lines.title(changed),
                reported.isEmpty() ? said : said.then("Only reported: " + Words.list(reported) + "."),
                Stream.concat(behind.stream(), entries(changed.reported()).stream())
                        .map(story::link)
                        .distinct()
                        .toList());
    }
}
