package org.reachable.governance.sanitised;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.EntriesRecorded;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The door to what partners are told of intelligence. They read a line and whom to ask: never the entry or its grade. */
@Component
public class SanitisedSummaries {

    /** What forms and files call the line, what may be done with it, and until when it holds. */
    static final String LINE = "line_for_partners";

    static final String ONWARD = "line_onward";
    static final String REVIEW = "line_review";

    /** What they call that somebody could be hurt if it came out who said it. */
    static final String AT_RISK = "source_at_risk";

    /** What they call the conditions on which the entry itself may be shared: for whoever writes a line to start from. */
    static final String CONDITIONS = "onward";

    /** No line holds longer than this before somebody looks at it again. */
    static final int MOST_DAYS = 92;

    /** So long a line holds where nobody says how long. */
    static final int A_MONTH = 28;

    private final LineStore store;
    private final Vocabulary vocabulary;
    private final Chronology chronology;
    private final People people;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Clock clock;

    SanitisedSummaries(
            LineStore store,
            Vocabulary vocabulary,
            Chronology chronology,
            People people,
            Partnership partnership,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.vocabulary = vocabulary;
        this.chronology = chronology;
        this.people = people;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A line as partners read it.
     *
     * @param whose whose it is
     * @param may what the reader may do with it, and whom to ask first
     * @param ask whom to ask
     * @param until until when it holds, or since when it no longer does
     */
    public record Told(String whose, String words, String may, String ask, String until, boolean outOfDate) {}

    /** What partners are told about the child. Whoever is not close to the work is told nothing. */
    List<Told> about(Actor actor, PersonId child) {
        LocalDate today = today();
        return standing(child).stream()
                .map(line -> new Told(
                        partnership.agencyName(line.agency()),
                        line.words(),
                        may(line),
                        who(line),
                        Dates.date(line.reviewOn()),
                        line.isOutOfDate(today)))
                .toList();
    }

    /**
     * A line that somebody is asked to renew or to take back.
     *
     * @param child what the child is called, and the way there
     */
    record Due(Link child, String words) {}

    /** What the reader is asked to renew or to take back. */
    List<Due> due(Actor actor) {
        return store.outOfDate(actor, today()).stream()
                .flatMap(line -> name(actor, line.stated().about()).stream()
                        .map(name -> new Due(
                                new Link(name, href(line.stated().about())),
                                "“%s” is out of date since %s.".formatted(line.words(), Dates.date(line.reviewOn())))))
                .toList();
    }

    /** Whether the reader may see the schedule of what is sensitive. */
    boolean mayDisclose(Actor actor, PersonId child) {
        return store.mayDisclose(actor, child);
    }

    /** Where what an agency holds as intelligence stands, with what partners are told of it. */
    static String href(PersonId child) {
        return SubjectAddresses.child(child, "intelligence");
    }

    static boolean isOne(String handling) {
        return handling.equals(Handling.INTELLIGENCE.code());
    }

    /** A file or a form brings the line with the entry it stands for. What puts an entry right, or takes it back, ends its line. */
    @EventListener
    void written(EntriesRecorded recorded) {
        recorded.entries().stream()
                .filter(entry -> maySpeakFor(recorded.actor(), entry.agency()))
                .forEach(entry -> {
                    corrected(entry.written()).ifPresent(store::end);
                    bring(recorded.actor(), entry);
                });
    }

    private static boolean maySpeakFor(Actor actor, String agency) {
        return actor.isJob() || actor.agency().equals(agency);
    }

    /** Which entry it puts right or takes back: a file may name it by the id it has there. */
    private Optional<String> corrected(WrittenEntry written) {
        return Optional.ofNullable(
                        written.attributes().get(vocabulary.references().corrects()))
                .map(named ->
                        EntryId.reference(named.strip(), written.id().source()).toString());
    }

    private void bring(Actor actor, NewEntry entry) {
        WrittenEntry written = entry.written();
        String words = written.attributes().getOrDefault(LINE, "");
        if (isOne(written.handling())
                && !words.isBlank()
                && !isAtRisk(written.attributes().getOrDefault(AT_RISK, ""))
                && people.reference(actor, entry.about().person()).isPresent()) {
            store.add(
                    actor,
                    entry.about().person(),
                    entry.agency(),
                    written.id().toString(),
                    words,
                    written.attributes().getOrDefault(ONWARD, "").strip(),
                    day(written.attributes().getOrDefault(REVIEW, "")),
                    partnership
                            .practitionerWhoIs(actor.code())
                            .map(Practitioner::id)
                            .orElse(null));
        }
    }

    /** Whether somebody could be hurt: then a line is looked at once more before partners read it. */
    static boolean isAtRisk(String said) {
        return said.equals("yes");
    }

    private LocalDate day(String written) {
        try {
            LocalDate most = today().plusDays(MOST_DAYS);
            LocalDate day = LocalDate.parse(written);
            return day.isAfter(most) ? most : day;
        } catch (DateTimeException notADay) {
            return today().plusDays(A_MONTH);
        }
    }

    LocalDate today() {
        return Dates.day(clock.instant());
    }

    Optional<String> name(Actor actor, PersonId child) {
        return people.name(actor, child);
    }

    List<Line> standing(PersonId child) {
        return store.about(child);
    }

    /** What the reader's own agency holds as intelligence about the child, the latest first. */
    List<LoggedEntry> held(Actor actor, PersonId child) {
        return chronology.about(actor, child).logged().stream()
                .filter(logged -> isOne(logged.entry().handling())
                        && logged.entry().whose().equals(actor.agency()))
                .toList()
                .reversed();
    }

    /** As {@link #tell} does: for an entry by its id, where the reader's agency holds it. */
    public void tell(
            Practitioner reader, PersonId child, EntryId entry, String words, String onward, LocalDate reviewOn) {
        held(Actor.of(reader), child).stream()
                .filter(one -> one.entry().id().equals(entry))
                .findFirst()
                .ifPresent(one -> tell(reader, one, words, onward, reviewOn));
    }

    /** Partners are told this from now on, in the place of what they were told; nothing where it is null. */
    void tell(Practitioner reader, LoggedEntry entry, @Nullable String words, String onward, LocalDate reviewOn) {
        Actor actor = Actor.of(reader);
        String id = entry.entry().id().toString();
        AuditContext.person(entry.person());
        AuditContext.detail("told to partners", words == null ? "taken back" : "a line");
        transactions.as(actor.code(), () -> {
            store.end(id);
            if (words != null) {
                store.add(actor, entry.person(), reader.agency(), id, words, onward, reviewOn, reader.id());
            }
        });
    }

    private String may(Line line) {
        return line.onward().isEmpty()
                ? "Ask %s before you act on it or pass it on.".formatted(who(line))
                : "“%s” For anything else, ask %s before you do it.".formatted(line.onward(), who(line));
    }

    String who(Line line) {
        UUID ask = line.ask();
        return ask == null
                ? partnership.agencyName(line.agency())
                : partnership.practitioner(ask).map(Practitioner::inFull).orElse(partnership.agencyName(line.agency()));
    }
}
