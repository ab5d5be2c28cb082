package org.reachable.pages.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Sight;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.ChildrenPage.Other;
import org.reachable.pages.subject.ChildrenPage.Row;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.Home;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.reachable.work.boards.Boards;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The children somebody is asked about. */
@Controller
class ChildrenController {

    /** So lately is still theirs to know. */
    private static final int WEEKS = 12;

    private static final int MOST_OTHERS = 60;

    private final Watch watch;
    private final People people;
    private final Partnership partnership;
    private final ChildStories stories;
    private final Boards boards;
    private final SaidEverywhere everywhere;

    ChildrenController(
            Watch watch,
            People people,
            Partnership partnership,
            ChildStories stories,
            Boards boards,
            SaidEverywhere everywhere) {
        this.everywhere = everywhere;
        this.watch = watch;
        this.people = people;
        this.partnership = partnership;
        this.stories = stories;
        this.boards = boards;
    }

    @GetMapping(SubjectAddresses.CHILDREN)
    ModelAndView children(Actor actor, Practitioner reader) {
        Instant now = stories.now();
        Map<PersonId, List<Asked>> byChild = watch.openFor(actor, reader).stream()
                .collect(Collectors.groupingBy(ChildrenController::childOf, LinkedHashMap::new, Collectors.toList()));
        Map<PersonId, String> words = everywhere.of(actor, byChild.keySet());
        List<Row> rows = people.persons(actor, byChild.keySet()).stream()
                .map(person -> row(
                        person, words.getOrDefault(person.id(), ""), byChild.getOrDefault(person.id(), List.of()), now))
                .toList();
        return new ModelAndView(
                "subject/children",
                "page",
                new ChildrenPage(boards.lists(reader), rows, others(actor, reader, byChild.keySet())));
    }

    /** By name: nothing says that one of them comes before another. */
    private List<Other> others(Actor actor, Practitioner reader, Set<PersonId> asked) {
        LocalDate today = Dates.day(stories.now());
        List<PersonId> children = Stream.concat(
                        partnership.childrenOf(reader).stream(), watch.askedAbout(reader, WEEKS).stream())
                .distinct()
                .filter(child -> !asked.contains(child))
                .toList();
        Map<PersonId, String> words = everywhere.of(actor, children);
        return people.persons(actor, children).stream()
                .sorted(Comparator.comparing(Person::name))
                .limit(MOST_OTHERS)
                .map(person -> new Other(
                        new Link(person.name(), SubjectAddresses.child(person.id())),
                        words.getOrDefault(person.id(), ""),
                        about(person, today)))
                .toList();
    }

    private static PersonId childOf(Asked asked) {
        PersonId child = asked.ask() == null ? null : asked.ask().child();
        return child == null ? asked.children().getFirst() : child;
    }

    private static Row row(Person person, String words, List<Asked> asked, Instant now) {
        return new Row(
                new Link(person.name(), SubjectAddresses.child(person.id())),
                words,
                about(person, Dates.day(now)),
                Words.count(asked.size(), "thing") + " asked of you, late or not, each time counted",
                AskClock.left(asked.getFirst().finding(), now));
    }

    /** Their age and where they live. */
    static String about(Person person, LocalDate today) {
        LocalDate born = person.description().bornOn();
        String age = born == null ? Sight.ofSeveral("age not known{to you}") : Integer.toString(Words.age(born, today));
        return age + " · "
                + Headers.homes(person, today)
                        .map(Home::place)
                        .findFirst()
                        .orElse(Sight.ofSeveral("home not known{to you}"));
    }
}
