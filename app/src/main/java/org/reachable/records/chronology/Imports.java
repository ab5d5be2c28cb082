package org.reachable.records.chronology;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.stereotype.Component;

/** The door to imports: begin one, see them, undo one. Its entries are handed in at {@link Chronology}. */
@Component
public class Imports {

    private final ImportStore store;
    private final EntryStore entries;
    private final Chronology chronology;
    private final ToldAgain toldAgain;
    private final Transactions transactions;
    private final Ids ids;

    Imports(
            ImportStore store,
            EntryStore entries,
            Chronology chronology,
            ToldAgain toldAgain,
            Transactions transactions,
            Ids ids) {
        this.store = store;
        this.entries = entries;
        this.chronology = chronology;
        this.toldAgain = toldAgain;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** The batch that the file's entries and people will carry. */
    public UUID begin(Actor actor, String file, int rowsRead, int rowsRefused) {
        return transactions.as(actor.code(), () -> {
            UUID batch = ids.next();
            store.add(batch, file, rowsRead, rowsRefused, Origin.of(actor));
            return batch;
        });
    }

    /** Once it is loaded: how many of its rows were not the actor's to write. */
    public void leftOut(Actor actor, UUID batch, int rows) {
        transactions.as(actor.code(), () -> store.leftOut(batch, rows));
    }

    /** Has the database look at how entries lie now; until it does, it plans as if there were hardly any. */
    public void lookAtWhatIsThere() {
        transactions.as("job:loading", store::analyze);
    }

    /** Who brought each of these, when and in which file. */
    public Map<UUID, Brought> brought(Actor actor, Collection<UUID> batches) {
        return batches.isEmpty()
                ? Map.of()
                : store.brought(actor, batches).stream().collect(Collectors.toMap(Brought::id, Function.identity()));
    }

    /** The latest first. */
    public List<ImportBatch> all(Actor actor) {
        return store.all(actor);
    }

    /**
     * Takes a batch back by further entries: each of its entries is withdrawn, or says again what an earlier import had
     * said under the same id. A batch is undone once; one that holds others' words after somebody else {@linkplain #askToUndo asked} for it.
     *
     * @param because why, in the actor's words: whoever is asked because of it reads that
     * @throws IllegalArgumentException where there is none, somebody took it back just before, or the actor may not read all of it
     */
    public Recorded undo(Actor actor, UUID batch, String because) {
        return transactions.as(actor.code(), () -> {
            if (!store.undone(actor, batch)) {
                throw new IllegalArgumentException(
                        store.isUndone(batch) ? TakingBack.TAKEN_BACK : "There is no import " + batch + ".");
            }
            List<NewEntry> takingBack = allOf(actor, batch).stream()
                    .map(entry -> takingBack(actor, entry, because))
                    .toList();
            return chronology.append(actor, null, takingBack);
        });
    }

    /**
     * What others brought in in an agency's name, for whoever looks after what is written in it; until one of them
     * {@linkplain #lookedAt says that they looked}. The latest first.
     */
    public List<InName> inNameOf(Actor actor) {
        return transactions.reading(actor.code(), () -> store.inNameOf(actor));
    }

    /** Of those entries the first that the actor may read, as they came. */
    public List<LoggedEntry> inNameOf(Actor actor, InName sent, int most) {
        return transactions.as(
                actor.code(), () -> entries.ofBatch(actor, sent.by().id(), sent.agency(), most));
    }

    /** They looked at it; a second time changes nothing. */
    public void lookedAt(Actor actor, InName sent) {
        transactions.as(actor.code(), () -> store.lookedAt(sent.by().id(), sent.agency()));
    }

    /** What is to be known before an import is taken back. */
    public TakingBack takingBack(Actor actor, UUID batch) {
        return transactions.as(
                actor.code(),
                () -> new TakingBack(
                        store.holdsOthersWords(batch),
                        List.copyOf(store.askedBy(batch)),
                        whyNot(actor, batch, entries.ofBatch(actor, batch))));
    }

    /**
     * Asks that it be taken back by somebody else of the agency that sent it.
     *
     * @throws IllegalArgumentException where it is still being loaded or the actor may not read all of it
     */
    public void askToUndo(Actor actor, UUID batch) {
        transactions.as(actor.code(), () -> {
            allOf(actor, batch);
            store.askToUndo(batch);
        });
    }

    /** Nobody takes back what they have not read. */
    private List<LoggedEntry> allOf(Actor actor, UUID batch) {
        List<LoggedEntry> brought = entries.ofBatch(actor, batch);
        String whyNot = whyNot(actor, batch, brought);
        if (!whyNot.isEmpty()) {
            throw new IllegalArgumentException(whyNot);
        }
        return brought;
    }

    private String whyNot(Actor actor, UUID batch, List<LoggedEntry> brought) {
        if (store.isStillLoaded(batch)) {
            return TakingBack.STILL_LOADED;
        }
        return isAll(actor, batch, brought) ? "" : TakingBack.NOT_READABLE;
    }

    private boolean isAll(Actor actor, UUID batch, List<LoggedEntry> brought) {
        return brought.size() >= rowsOf(actor, batch) - store.held(batch);
    }

    private long rowsOf(Actor actor, UUID batch) {
        return store.all(actor).stream()
                .filter(one -> one.id().equals(batch))
                .mapToLong(one -> one.rows().added())
                .sum();
    }

    private NewEntry takingBack(Actor actor, LoggedEntry entry, String because) {
        return entries.before(actor, entry)
                .map(earlier -> toldAgain.inPlaceOf(
                        entry.entry().id(),
                        new NewEntry(
                                earlier.subject(),
                                WrittenEntry.of(earlier.entry()),
                                List.of(),
                                earlier.entry().whose())))
                .orElseGet(() -> toldAgain.withdrawal(entry, because));
    }
}
