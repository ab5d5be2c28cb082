package org.reachable.records.chronology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.people.People;
import org.reachable.records.subjects.Subjects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The door to entries: hand some in, read a child's, follow the log. */
@Component
public class Chronology {

    private final EntryStore store;
    private final EntryAppendStore adding;
    private final SeenStore seen;
    private final People people;
    private final ToldAgain toldAgain;
    private final WhoseEntries whose;
    private final Subjects subjects;
    private final Policy policy;
    private final Transactions transactions;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Chronology(
            EntryStore store,
            EntryAppendStore adding,
            SeenStore seen,
            People people,
            ToldAgain toldAgain,
            WhoseEntries whose,
            Subjects subjects,
            Policy policy,
            Transactions transactions,
            Ids ids,
            ApplicationEventPublisher events) {
        this.store = store;
        this.adding = adding;
        this.seen = seen;
        this.people = people;
        this.toldAgain = toldAgain;
        this.whose = whose;
        this.subjects = subjects;
        this.policy = policy;
        this.transactions = transactions;
        this.ids = ids;
        this.events = events;
    }

    /** These as {@link #append} takes them: of a long file, the next while others are added. */
    public ReadyEntries ready(Actor actor, List<NewEntry> entries) {
        return new ReadyEntries(whose.of(actor, entries), ids, policy);
    }

    public Recorded append(Actor actor, @Nullable UUID batch, List<NewEntry> entries) {
        return append(actor, batch, ready(actor, entries));
    }

    /**
     * Adds entries, in the caller's transaction where there is one. One that is there already, word for word, changes
     * nothing; other words under the same id are a further row, which corrects it. Hand in a long file some hundreds at
     * a time: appending transactions take turns.
     *
     * @throws NotWritten where some of it is not the actor's to write; then nothing of it was added
     */
    public Recorded append(Actor actor, @Nullable UUID batch, ReadyEntries ready) {
        List<NewEntry> entries = ready.entries();
        entries.forEach(Chronology::touched);
        return transactions.as(actor.code(), () -> {
            adding.takeTurn();
            Set<SubjectId> affected = new HashSet<>();
            List<NewEntry> added = add(actor, batch, ready, affected);
            added.addAll(add(actor, batch, ready(actor, toldAgain.among(entries, added)), affected));
            Set<SubjectId> about = standing(actor, affected);
            if (!added.isEmpty()) {
                events.publishEvent(new EntriesRecorded(actor, List.copyOf(added), about));
            }
            return new Recorded(added.size(), entries.size() - added.size(), about);
        });
    }

    /** Of a person with several records the one that stands. */
    private Set<SubjectId> standing(Actor actor, Set<SubjectId> subjects) {
        List<PersonId> ids = subjects.stream().map(SubjectId::person).toList();
        return people.standing(actor, ids).stream().map(PersonId::subject).collect(Collectors.toSet());
    }

    /**
     * Adds those entries of a file that its sender may write, in the caller's transaction.
     *
     * @return what was added, and those that are left out
     */
    public AddedSome appendSome(Actor actor, @Nullable UUID batch, ReadyEntries ready) {
        List<LeftOut> leftOut = new ArrayList<>();
        ReadyEntries rest = ready;
        while (true) {
            try {
                return new AddedSome(append(actor, batch, rest), leftOut);
            } catch (NotWritten refused) {
                Map<UUID, NewEntry> entries = rest.byId();
                if (refused.rows().isEmpty()
                        || !entries.keySet().containsAll(refused.rows().keySet())) {
                    throw refused;
                }
                entries.forEach((row, entry) -> {
                    String why = refused.rows().get(row);
                    if (why != null) {
                        leftOut.add(new LeftOut(entry, why));
                    }
                });
                rest = ready(
                        actor,
                        entries.entrySet().stream()
                                .filter(row -> !refused.rows().containsKey(row.getKey()))
                                .map(Map.Entry::getValue)
                                .toList());
            }
        }
    }

    /** Why each of these that the actor may not write would be left out, by their ids. */
    public Map<EntryId, String> leftOut(Actor actor, List<NewEntry> entries) {
        return adding.leftOut(rows(entries), actor);
    }

    /** These, each with the agency whose it would be. */
    public List<NewEntry> withAgencies(Actor actor, List<NewEntry> entries) {
        return whose.of(actor, entries);
    }

    /** What handing these in would do, where nobody else hands in the same meanwhile. */
    public Compared compare(Actor actor, List<NewEntry> entries) {
        return adding.compared(rows(entries), actor);
    }

    private List<EntryRow> rows(List<NewEntry> entries) {
        return entries.stream()
                .map(entry -> EntryRow.of(ids.next(), entry, policy.vocabulary()))
                .toList();
    }

    /** What entries call this subject; nothing where the actor may not know of it. */
    public Optional<String> reference(Actor actor, SubjectId subject) {
        return subjects.one(actor, subject)
                .filter(found -> !found.isChild())
                .map(found -> found.name().reference())
                .or(() -> people.reference(actor, subject.person()));
    }

    /** Everything a fold over this person needs, with what is filed under linked records of the same person. */
    public Log about(Actor actor, PersonId person) {
        AuditContext.person(person);
        return ReadOnce.of(new Story(actor, person), () -> read(actor, person, false));
    }

    /** The same with the words that a family took back: for what must be told to nobody, and is shown on no page. */
    public Log asTold(Actor actor, PersonId person) {
        return read(actor, person, true);
    }

    private record Story(Actor reader, PersonId child) {}

    private Log read(Actor actor, PersonId person, boolean asTold) {
        String reference = people.reference(actor, person).orElse("");
        Set<SubjectId> records =
                people.recordsOf(actor, person).stream().map(PersonId::subject).collect(Collectors.toSet());
        return new Log(reference, seen.given(actor, store.about(actor, records, reference, asTold)));
    }

    /** The same of any subject. */
    public Log about(Actor actor, SubjectId subject) {
        return subjects.one(actor, subject)
                .filter(found -> !found.isChild())
                .map(found -> {
                    AuditContext.subject(subject);
                    String reference = found.name().reference();
                    return new Log(reference, store.about(actor, Set.of(subject), reference, false));
                })
                .orElseGet(() -> about(actor, subject.person()));
    }

    /** The entries under other subjects that speak of this one, as far as the actor may read them: the latest first. */
    public List<LoggedEntry> mentions(Actor actor, SubjectId subject, int most) {
        List<LoggedEntry> found = store.mentioning(actor, subject, most);
        found.forEach(entry -> AuditContext.subject(entry.subject()));
        return found;
    }

    /** Of which children entries speak of this subject that the actor is not shown, where they may know that: a number. */
    public int childrenNotShown(Actor actor, SubjectId subject) {
        return transactions.reading(actor.code(), () -> store.childrenNotShown(subject));
    }

    /** The entry with this id as it was last told. */
    public Optional<LoggedEntry> one(Actor actor, EntryId id) {
        Optional<LoggedEntry> found = store.one(actor, id);
        found.ifPresent(entry -> AuditContext.subject(entry.subject()));
        return found;
    }

    /** These entries as they stand now, by the id they were first told under. */
    public Map<EntryId, LoggedEntry> standing(Actor actor, Collection<EntryId> ids) {
        Map<EntryId, LoggedEntry> standing = new HashMap<>();
        if (!ids.isEmpty()) {
            for (LoggedEntry found : store.named(actor, ids)) {
                AuditContext.subject(found.subject());
                var references = found.entry().references();
                EntryId corrects = references.corrects();
                standing.put(
                        corrects == null || references.withdraws()
                                ? found.entry().id()
                                : corrects,
                        found);
            }
        }
        return standing;
    }

    /** The entry told under this id as it stands now, under whomever it is filed; where it was taken back, what it said last. */
    public Optional<LoggedEntry> stands(Actor actor, EntryId id) {
        Optional<LoggedEntry> found = LoggedEntry.standing(store.named(actor, Set.of(id)));
        found.ifPresent(entry -> AuditContext.subject(entry.subject()));
        return found;
    }

    /** Those of these entries that the actor may read. */
    public Set<EntryId> seen(Actor actor, Collection<EntryId> ids) {
        return seen.among(actor, ids);
    }

    /** The entry in the row with this id. */
    public Optional<LoggedEntry> logged(Actor actor, UUID row) {
        Optional<LoggedEntry> found = store.logged(actor, row);
        found.ifPresent(entry -> AuditContext.subject(entry.subject()));
        return found;
    }

    /** Every word of the entry that this row is one of, as far as the actor may read them: the first first. */
    public List<LoggedEntry> words(Actor actor, UUID row) {
        List<LoggedEntry> words = store.logged(actor, row).stream().toList();
        Set<EntryId> ids = new HashSet<>();
        while (ids.addAll(words.stream().flatMap(LoggedEntry::ids).toList())) {
            words = store.named(actor, ids);
        }
        words.forEach(word -> AuditContext.subject(word.subject()));
        return words;
    }

    /** The log after a position, at most so many; a reader that keeps its position misses none. */
    public List<LoggedEntry> since(Actor actor, long position, int limit) {
        List<LoggedEntry> found = store.since(actor, position, limit);
        found.forEach(entry -> AuditContext.subject(entry.subject()));
        return found;
    }

    /** When the latest entry of a source became known: a feed that was stopped goes on from there. */
    public Optional<Instant> lastKnown(Actor actor, String source) {
        return store.lastKnown(actor, source);
    }

    private static void touched(NewEntry entry) {
        AuditContext.subject(entry.about());
        entry.eachOther().forEach(other -> AuditContext.subject(other.subject()));
    }

    /** Those that were not there yet, in their order. */
    private List<NewEntry> add(Actor actor, @Nullable UUID batch, ReadyEntries ready, Collection<SubjectId> affected) {
        if (ready.byId().isEmpty()) {
            return new ArrayList<>();
        }
        subjects.begin(actor, Origin.of(actor).in(batch), ready.named());
        Added added = adding.add(ready, batch, actor);
        affected.addAll(added.affected());
        return ready.byId().entrySet().stream()
                .filter(row -> added.ids().contains(row.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
