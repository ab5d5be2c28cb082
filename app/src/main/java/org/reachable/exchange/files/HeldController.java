package org.reachable.exchange.files;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LeftOut;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whoever decides who is kept from a record says whether rows that came under its reference are about its child. Their
 * sender hears nothing of it.
 */
@Controller
class HeldController {

    static final String ALL = "/held-rows";

    private static final String NOT_IN_THE_FILE = "A file spoke of them, and says no more than how it calls them";

    private final HeldStore store;
    private final People people;
    private final Chronology chronology;
    private final Partnership partnership;
    private final Vocabulary vocabulary;
    private final Transactions transactions;
    private final Clock clock;

    HeldController(
            HeldStore store,
            People people,
            Chronology chronology,
            Partnership partnership,
            Vocabulary vocabulary,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.chronology = chronology;
        this.partnership = partnership;
        this.vocabulary = vocabulary;
        this.transactions = transactions;
        this.clock = clock;
    }

    static String href(HeldRows held) {
        return ALL + "/" + held.id();
    }

    @GetMapping(ALL + "/{id}")
    ModelAndView look(Actor actor, @PathVariable UUID id) {
        HeldRows held = held(id);
        AuditContext.person(held.person());
        Link child = new Link(
                people.name(actor, held.person()).orElse(held.reference()), SubjectAddresses.child(held.person()));
        return new ModelAndView(
                "files/held", "page", new HeldPage(href(held), child, held.reference(), who(held), rows(held)));
    }

    @PostMapping(ALL + "/{id}/filed")
    ModelAndView file(Actor actor, @PathVariable UUID id) {
        HeldRows held = held(id);
        List<LeftOut> leftOut = resolve(actor, held, true, held.person());
        return filed(held.person() + "/timeline", leftOut);
    }

    /** Their record is begun, under a reference of ours, and is found by what the file calls them. */
    @PostMapping(ALL + "/{id}/another")
    ModelAndView another(Actor actor, @PathVariable UUID id) {
        HeldRows held = held(id);
        List<LeftOut> leftOut = new ArrayList<>();
        PersonId other = transactions.as(actor.code(), () -> {
            PersonId begun =
                    people.register(actor, Origin.of(actor), NewPerson.called("R-" + held.id(), NOT_IN_THE_FILE));
            people.name(
                    actor,
                    Origin.of(actor),
                    begun,
                    new PersonName(held.reference(), PersonName.Kind.OTHER, null, null),
                    null);
            leftOut.addAll(resolve(actor, held, false, begun));
            return begun;
        });
        return filed(other.toString(), leftOut);
    }

    /** What could not be filed keeps nothing else back, and is told with why. */
    private ModelAndView filed(String where, List<LeftOut> leftOut) {
        if (leftOut.isEmpty()) {
            return new ModelAndView("redirect:/children/" + where);
        }
        return new ModelAndView(
                "files/heldLeftOut",
                "page",
                new HeldLeftOutPage(
                        Words.count(leftOut.size(), "row was", "rows were"),
                        "/children/" + where,
                        leftOut.stream().map(LeftOut::why).distinct().sorted().toList()));
    }

    private List<LeftOut> resolve(Actor actor, HeldRows held, boolean filed, PersonId under) {
        AuditContext.person(held.person());
        return transactions.as(actor.code(), () -> {
            store.resolve(held, filed, under);
            List<NewEntry> entries = held.entries().stream()
                    .map(written -> new NewEntry(under, written, List.of()))
                    .toList();
            return chronology
                    .appendSome(actor, null, chronology.ready(actor, entries))
                    .leftOut();
        });
    }

    private String who(HeldRows held) {
        return partnership.who(held.sender()) + ", " + Dates.near(held.receivedAt(), clock.instant());
    }

    private Table rows(HeldRows held) {
        return new Table(
                "What was written",
                List.of(Cell.of("Happened"), Cell.of("What"), Cell.of("Who wrote it"), Cell.of("In their words")),
                held.entries().stream().map(this::row).toList(),
                false);
    }

    private List<Cell> row(WrittenEntry written) {
        return List.of(
                Cell.of(Dates.date(Dates.day(written.occurredAt()))),
                Cell.of(vocabulary.type(written.type()).name()),
                Cell.of(partnership.agencyName(written.agency())),
                Cell.of(written.summary().isBlank() ? "No words" : written.summary()));
    }

    private HeldRows held(UUID id) {
        return store.waiting(id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
