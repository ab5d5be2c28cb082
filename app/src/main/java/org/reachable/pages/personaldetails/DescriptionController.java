package org.reachable.pages.personaldetails;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.LookedFor;
import org.reachable.access.LookedFor.Words;
import org.reachable.access.Relationships;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.pages.personaldetails.DescriptionPage.Like;
import org.reachable.platform.forms.FirstSent;
import org.reachable.records.people.Description;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What there is one of: born when, called how, wanting what. And a new record, once it is sure that there is none. */
@Controller
class DescriptionController {

    private static final String UNKNOWN = "unknown";
    private static final String RIGHT = "born-right";
    private static final String KNOWN = "known";

    private static final int LONGEST = 200;
    private static final int MOST_DAYS_TO_A_BIRTH = 280;

    private final People people;
    private final Transactions transactions;
    private final Ids ids;
    private final LookedFor lookedFor;
    private final Doubles doubles;
    private final Forms forms;
    private final Clock clock;
    private final Relationships relationships;

    DescriptionController(
            People people,
            Transactions transactions,
            Ids ids,
            LookedFor lookedFor,
            Doubles doubles,
            Forms forms,
            Clock clock,
            Relationships relationships) {
        this.relationships = relationships;
        this.forms = forms;
        this.clock = clock;
        this.people = people;
        this.doubles = doubles;
        this.transactions = transactions;
        this.ids = ids;
        this.lookedFor = lookedFor;
    }

    @GetMapping("/people/{id}/description")
    ModelAndView describe(Actor actor, @PathVariable UUID id) {
        if (people.reference(actor, new PersonId(id)).isPresent()
                && !relationships.mayDescribe(actor, new PersonId(id))) {
            return new ModelAndView("redirect:" + PersonPages.href(new PersonId(id))); // it says who does
        }
        return page(described(actor, new PersonId(id), null, null));
    }

    @PostMapping("/people/{id}/description")
    ModelAndView described(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String seen,
            RedirectAttributes next) {
        var person = new PersonId(id);
        SentForm sent = SentForm.of(fields);
        LocalDate born = born(sent);
        LocalDate stands = people.described(actor, person)
                .map(kept -> kept.what().bornOn())
                .orElse(null);
        if (born != null && !born.equals(stands)) {
            askWhetherItIsRight(sent, born);
            if (sent.isWhole()) {
                people.whyNotBorn(actor, person, born).ifPresent(why -> sent.wrong("born", why));
            }
        }
        if (!sent.isWhole()) {
            ModelAndView again = page(described(actor, person, sent, null));
            again.setStatus(BAD_REQUEST);
            return again;
        }
        var description = description(sent, born);
        UUID row = seen.isEmpty() ? null : UUID.fromString(seen);
        if (people.reference(actor, person).isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        if (!people.describeInstead(actor, Saving.origin(actor, sent), person, description, row)) {
            String now = people.described(actor, person)
                    .map(DescriptionPage::inWords)
                    .orElse("Nothing");
            ModelAndView clash = page(described(actor, person, sent, now));
            clash.setStatus(CONFLICT);
            return clash;
        }
        next.addFlashAttribute(PersonController.NOTICE, "It is kept.");
        return new ModelAndView("redirect:" + PersonPages.href(person));
    }

    @GetMapping("/people/new")
    ModelAndView begin(HttpSession session, @RequestParam(required = false) @Nullable String words) {
        Words looked = lookedFor.find(session, words);
        return page(fresh(SentForm.of(Map.of("name", looked == null ? "" : looked.text())), List.of()));
    }

    @PostMapping("/people/new")
    ModelAndView begun(
            HttpServletRequest request,
            Actor actor,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") Set<String> shown,
            @RequestParam(defaultValue = "false") boolean nobodyElse) {
        SentForm sent = SentForm.of(fields);
        String name = sent.need("name", "Write what the child is called");
        LocalDate born = born(sent);
        if (born != null) {
            askWhetherItIsRight(sent, born);
        }
        if (born == null && sent.isWhole()) {
            sent.need(UNKNOWN, "Write the day they were born, or here why nobody knows it", LONGEST);
            sent.need(KNOWN, "Write what else is known of them; where nothing is, write that", LONGEST);
        }
        if (!sent.isWhole()) {
            ModelAndView again = page(fresh(sent, List.of()));
            again.setStatus(BAD_REQUEST);
            return again;
        }
        List<Like> like = doubles.of(actor, name, born);
        if (!like.isEmpty() && !(nobodyElse && like.stream().map(Like::id).allMatch(shown::contains))) {
            FirstSent.didNothing(request);
            return page(fresh(sent, like));
        }
        var description = description(sent, born);
        PersonId child = transactions.as(actor.code(), () -> {
            var origin = Saving.origin(actor, sent);
            PersonId begun = people.register(actor, origin, new NewPerson("R-" + ids.next(), description));
            people.name(actor, origin, begun, PersonName.said(name), null);
            return begun;
        });
        return new ModelAndView("redirect:/record?child=" + child);
    }

    /** A day that is no child's is asked about, and one that cannot be is refused. */
    private void askWhetherItIsRight(SentForm sent, LocalDate born) {
        String odd = odd(born);
        if (cannotBe(born)) {
            sent.wrong("born", odd + ". Put the day right");
        } else if (!odd.isEmpty() && !sent.text(RIGHT).equals(born.toString())) {
            sent.wrong("born", odd + ". Change the day, or tick that it is right");
        }
    }

    /** A child who is not born yet is born within months. */
    private boolean cannotBe(LocalDate born) {
        return born.isAfter(Dates.day(clock.instant()).plusDays(MOST_DAYS_TO_A_BIRTH));
    }

    /** What is odd about the day a child was born; empty where nothing is. */
    private String odd(LocalDate born) {
        LocalDate today = Dates.day(clock.instant());
        if (born.isAfter(today)) {
            return Dates.date(born) + " is still to come";
        }
        return !born.isAfter(today.minusYears(forms.grownFromYears()))
                ? "Born then they would be %d years old now, and no child"
                        .formatted(org.reachable.foundation.govuk.Words.age(born, today))
                : "";
    }

    private @Nullable LocalDate born(SentForm sent) {
        LocalDate born = Saving.day(sent, "born", Dates.day(clock.instant()));
        sent.limit(UNKNOWN, 3 * LONGEST);
        return born;
    }

    private static Description description(SentForm sent, @Nullable LocalDate born) {
        return new Description(
                born,
                born == null ? DescriptionPage.notKnown(sent.text(UNKNOWN), sent.text(KNOWN)) : "",
                sent.text("pronouns"),
                sent.text("own-words"));
    }

    private DescriptionPage described(Actor actor, PersonId id, @Nullable SentForm typed, @Nullable String meanwhile) {
        var person = people.person(actor, id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        var stands = people.described(actor, id);
        SentForm sent = typed == null ? SentForm.of(fields(person.description())) : typed;
        return form(
                PersonPages.href(id) + "/description",
                PersonPages.href(id),
                "Who " + person.name() + " is",
                null,
                sent,
                stands.map(kept -> kept.id().toString()).orElse(""),
                meanwhile,
                List.of(),
                right(sent));
    }

    private DescriptionPage fresh(SentForm sent, List<Like> like) {
        Field name = sent.field("name", "What is the child called?", "As they say it themselves.");
        return form("/people/new", "/record", "Begin a child’s record", name, sent, "", null, like, right(sent));
    }

    /** Asks whether an odd day is right; null where it is not odd, or none. */
    private @Nullable Field right(SentForm sent) {
        LocalDate born = Saving.day(SentForm.of(sent.fields()), "born", Dates.day(clock.instant()));
        return born == null || odd(born).isEmpty() || cannotBe(born)
                ? null
                : sent.field(RIGHT, "Is that day right?", null).withValue(born.toString());
    }

    private static DescriptionPage form(
            String href,
            String back,
            String title,
            @Nullable Field name,
            SentForm sent,
            String seen,
            @Nullable String meanwhile,
            List<Like> like,
            @Nullable Field right) {
        return new DescriptionPage(
                href,
                back,
                title,
                new DescriptionPage.Fields(
                        name,
                        PartForms.date("born", "When were they born?", sent),
                        right,
                        sent.field(
                                UNKNOWN,
                                "If nobody knows: why?",
                                "For example: only a first name was heard; they would not say; they came without papers."),
                        name == null
                                ? null
                                : sent.field(
                                        KNOWN,
                                        "Without one: what else is known of them?",
                                        "How old they look, where they live or go to school, whom they were with: so that whoever hears of them next knows that it is them."),
                        sent.field("pronouns", "Pronouns", "As they say them: he/him, she/her, they/them."),
                        sent.field("own-words", "What do they like and want?", "In their own words."),
                        sent.field("source", "Who says so?", "Leave it blank if you know it yourself.")),
                seen,
                meanwhile,
                like);
    }

    private static Map<String, String> fields(Description description) {
        Map<String, String> fields = new HashMap<>(Map.of(
                UNKNOWN,
                description.noBirthDate(),
                "pronouns",
                description.pronouns(),
                "own-words",
                description.ownWords()));
        PartForms.put(fields, "born", description.bornOn());
        return fields;
    }

    private static ModelAndView page(DescriptionPage page) {
        return new ModelAndView("personaldetails/description", "page", page);
    }
}
