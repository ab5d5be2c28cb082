package org.reachable.pages.subject;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.people.Kept;
import org.reachable.records.people.Relation;
import org.springframework.stereotype.Component;

/** The adult whom a child trusts: by name where somebody said it, by what was written else, and who last was with them where nobody is. */
@Component
public class TrustedAdult {

    private static final String YES = "yes";
    /** How the code of a worker begins, whoever that is. */
    private static final String CODE = "PRO:";

    private final Pages pages;
    private final ChildStories stories;

    TrustedAdult(Policy policy, ChildStories stories) {
        this.stories = stories;
        this.pages = policy.pages();
    }

    /** As the top of the page says it. */
    Sentence said(ChildStory story, Workers workers, LocalDate today) {
        return person(story, today)
                .map(relation -> said(story, relation))
                .or(() -> naming(story).map(entry -> named(story, workers, entry)))
                .or(() -> idea(story).map(entry -> idea(story, entry)))
                .orElseGet(() -> nearest(
                        Sentence.ofStrong(
                                story.say(noPlan(story) ? "None named{where}." : "None named in the plan{seen}.")),
                        story,
                        workers));
    }

    private static Sentence said(ChildStory story, Relation relation) {
        Relation.Trusted trusted = Objects.requireNonNull(relation.trusted());
        Sentence said = Sentence.ofStrong(relation.otherName() + ",").then(Capital.none(relation.relation()) + ".");
        if (trusted.from() != null) {
            said = said.then("Since " + Dates.date(trusted.from(), story.now()) + ".");
        }
        if (!trusted.says().isEmpty()) {
            said = said.then("As said by: " + trusted.says() + ".");
        }
        if (!trusted.notByTheChild().isEmpty()) {
            said = said.thenLate(Capital.of(trusted.notByTheChild()) + ".");
        }
        return trusted.reached().isEmpty()
                ? said.thenLate("How they are reached is not written down.")
                : said.then("Reached on " + trusted.reached() + ".");
    }

    /** An entry that only says that somebody is named, or by which code, names no person. */
    private Sentence named(ChildStory story, Workers workers, Entry entry) {
        Optional<String> who = who(entry, workers);
        Sentence said = Sentence.ofStrong(who.orElse("Somebody") + ",")
                .then("by what was written on " + Dates.date(Dates.day(entry.occurredAt()), story.now()) + ".");
        return who.isEmpty() || workers.worker(entry.attribute(key())).isPresent()
                ? said.thenLate("Who that is and how they are reached is not written down.")
                : said.thenLink("Read it", story.href(entry));
    }

    /** Whom we thought of, and of whom nobody has asked the child: said as that, and no more. */
    private Sentence idea(ChildStory story, Entry entry) {
        return Sentence.ofLate(story.say("None named{where}."))
                .then("By what was written on %s: %s."
                        .formatted(Dates.date(Dates.day(entry.occurredAt()), story.now()), entry.attribute(key())))
                .thenLink("Read it", story.href(entry));
    }

    /** Who it is, by the entry; empty where it says no more than that there is somebody. */
    private Optional<String> who(Entry entry, Workers workers) {
        String value = entry.attribute(key());
        return workers.worker(value)
                .map(workers::name)
                .or(() -> Optional.of(value).filter(name -> !name.equals(YES) && !name.startsWith(CODE)));
    }

    /** In few words, wherever something is asked about the child; of what the reader may read. */
    public String inShort(Actor actor, PersonId child) {
        ChildStory story = stories.now(actor, child);
        var workers = new Workers(story, pages);
        return person(story, Dates.day(story.now()))
                .map(TrustedAdult::inShort)
                .or(() -> naming(story).map(entry -> who(entry, workers).orElse("somebody is named, not who")))
                .or(() -> idea(story).map(entry -> entry.attribute(key())))
                .orElseGet(() -> story.say("none named{where}"));
    }

    /** Their name, with what whoever reads it must know. */
    public static String inShort(Relation relation) {
        Relation.Trusted trusted = relation.trusted();
        return trusted == null || trusted.notByTheChild().isEmpty()
                ? relation.otherName()
                : "%s (%s)".formatted(relation.otherName(), trusted.notByTheChild());
    }

    private String key() {
        return pages.topic(Topics.TRUSTED_ADULT).key();
    }

    private static boolean noPlan(ChildStory story) {
        return story.state().changed().isEmpty()
                || story.state().changed().getFirst().told().isEmpty();
    }

    /** Who is named as the adult the child trusts: by the record, else by the newest entry that names a worker. */
    Optional<String> named(ChildStory story, Workers workers, LocalDate today) {
        return person(story, today)
                .filter(relation -> !isNotOfTheChild(relation))
                .map(Relation::otherName)
                .or(() -> naming(story).flatMap(entry -> who(entry, workers)));
    }

    private static boolean isNotOfTheChild(Relation relation) {
        Relation.Trusted trusted = relation.trusted();
        return trusted != null && !trusted.notByTheChild().isEmpty();
    }

    /** The adult whom the child trusts, as a person with a name: whom the child names before whom they were not asked about. */
    private static Optional<Relation> person(ChildStory story, LocalDate today) {
        return story.person().relations().stream()
                .map(Kept::what)
                .filter(relation -> relation.isTrustedOn(today))
                .min(Comparator.comparing(TrustedAdult::isNotOfTheChild));
    }

    /** As the board reads it: what was named before a newer plan names nobody, or before that time ended, is named no more. */
    private static Optional<Entry> naming(ChildStory story) {
        return ChildStory.newest(story.read().topic(Topics.TRUSTED_ADULT))
                .filter(named -> story.read().topic(Topics.TRUSTED_ADULT_NO_LONGER).stream()
                        .noneMatch(entry -> entry.occurredAt().isAfter(named.occurredAt())));
    }

    private static Optional<Entry> idea(ChildStory story) {
        return ChildStory.newest(story.read().topic(Topics.TRUSTED_ADULT_IDEA));
    }

    private static Sentence nearest(Sentence none, ChildStory story, Workers workers) {
        return workers.now().stream()
                .filter(worker -> worker.lastContact().isPresent())
                .max(Comparator.comparing(
                        worker -> worker.lastContact().orElseThrow().occurredAt()))
                .map(worker -> none.then(story.say("Last real contact{seen}: %s, %s")
                        .formatted(
                                Capital.none(workers.name(worker)),
                                Dates.date(
                                        Dates.day(worker.lastContact()
                                                .orElseThrow()
                                                .occurredAt()),
                                        story.now()))))
                .orElse(none);
    }
}
