package org.reachable.pages.subject;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.Words;
import org.reachable.pages.subject.ChildPage.Around;
import org.reachable.pages.subject.Workers.Worker;
import org.reachable.platform.partnership.Allocated;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.Kept;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.springframework.stereotype.Component;

/** Who is around a child, and when each last really met or spoke with them. */
@Component
class WhoIsAround {

    /** Whoever was given the child, or met the child, no later than so long ago is not said to be around. */
    private static final Duration LATELY = Duration.ofDays(180);

    private final Policy policy;
    private final TrustedAdult trusted;
    private final Partnership partnership;

    WhoIsAround(Policy policy, TrustedAdult trusted, Partnership partnership) {
        this.partnership = partnership;
        this.policy = policy;
        this.trusted = trusted;
    }

    List<Around> of(ChildStory story) {
        var workers = new Workers(story, policy.pages());
        LocalDate today = Dates.day(story.now());
        Optional<String> named = trusted.named(story, workers, today);
        var around = new ArrayList<Around>();
        Map<Practitioner, List<Allocated>> allocated = partnership.allocated(story.id(), story.now()).stream()
                .collect(Collectors.groupingBy(Allocated::practitioner, LinkedHashMap::new, Collectors.toList()));
        allocated.forEach((who, duties) -> around.add(allocated(story, who, duties, named)));
        workers.now().stream()
                .filter(worker -> worker.around().isAfter(story.now().minus(LATELY)))
                .sorted(Comparator.comparing(WhoIsAround::lastMet).reversed())
                .map(worker -> around(story, workers, worker, named))
                .forEach(around::add);
        family(story, today)
                .filter(relation ->
                        allocated.keySet().stream().noneMatch(who -> who.name().equals(relation.otherName())))
                .map(relation -> new Around(
                        relation.otherName(),
                        role(relation),
                        Sentence.of("Time together is not written down here"),
                        named.filter(relation.otherName()::equals).isPresent()))
                .forEach(around::add);
        return List.copyOf(around);
    }

    /** Somebody who was given a duty for the child, and when they themselves last wrote of time with the child. */
    private Around allocated(ChildStory story, Practitioner who, List<Allocated> duties, Optional<String> trusted) {
        Set<Entry> contacts = new HashSet<>(story.read().topic(Topics.CONTACT));
        Set<EntryId> own = story.log().logged().stream()
                .filter(logged -> logged.actor().equals(who.id().toString()))
                .map(logged -> logged.entry().id())
                .collect(Collectors.toSet());
        String role = Words.list(duties.stream()
                        .map(one -> Capital.none(one.as()))
                        .distinct()
                        .toList()) + ", "
                + who.agencyName() + ", since "
                + Dates.date(Dates.day(duties.getFirst().since()), story.now());
        return new Around(
                who.name(),
                role,
                ChildStory.newest(contacts.stream()
                                .filter(entry -> own.contains(entry.id()))
                                .toList())
                        .map(contact -> Sentence.of(story.say("Last real contact{seen}:"))
                                .thenLink(met(story, contact), story.href(contact)))
                        .orElseGet(() -> Sentence.ofLate(story.say("Has written of no real contact here{seen}."))),
                trusted.filter(who.name()::equals).isPresent());
    }

    private static Stream<Relation> family(ChildStory story, LocalDate today) {
        return story.person().relations().stream()
                .map(Kept::what)
                .filter(relation -> relation.until() == null || relation.until().isAfter(today));
    }

    private static String role(Relation relation) {
        String responsibility = relation.parentalResponsibility() == ParentalResponsibility.YES
                ? ", has parental responsibility"
                : relation.parentalResponsibility() == ParentalResponsibility.NOT_KNOWN
                        ? ", whether they have parental responsibility is not known"
                        : "";
        return Capital.none(relation.relation()) + responsibility;
    }

    private Around around(ChildStory story, Workers workers, Worker worker, Optional<String> trusted) {
        String name = workers.name(worker);
        Entry first = worker.entries().getFirst();
        String role =
                partnership.agencyName(first.whose()) + ", since " + Dates.date(Dates.day(worker.since()), story.now());
        return new Around(
                name,
                role,
                worker.lastContact()
                        .map(contact -> Sentence.of(story.say("Last real contact{seen}:"))
                                .thenLink(met(story, contact), story.href(contact)))
                        .orElseGet(() -> Sentence.ofLate(story.say("No real contact{seen} is written down."))),
                trusted.filter(name::equals).isPresent());
    }

    private static String met(ChildStory story, Entry contact) {
        return Dates.shortDay(Dates.day(contact.occurredAt()), story.now()) + ", "
                + Capital.none(contact.type().name());
    }

    private static Instant lastMet(Worker worker) {
        return worker.lastContact().map(Entry::occurredAt).orElse(Instant.MIN);
    }
}
