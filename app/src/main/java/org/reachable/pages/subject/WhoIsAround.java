package org.reachable.pages.subject;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.pages.subject.ChildPage.Around;
import org.reachable.pages.subject.Workers.Worker;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.Kept;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.springframework.stereotype.Component;

/** Who is around a child, and when each last really met or spoke with them. */
@Component
class WhoIsAround {

    /** Whoever no entry has named for so long is not said to be around. */
    private static final Duration LATELY = Duration.ofDays(180);

    private final Policy policy;
    private final Headers headers;
    private final Partnership partnership;

    WhoIsAround(Policy policy, Headers headers, Partnership partnership) {
        this.partnership = partnership;
        this.policy = policy;
        this.headers = headers;
    }

    List<Around> of(ChildStory story) {
        var workers = new Workers(story, policy.pages());
        LocalDate today = Dates.day(story.now());
        Optional<String> trusted = headers.named(story, workers, today);
        var around = new ArrayList<Around>();
        workers.now().stream()
                .filter(worker -> lastNamed(worker).isAfter(story.now().minus(LATELY)))
                .sorted(Comparator.comparing(WhoIsAround::lastMet).reversed())
                .map(worker -> around(story, workers, worker, trusted))
                .forEach(around::add);
        family(story, today)
                .map(relation -> new Around(
                        relation.otherName(),
                        role(relation),
                        Sentence.of("Time together is not written down here"),
                        trusted.filter(relation.otherName()::equals).isPresent()))
                .forEach(around::add);
        return List.copyOf(around);
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
        String role = partnership.agencyName(first.whose()) + ", since "
                + Dates.date(Dates.day(first.occurredAt()), story.now());
        return new Around(
                name,
                role,
                worker.lastContact()
                        .map(contact ->
                                Sentence.of("Last real contact:").thenLink(met(story, contact), story.href(contact)))
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

    private static Instant lastNamed(Worker worker) {
        return worker.entries().getLast().recordedAt();
    }
}
