package org.reachable.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.child.ChildrenPage.Row;
import org.reachable.govuk.Dates;
import org.reachable.govuk.Link;
import org.reachable.govuk.Words;
import org.reachable.kernel.PersonId;
import org.reachable.partnership.Practitioner;
import org.reachable.people.Home;
import org.reachable.people.People;
import org.reachable.people.Person;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The children somebody is asked about. */
@Controller
class ChildrenController {

    private final Watch watch;
    private final People people;
    private final ChildStories stories;

    ChildrenController(Watch watch, People people, ChildStories stories) {
        this.watch = watch;
        this.people = people;
        this.stories = stories;
    }

    @GetMapping(ChildAddresses.ALL)
    ModelAndView children(Actor actor, Practitioner reader) {
        Instant now = stories.now();
        Map<PersonId, List<Asked>> byChild = watch.openFor(actor, reader).stream()
                .collect(Collectors.groupingBy(ChildrenController::childOf, LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = byChild.entrySet().stream()
                .flatMap(each ->
                        people.person(actor, each.getKey()).stream().map(person -> row(person, each.getValue(), now)))
                .toList();
        return new ModelAndView("child/children", "page", new ChildrenPage(rows));
    }

    private static PersonId childOf(Asked asked) {
        PersonId child = asked.ask() == null ? null : asked.ask().child();
        return child == null ? asked.children().getFirst() : child;
    }

    private static Row row(Person person, List<Asked> asked, Instant now) {
        LocalDate today = Dates.day(now);
        LocalDate born = person.description().bornOn();
        String age = born == null ? "age not known" : Integer.toString(Words.age(born, today));
        String home = Headers.homes(person, today).map(Home::place).findFirst().orElse("home not known");
        return new Row(
                new Link(person.name(), ChildAddresses.child(person.id())),
                age + " · " + home,
                Words.count(asked.size(), "thing") + " asked of you",
                AskClock.left(asked.getFirst().finding(), now));
    }
}
