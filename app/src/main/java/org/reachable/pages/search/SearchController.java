package org.reachable.pages.search;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.LookedFor;
import org.reachable.access.LookedFor.Words;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.search.SearchPage.FoundPerson;
import org.reachable.pages.search.SearchPage.FoundThing;
import org.reachable.pages.search.SearchPage.Same;
import org.reachable.pages.search.SearchPage.Tied;
import org.reachable.records.people.Found;
import org.reachable.records.people.People;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.records.surroundings.Tie;
import org.reachable.work.choosing.ChildChoice;
import org.reachable.work.choosing.ChildChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looks everywhere at once. */
@Controller
class SearchController {

    private static final int LOOKED_INTO = 8;

    private final People people;
    private final Surroundings surroundings;
    private final ChildChoices choices;
    private final LookedFor lookedFor;
    private final Clock clock;

    SearchController(People people, Surroundings surroundings, ChildChoices choices, LookedFor lookedFor, Clock clock) {
        this.people = people;
        this.choices = choices;
        this.surroundings = surroundings;
        this.lookedFor = lookedFor;
        this.clock = clock;
    }

    @GetMapping("/search")
    ModelAndView search(
            Actor actor, HttpSession session, @RequestParam(name = "words", required = false) @Nullable String id) {
        Words words = lookedFor.find(session, id);
        return new ModelAndView(
                "search/search",
                "page",
                words == null
                        ? new SearchPage(null, List.of(), List.of())
                        : new SearchPage(words, persons(actor, words.text()), things(actor, words.text())));
    }

    private List<FoundPerson> persons(Actor actor, String words) {
        List<Found> found = people.search(actor, words);
        List<ChildChoice> told = choices.of(actor, found);
        return Stream.iterate(0, place -> place < found.size(), place -> place + 1)
                .map(place -> person(actor, found.get(place), told.get(place), place < LOOKED_INTO))
                .toList();
    }

    /** Duplicates are looked for among the likeliest only. */
    private FoundPerson person(Actor actor, Found found, ChildChoice told, boolean lookIntoIt) {
        List<Same> same = lookIntoIt
                ? choices.of(actor, people.possibleDuplicates(actor, found.id())).stream()
                        .map(other -> same(found, other))
                        .toList()
                : List.of();
        return new FoundPerson(
                found.id().toString(),
                new Link(found.name(), SubjectAddresses.child(found.id())),
                told.about(),
                found.because(),
                "/record?child=" + found.id(),
                same);
    }

    private static Same same(Found found, ChildChoice other) {
        return new Same(
                other.name() + " (" + other.about() + ")",
                other.because(),
                SameController.compare(found.id(), other.id()));
    }

    private List<FoundThing> things(Actor actor, String words) {
        return surroundings.search(actor, words).stream()
                .map(found -> new FoundThing(
                        new Link(
                                found.thing().name(),
                                "/subjects/" + found.thing().id()),
                        found.thing().token().toString(),
                        "/record?subject=" + found.thing().id(),
                        tied(actor, found.tied())))
                .toList();
    }

    private List<Tied> tied(Actor actor, List<Tie> ties) {
        return ties.stream()
                .map(tie -> new Tied(link(actor, tie.person()), how(tie)))
                .distinct()
                .toList();
    }

    private Link link(Actor actor, PersonId person) {
        String name = people.name(actor, person).orElse("A child");
        return new Link(name, SubjectAddresses.child(person));
    }

    private String how(Tie tie) {
        String strength = switch (tie.strength()) {
            case SAID -> "somebody said so";
            case SEEN -> "a professional saw it";
            case CONFIRMED -> "checked";
        };
        return "%s, %s · %s".formatted(tie.how(), Dates.near(tie.seenAt(), clock.instant()), strength);
    }
}
