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
import org.jspecify.annotations.Nullable;
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
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.reachable.work.boards.Boards;
import org.reachable.work.homes.HomesInShort;
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
    private final HomesInShort homes;

    ChildrenController(
            Watch watch,
            People people,
            Partnership partnership,
            ChildStories stories,
            Boards boards,
            SaidEverywhere everywhere,
            HomesInShort homes) {
        this.homes = homes;
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
        List<Person> persons = people.persons(actor, byChild.keySet());
        Map<PersonId, String> lives = homes.now(actor, persons, now);
        List<Row> rows = persons.stream()
                .map(person -> row(
                        person,
                        words.getOrDefault(person.id(), ""),
                        about(person, lives.get(person.id()), now),
                        byChild.getOrDefault(person.id(), List.of()),
                        now))
                .toList();
        return new ModelAndView(
                "subject/children",
                "page",
                new ChildrenPage(boards.lists(reader), rows, others(actor, reader, byChild.keySet())));
    }

    /** By name: nothing says that one of them comes before another. */
    private List<Other> others(Actor actor, Practitioner reader, Set<PersonId> asked) {
        Instant now = stories.now();
        List<PersonId> children = Stream.concat(
                        partnership.childrenOf(reader).stream(), watch.askedAbout(reader, WEEKS).stream())
                .distinct()
                .filter(child -> !asked.contains(child))
                .toList();
        Map<PersonId, String> words = everywhere.of(actor, children);
        List<Person> persons = people.persons(actor, children);
        Map<PersonId, String> lives = homes.now(actor, persons, now);
        return persons.stream()
                .sorted(Comparator.comparing(Person::name))
                .limit(MOST_OTHERS)
                .map(person -> new Other(
                        new Link(person.name(), SubjectAddresses.child(person.id())),
                        words.getOrDefault(person.id(), ""),
                        about(person, lives.get(person.id()), now)))
                .toList();
    }

    private static PersonId childOf(Asked asked) {
        PersonId child = asked.ask() == null ? null : asked.ask().child();
        return child == null ? asked.children().getFirst() : child;
    }

    private static Row row(Person person, String words, String about, List<Asked> asked, Instant now) {
        return new Row(
                new Link(person.name(), SubjectAddresses.child(person.id())),
                words,
                about,
                Words.count(asked.size(), "thing") + " asked of you, late or not, each time counted",
                AskClock.left(asked.getFirst().finding(), now));
    }

    /** Their age and where they live. */
    private static String about(Person person, @Nullable String home, Instant now) {
        LocalDate born = person.description().bornOn();
        return (born == null
                        ? Sight.ofSeveral("age not known{to you}")
                        : Integer.toString(Words.age(born, Dates.day(now))))
                + " · "
                + (home == null ? Sight.ofSeveral("home not known{to you}") : home);
    }
}
