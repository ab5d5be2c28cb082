package org.reachable.practice.frontdoor;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Power;
import org.reachable.access.Relationships;
import org.reachable.access.Sight;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.ChildRead;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Window;
import org.reachable.engine.form.Decides;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.watch.Asked;
import org.reachable.watch.Awaited;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What was told of a child, read together by whoever decides on it; for everybody else it is not found. */
@Component
class DecisionReading {

    /** The topic of what the child says. */
    private static final String SAID = "child-said";

    private final Chronology chronology;
    private final People people;
    private final Relationships relationships;
    private final Partnership partnership;
    private final Watch watch;
    private final Awaited awaited;
    private final OfferedKinds offered;
    private final Vocabulary vocabulary;
    private final Decides decides;
    private final Fold fold;
    private final Clock clock;

    DecisionReading(
            Chronology chronology,
            People people,
            Relationships relationships,
            Partnership partnership,
            Watch watch,
            Awaited awaited,
            OfferedKinds offered,
            Policy policy,
            Forms forms,
            Calendars calendars,
            Clock clock) {
        this.chronology = chronology;
        this.people = people;
        this.relationships = relationships;
        this.partnership = partnership;
        this.watch = watch;
        this.awaited = awaited;
        this.offered = offered;
        this.vocabulary = policy.vocabulary();
        this.decides = forms.decides();
        this.fold = new Fold(policy.ofFigures(), calendars);
        this.clock = clock;
    }

    /**
     * The picture, as it is known to whoever decides.
     *
     * @param contacts what was told, in the order in which it happened
     * @param newest the last that became known and on which nobody decided; null where that was done of each
     * @param said what the child said in these weeks, the latest first
     * @param waits what waits for the decision, the soonest due first
     * @param log all of the story that the reader may see
     */
    record Read(
            Actor actor,
            Practitioner reader,
            Person child,
            Sight sight,
            List<Contact> contacts,
            @Nullable Contact newest,
            Aside aside,
            Log log) {

        List<EntryId> named() {
            return contacts.stream().map(contact -> contact.logged().named()).toList();
        }
    }

    /**
     * What stands beside it.
     *
     * @param danger what is asked about danger and not answered, the soonest due first: whoever decides reads it first
     */
    record Aside(List<Entry> said, List<Finding> waits, List<Finding> danger) {}

    /**
     * One thing that was told.
     *
     * @param entry as it stands now
     * @param logged the row in which it does
     * @param decision the last decision that names it; null where none does
     */
    record Contact(
            Entry entry, LoggedEntry logged, @Nullable LoggedEntry decision) {}

    /** Whether they decide: it is one of their duties, and their agency writes such a decision. */
    boolean mayDecide(Actor actor, Practitioner reader) {
        return partnership.answersAs(reader, Power.DECIDE_AT_THE_FRONT_DOOR.duties())
                && offered.mayWrite(vocabulary.type(decides.type()), actor.agencyKind(), vocabulary);
    }

    boolean mayDecide(Actor actor, PersonId child) {
        return partnership
                        .practitionerWhoIs(actor.code())
                        .filter(reader -> mayDecide(actor, reader))
                        .isPresent()
                && relationships.of(actor, child).follows();
    }

    /** Whether a decision at the front door is what the rule waits for, of whoever is asked there first. */
    boolean isOfADecision(Rule rule) {
        return Power.DECIDE_AT_THE_FRONT_DOOR.duties().getFirst().equals(rule.owner())
                && awaited.isAnsweredBy(rule, vocabulary.type(decides.type()));
    }

    Read read(Actor actor, Practitioner reader, UUID id) {
        var child = new PersonId(id);
        AuditContext.person(child);
        if (!mayDecide(actor, reader) || !relationships.of(actor, child).follows()) {
            throw notThere();
        }
        Person person = people.person(actor, child).orElseThrow(DecisionReading::notThere);
        Instant now = clock.instant();
        Log log = chronology.about(actor, person.id());
        List<Finding> open = watch.about(actor, child).stream()
                .map(Asked::finding)
                .filter(Finding::open)
                .sorted(Comparator.comparing(
                        finding -> finding.last().respondBy(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<Finding> waits =
                open.stream().filter(finding -> isOfADecision(finding.rule())).toList();
        ChildRead story = fold.read(log.child(), log.entries(), now);
        List<Contact> contacts = contacts(log, story, waits, now);
        return new Read(
                actor,
                reader,
                person,
                relationships.sight(actor, child),
                contacts,
                contacts.stream()
                        .filter(contact -> contact.decision() == null)
                        .max(Comparator.comparing(contact -> contact.entry().recordedAt()))
                        .orElse(null),
                new Aside(
                        said(story, now),
                        waits,
                        open.stream().filter(finding -> finding.rule().urgent()).toList()),
                log);
    }

    private List<Contact> contacts(Log log, ChildRead story, List<Finding> waits, Instant now) {
        Set<EntryId> asked =
                waits.stream().flatMap(finding -> finding.behind().stream()).collect(Collectors.toSet());
        waits.forEach(finding -> asked.add(finding.trigger()));
        return story.topic(decides.topic()).stream()
                .filter(entry -> isLate(entry, now) || asked.contains(entry.id()))
                .sorted(Comparator.comparing(Entry::occurredAt).thenComparing(Entry::recordedAt))
                .flatMap(entry ->
                        row(log, entry)
                                .map(logged -> new Contact(entry, logged, decision(log, entry, logged)))
                                .stream())
                .toList();
    }

    private boolean isLate(Entry entry, Instant now) {
        return !entry.occurredAt().isBefore(now.minus(Window.length(decides.within())));
    }

    private static Optional<LoggedEntry> row(Log log, Entry entry) {
        return log.logged().stream()
                .filter(one ->
                        one.entry().id().equals(entry.id()) || one.named().equals(entry.id()))
                .reduce((_, later) -> later);
    }

    private @Nullable LoggedEntry decision(Log log, Entry entry, LoggedEntry logged) {
        return log.logged().stream()
                .filter(one -> one.entry().type().code().equals(decides.type())
                        && one.entry().references().settles())
                .filter(one -> one.entry().references().answers().contains(entry.id())
                        || one.entry().references().answers().contains(logged.named()))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private List<Entry> said(ChildRead story, Instant now) {
        List<Entry> said = new ArrayList<>(story.topic(SAID).stream()
                .filter(entry -> isLate(entry, now))
                .sorted(Comparator.comparing(Entry::occurredAt))
                .toList());
        Collections.reverse(said);
        return List.copyOf(said);
    }

    /** As people read how something ended. */
    String outcome(Entry entry) {
        return vocabulary.outcomes().getOrDefault(entry.outcome(), entry.outcome());
    }

    /** Which rows of the story somebody read: what comes after these is new to them. */
    static String seen(Log log) {
        return log.logged().stream().map(DecisionReading::mark).collect(Collectors.joining("."));
    }

    /** What came since, whoever wrote it: whoever decides may have done so in another window. */
    static List<LoggedEntry> since(Read read, String seen) {
        Set<String> before = Set.copyOf(Arrays.asList(seen.split("[.]")));
        return read.log().logged().stream()
                .filter(one -> !before.contains(mark(one)))
                .toList();
    }

    /** The end of an id is what tells two rows apart: the beginning of all is their time. */
    private static String mark(LoggedEntry row) {
        String id = row.id().toString();
        return id.substring(id.length() - 12);
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
