package org.reachable.pages.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.ChildPage.NotKnown;
import org.reachable.records.people.Kept;
import org.reachable.records.people.Person;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** What nobody knows of a child: since when, and who is to find out. Never shown as low or as none. */
@Component
class Gaps {

    private final Pages pages;
    private final Vocabulary vocabulary;
    private final HomeNow homes;
    private final Asks asks;

    Gaps(Policy policy, HomeNow homes, Asks asks) {
        this.pages = policy.pages();
        this.vocabulary = policy.vocabulary();
        this.homes = homes;
        this.asks = asks;
    }

    /** A gap, and since when. */
    private record Dated(@Nullable Instant since, NotKnown gap) {}

    /** The longest unknown first. After a death nobody is to find out anything any more. */
    List<NotKnown> of(ChildStory story, List<Asked> open) {
        if (story.died().isPresent()) {
            return List.of();
        }
        var gaps = new ArrayList<Dated>();
        needs(story, open, gaps);
        planLeavesBlank(story, open, gaps);
        notAnswered(story, open, gaps);
        gaps.sort(Comparator.comparing(Dated::since, Comparator.nullsLast(Comparator.naturalOrder())));
        ofTheRecord(story)
                .forEach(what -> gaps.add(new Dated(
                        null, new NotKnown(what, story.say("nobody has written it down{where}"), null, null))));
        return gaps.stream().map(Dated::gap).toList();
    }

    private void needs(ChildStory story, List<Asked> open, List<Dated> gaps) {
        Pages.Topic topic = pages.topic(Topics.NOT_KNOWN);
        Map<String, List<Entry>> raised = new LinkedHashMap<>();
        story.read()
                .topic(Topics.NOT_KNOWN)
                .forEach(entry -> raised.computeIfAbsent(entry.attribute(topic.key()), _ -> new ArrayList<>())
                        .add(entry));
        story.read().topic(Topics.KNOWN).stream()
                .map(entry -> entry.attribute(pages.topic(Topics.KNOWN).key()))
                .forEach(raised::remove);
        raised.forEach((need, entries) -> {
            Optional<Asked> ask = open.stream()
                    .filter(asked -> asked.finding().rule().id().equals(topic.rule()))
                    .filter(asked -> restsOn(asked.finding(), entries))
                    .findFirst();
            gaps.add(gap(story, Capital.of(need.replace('-', ' ')), entries.getFirst(), ask));
        });
    }

    private static boolean restsOn(Finding finding, List<Entry> entries) {
        List<EntryId> ids = entries.stream().map(Entry::id).toList();
        return finding.steps().stream()
                .anyMatch(step -> step.evidence().stream().anyMatch(ids::contains));
    }

    private void planLeavesBlank(ChildStory story, List<Asked> open, List<Dated> gaps) {
        pages.parts().stream().filter(Pages.Part::versions).forEach(part -> {
            List<Entry> versions = story.read().part(part.code());
            if (versions.isEmpty()) {
                return;
            }
            Entry last = versions.getLast();
            Optional<Asked> ask = open.stream()
                    .filter(asked -> asked.finding().rule().mechanism() instanceof Mechanism.MissingPart)
                    .filter(asked -> restsOn(asked.finding(), List.of(last)))
                    .findFirst();
            Map<Entry, List<String>> blank = new LinkedHashMap<>();
            part.blanks().stream()
                    .filter(attribute -> last.attribute(attribute).isEmpty())
                    .forEach(attribute -> blank.computeIfAbsent(
                                    firstWithout(versions, attribute), _ -> new ArrayList<>())
                            .add(Capital.none(part.shows().getOrDefault(attribute, attribute))));
            blank.forEach((first, names) -> gaps.add(gap(
                    story, "Not written in the " + Capital.none(part.title()) + ": " + Words.list(names), first, ask)));
        });
    }

    /** A new version that leaves it blank as well makes a gap no younger. */
    private static Entry firstWithout(List<Entry> versions, String attribute) {
        Entry first = versions.getLast();
        for (Entry version : versions.reversed()) {
            if (!version.attribute(attribute).isEmpty()) {
                break;
            }
            first = version;
        }
        return first;
    }

    /** What another agency knows is a gap from when its answer is late; before that it is only asked. */
    private void notAnswered(ChildStory story, List<Asked> open, List<Dated> gaps) {
        String asked = pages.topic(Topics.INFORMATION_ASKED).key();
        for (Entry entry : story.read().topic(Topics.INFORMATION_ASKED)) {
            open.stream()
                    .filter(ask -> ask.finding().trigger().equals(entry.id()))
                    .filter(ask -> AskClock.late(ask.finding(), story.now()))
                    .findFirst()
                    .ifPresent(ask -> gaps.add(gap(
                            story,
                            "What " + agencies(entry.attribute(asked))
                                    + " knows: it was asked, and nobody has answered",
                            entry,
                            Optional.of(ask))));
        }
    }

    private String agencies(String codes) {
        return codes.isEmpty() ? "another agency" : Readable.value(codes, vocabulary);
    }

    private Dated gap(ChildStory story, String what, Entry entry, Optional<Asked> ask) {
        Instant since = entry.occurredAt();
        LocalDate day = Dates.day(since);
        long days = ChronoUnit.DAYS.between(day, Dates.day(story.now()));
        return new Dated(
                since,
                new NotKnown(
                        what,
                        "since " + Dates.date(day, story.now()) + " (" + Words.count(days, "day") + ")",
                        ask.map(asked -> "Asked of " + asks.owner(asked)).orElse(null),
                        ask.map(asked -> SubjectAddresses.ask(asked.finding().id()))
                                .orElseGet(() -> story.href(entry))));
    }

    private List<String> ofTheRecord(ChildStory story) {
        Person person = story.person();
        var missing = new ArrayList<String>();
        if (person.description().bornOn() == null) {
            missing.add("Date of birth");
        }
        if (person.description().pronouns().isBlank()) {
            missing.add("Pronouns");
        }
        if (!homes.isKnown(story)) {
            missing.add("Where " + story.pronouns().they() + " lives");
        }
        if (person.relations().stream()
                .map(Kept::what)
                .noneMatch(relation -> relation.parentalResponsibility() == ParentalResponsibility.YES)) {
            missing.add("Who has parental responsibility");
        }
        return missing;
    }
}
