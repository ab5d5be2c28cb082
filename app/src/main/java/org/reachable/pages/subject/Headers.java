package org.reachable.pages.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Power;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.Words;
import org.reachable.pages.subject.ChildHeader.AsKnown;
import org.reachable.pages.subject.ChildHeader.Shown;
import org.reachable.pages.subject.ChildPage.NotKnown;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.Home;
import org.reachable.records.people.Kept;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.records.people.Said;
import org.reachable.work.contributions.Contributions;
import org.springframework.stereotype.Component;

/** Puts the top of a child's pages together. */
@Component
class Headers {

    private static final String IN_CARE = "in-care";
    private static final String LEADS = Power.ANSWER_TO_FAMILIES.duty();

    private final Pages pages;
    private final Vocabulary vocabulary;
    private final Whereabouts whereabouts;
    private final Contributions contributions;
    private final Partnership partnership;
    private final People people;
    private final TrustedAdult trusted;

    Headers(
            Policy policy,
            Whereabouts whereabouts,
            Contributions contributions,
            Partnership partnership,
            People people,
            TrustedAdult trusted) {
        this.trusted = trusted;
        this.partnership = partnership;
        this.people = people;
        this.pages = policy.pages();
        this.vocabulary = policy.vocabulary();
        this.whereabouts = whereabouts;
        this.contributions = contributions;
    }

    ChildHeader of(Actor actor, ChildStory story, List<NotKnown> notKnown) {
        Person person = story.person();
        LocalDate today = lastDay(story);
        LocalDate born = person.description().bornOn();
        var workers = new Workers(story, pages);
        return new ChildHeader(
                story.href(),
                person.name(),
                died(story),
                story.died().isPresent() ? List.of() : whereabouts.of(story),
                new AsKnown(
                        born == null ? null : Words.age(born, today),
                        unlessBlank(person.description().pronouns()),
                        beside(story),
                        unlessBlank(person.description().ownWords()),
                        wroteOwnWords(actor, story),
                        trusted.said(story, workers, today),
                        lead(story, workers),
                        longest(notKnown, story)),
                shown(actor, story),
                links(actor, story),
                parts(story.href()));
    }

    private Shown shown(Actor actor, ChildStory story) {
        return new Shown(
                story.sight(),
                story.sight().notShown(story.person().name()),
                contributions.warnings(actor, story.id()),
                contributions.waysIn().stream()
                        .flatMap(way -> way.waysIn(actor, story.id()).stream())
                        .toList());
    }

    private List<Link> links(Actor actor, ChildStory story) {
        return contributions.links().stream()
                .flatMap(one -> one.links(actor, story.subject()).stream())
                .toList();
    }

    /** Somebody who died grows no older. */
    private static LocalDate lastDay(ChildStory story) {
        return Dates.day(story.died().map(Entry::occurredAt).orElse(story.now()));
    }

    private static @Nullable Sentence died(ChildStory story) {
        return story.died()
                .map(entry -> Sentence.ofStrong("%s died on %s."
                                .formatted(story.person().name(), Dates.date(Dates.day(entry.occurredAt()))))
                        .then(
                                "What was asked for them ended with that. What keeps brothers, sisters and friends safe, who is told, and how"
                                        + " we learn from it goes on. Before anybody writes to the family, ask who stays beside them.")
                        .thenLink("What is written", story.href(entry)))
                .orElse(null);
    }

    private List<String> beside(ChildStory story) {
        var beside = new ArrayList<String>();
        if (story.died().isPresent()) {
            return beside;
        }
        for (Map.Entry<String, String> each : pages.besideTheName().entrySet()) {
            story.open(each.getKey())
                    .ifPresent(spell -> beside.add(whereabouts.since(each.getKey(), each.getValue(), spell, story)));
        }
        story.open(IN_CARE).ifPresent(care -> beside.add(legalStatus(story, care)));
        return beside;
    }

    /** What an entry of this time in care says; that nobody wrote it down is no status. */
    private String legalStatus(ChildStory story, Spell care) {
        String key = pages.topic(Topics.LEGAL_STATUS).key();
        return story.read().topic(Topics.LEGAL_STATUS).stream()
                .filter(entry -> !entry.occurredAt().isBefore(care.openedAt()))
                .max(Comparator.comparing(Entry::occurredAt))
                .map(entry -> "legal status: %s since %s"
                        .formatted(
                                Capital.none(Readable.value(entry.attribute(key), vocabulary)),
                                Dates.date(Dates.day(entry.occurredAt()), story.now())))
                .orElse(story.say("legal status not written down{where}"));
    }

    /** Where somebody lives on a day. */
    static Stream<Home> homes(Person person, LocalDate day) {
        return person.homes().stream().map(Kept::what).filter(home -> home.isOn(day));
    }

    /** Whose word it is that the child said so: nobody speaks as the child unnamed. */
    private @Nullable String wroteOwnWords(Actor actor, ChildStory story) {
        String words = story.person().description().ownWords();
        return words.isBlank()
                ? null
                : people.said(actor, story.id()).stream()
                        .filter(said -> said.what() == Said.What.OWN_WORDS)
                        .findFirst()
                        .filter(said -> said.words().equals(words))
                        .map(said -> "Written down by %s, %s."
                                .formatted(
                                        partnership.whoSaid(said.actor(), said.agency(), said.source()),
                                        Dates.date(Dates.day(said.at()), story.now())))
                        .orElse(null);
    }

    /**
     * Whoever was given the child to lead for; else whom the newest entry of a change or of a contact names. Who is away leads and is told
     * nothing meanwhile: whoever rings reads with whom it is.
     */
    private String lead(ChildStory story, Workers workers) {
        Practitioner asked =
                partnership.whoIsOnDuty(LEADS, story.id(), story.now()).practitioner();
        return partnership.allocated(story.id(), story.now()).stream()
                .filter(one -> one.role().equals(LEADS))
                .reduce((_, last) -> last)
                .map(one -> one.practitioner().inFull() + ", since " + Dates.date(Dates.day(one.since()), story.now())
                        + (one.practitioner().id().equals(asked.id())
                                ? ""
                                : ". What is asked of whoever leads goes to " + asked.inFull() + " now"))
                .or(() -> workers.lead()
                        .map(worker -> workers.name(worker) + ", "
                                + Words.weeks(Dates.day(worker.since()), Dates.day(story.now()))))
                .orElseGet(() ->
                        story.say("Nobody is named{where}. What is asked of whoever leads goes to ") + asked.inFull());
    }

    private static Sentence longest(List<NotKnown> notKnown, ChildStory story) {
        if (notKnown.isEmpty()) {
            return Sentence.of(story.say("No gap is written down{where}"));
        }
        NotKnown first = notKnown.getFirst();
        Sentence said = Sentence.of(first.what() + ", " + first.since());
        return notKnown.size() == 1
                ? said
                : said.thenLink("and " + (notKnown.size() - 1) + " more", story.href() + "#not-known");
    }

    private List<Link> parts(String href) {
        return Stream.of(
                        Stream.of(
                                new Link("At a glance", href),
                                new Link("Timeline", href + "/timeline"),
                                new Link("Who knew what", href + "/who-knew")),
                        pages.parts().stream().map(part -> new Link(part.title(), href + "/" + part.code())),
                        Stream.of(
                                new Link("People and places", href + "/surroundings"),
                                new Link("What if", href + "/what-if")))
                .flatMap(links -> links)
                .toList();
    }

    private static @Nullable String unlessBlank(String words) {
        return words.isBlank() ? null : words;
    }
}
