package org.reachable.pages.search;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.search.SamePage.Row;
import org.reachable.pages.search.SamePage.Side;
import org.reachable.records.people.Home;
import org.reachable.records.people.Kept;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.SaidTheSame;
import org.reachable.records.people.TwoRecords;
import org.reachable.work.choosing.ChildChoices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two records beside each other: are they of one person? Two people say it, each with a reason. */
@Controller
class SameController {

    private static final String DONE = "sameDone";

    private final People people;
    private final TwoRecords two;
    private final SameStands stands;
    private final ChildChoices choices;

    SameController(People people, TwoRecords two, SameStands stands, ChildChoices choices) {
        this.people = people;
        this.two = two;
        this.stands = stands;
        this.choices = choices;
    }

    static String compare(PersonId one, PersonId other) {
        return "/people/" + one + "/same-as/" + other;
    }

    @GetMapping("/people/{one}/same-as/{other}")
    ModelAndView compare(Actor actor, @PathVariable UUID one, @PathVariable UUID other, Model model) {
        return page(actor, one, other, Map.of(), "", "", (String) model.getAttribute(DONE));
    }

    @PostMapping("/people/{one}/same-as/{other}")
    ModelAndView say(
            Actor actor,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam(defaultValue = "false") boolean linked,
            @RequestParam(defaultValue = "") String kept,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) @Nullable UUID agreeing,
            @RequestParam(required = false) @Nullable UUID back,
            RedirectAttributes next) {
        Person first = person(actor, one);
        Person second = person(actor, other);
        if (!people.maySayTheSame(actor, first.id(), second.id())) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        if (back != null) {
            return two.takeBack(actor, first.id(), second.id(), back)
                    ? done(first, second, "You took back what you said.", next)
                    : meanwhile(actor, one, other, kept, why);
        }
        Map<String, String> errors = new LinkedHashMap<>();
        boolean firstKept = kept.equals(first.id().toString());
        if (agreeing == null && linked && !firstKept && !kept.equals(second.id().toString())) {
            errors.put("kept", "Choose whose reference stands");
        }
        if (EmptyWords.are(why)) {
            errors.put(
                    "why",
                    linked ? "Write how you know that they are one child" : "Write how you know that they are two");
        }
        if (linked && agreeing != null && two.wouldEndDangerUnread(actor, first.id(), second.id())) {
            errors.put(
                    "why",
                    "Danger to one of them is asked about, and what stands in the other record would end it unread. It is answered first; then they can be joined");
        }
        if (!errors.isEmpty()) {
            var page = page(actor, one, other, errors, kept, why, null);
            page.setStatus(BAD_REQUEST);
            return page;
        }
        if (linked == people.recordsOf(actor, first.id()).contains(second.id())) {
            return meanwhile(actor, one, other, kept, why);
        }
        if (agreeing != null) {
            return two.agree(actor, first.id(), second.id(), agreeing, why.strip())
                    ? done(
                            first,
                            second,
                            linked
                                    ? "It counts: the two are one child from now on."
                                    : "It counts: the two are two children.",
                            next)
                    : meanwhile(actor, one, other, kept, why);
        }
        boolean secondKept = linked && !firstKept;
        return two.say(
                        actor,
                        secondKept ? second.id() : first.id(),
                        secondKept ? first.id() : second.id(),
                        linked,
                        why.strip())
                ? done(
                        first,
                        second,
                        linked
                                ? "You said that they are one child. Nothing is joined before a second person agrees."
                                : "You said that they are two children. Nothing is parted before a second person agrees.",
                        next)
                : meanwhile(actor, one, other, kept, why);
    }

    private static ModelAndView done(Person one, Person other, String words, RedirectAttributes next) {
        next.addFlashAttribute(DONE, words);
        return new ModelAndView("redirect:" + compare(one.id(), other.id()));
    }

    private ModelAndView meanwhile(Actor actor, UUID one, UUID other, String kept, String why) {
        var page = page(
                actor,
                one,
                other,
                Map.of("why", "What is said of them is another meanwhile. Read it, and write how you know"),
                kept,
                why,
                null);
        page.setStatus(CONFLICT);
        return page;
    }

    private ModelAndView page(
            Actor actor,
            UUID one,
            UUID other,
            Map<String, String> errors,
            String kept,
            String why,
            @Nullable String done) {
        Person first = person(actor, one);
        Person second = person(actor, other);
        boolean linked = people.recordsOf(actor, first.id()).contains(second.id());
        boolean maySay = people.maySayTheSame(actor, first.id(), second.id());
        List<SaidTheSame> waiting = two.waiting(actor, first.id(), second.id());
        return new ModelAndView(
                "search/same",
                "page",
                new SamePage(
                        compare(first.id(), second.id()),
                        side(first),
                        side(second),
                        rows(actor, first, second),
                        new SamePage.Standing(linked, stands.of(actor, first, second, linked, maySay, waiting), maySay),
                        maySay ? asked(actor, linked, waiting, errors, kept, why) : null,
                        done));
    }

    /** Whoever may agree agrees; whose own word waits is asked nothing. */
    private static SamePage.@Nullable Asked asked(
            Actor actor,
            boolean linked,
            List<SaidTheSame> waiting,
            Map<String, String> errors,
            String kept,
            String why) {
        Field how = Field.of("why", linked ? "How do you know that they are two children?" : "How do you know?")
                .withValue(why)
                .withError(errors.get("why"));
        Optional<SaidTheSame> agreeing = waiting.stream()
                .filter(word -> word.linked() != linked && word.mayAgree())
                .findFirst();
        if (agreeing.isPresent()) {
            return new SamePage.Asked(
                    agreeing.get().id().toString(),
                    how.withHint("In your own words, from what you know yourself."),
                    null,
                    linked ? "I agree: they are two children" : "I agree: they are one child");
        }
        if (waiting.stream()
                .anyMatch(word -> word.linked() != linked && word.by().equals(actor.code()))) {
            return null;
        }
        return new SamePage.Asked(
                null,
                how,
                linked
                        ? null
                        : Field.of("kept", "Whose reference stands from now on?")
                                .withValue(kept)
                                .withError(errors.get("kept")),
                linked ? "Say that they are two children" : "Say that they are one child");
    }

    private Person person(Actor actor, UUID id) {
        return people.person(actor, new PersonId(id)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private static Side side(Person person) {
        String reference = person.reference().equals(person.name()) ? "" : " (" + person.reference() + ")";
        return new Side(person.id().toString(), person.name() + reference, SubjectAddresses.child(person.id()));
    }

    private List<Row> rows(Actor actor, Person one, Person other) {
        return Stream.of(
                        row("Names", names(one), names(other)),
                        row("Date of birth", born(one), born(other)),
                        row("Numbers", numbers(one), numbers(other)),
                        row("Home, school and status", choices.told(actor, one.id()), choices.told(actor, other.id())),
                        row("Homes", homes(one), homes(other)),
                        row("People", relations(one), relations(other)),
                        row("Reference", one.reference(), other.reference()))
                .toList();
    }

    private static Row row(String what, String one, String other) {
        String same = compact(one).equals(compact(other)) ? "The same" : "Differ";
        return new Row(
                what,
                one.isEmpty() ? "Not written down where you may see it" : one,
                other.isEmpty() ? "Not written down where you may see it" : other,
                one.isEmpty() || other.isEmpty() ? "Cannot be compared" : same);
    }

    /** Blanks and capitals make no difference. */
    private static String compact(String words) {
        return words.replaceAll("\\s", "").toLowerCase(Locale.UK);
    }

    private static String names(Person person) {
        return listed(person.names(), PersonName::name);
    }

    private static String born(Person person) {
        var born = person.description().bornOn();
        return born == null ? "" : Dates.date(born);
    }

    private static String numbers(Person person) {
        return listed(person.identifiers(), number -> number.kind().words() + " " + number.value());
    }

    private static String homes(Person person) {
        return listed(person.homes(), Home::place);
    }

    private static String relations(Person person) {
        return listed(person.relations(), relation -> relation.otherName() + " (" + relation.relation() + ")");
    }

    private static <T> String listed(List<Kept<T>> kept, Function<T, String> words) {
        return kept.stream().map(Kept::what).map(words).collect(Collectors.joining(", "));
    }
}
