package org.reachable.record;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.kernel.Ids;
import org.reachable.kernel.PersonId;
import org.reachable.kernel.Transactions;
import org.reachable.partnership.Practitioner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps what somebody has begun to write, so that no time-out, clash or restart loses a word. */
@Component
class Drafts {

    /** So long somebody may be away and still find what they began. The start page says so. */
    static final Duration KEPT = Duration.ofDays(30);

    private final DraftStore store;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Drafts(DraftStore store, Transactions transactions, Ids ids, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    UUID begin(Practitioner writer, PersonId child, Typed typed) {
        Actor actor = Actor.of(writer);
        UUID id = ids.next();
        transactions.as(actor.code(), () -> store.add(id, writer.id(), child, typed, Origin.of(actor)));
        return id;
    }

    Optional<Draft> of(Practitioner writer, UUID id) {
        return store.of(writer.id(), id);
    }

    List<Draft> open(Practitioner writer) {
        return store.open(writer.id());
    }

    /** Lays what was typed over what is kept; false where another window kept something since this one read. */
    boolean save(Practitioner writer, Draft draft, Typed typed) {
        return transactions.as(
                writer.id().toString(), () -> store.save(draft, draft.typed().with(typed)));
    }

    /** Keeps what a form sent that nobody is signed in for: its key says that it is the writer's. Shows nothing. */
    boolean keep(UUID id, UUID key, Typed typed) {
        return transactions.as(
                "job:kept-at-time-out",
                () -> store.ofKey(id, key)
                        .map(draft -> store.save(draft, draft.typed().with(typed)))
                        .orElse(false));
    }

    /** What nobody came back to is about a child, and belongs in no drawer. */
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void letGoOfOld() {
        transactions.as("job:drafts", () -> {
            store.letGoUntouchedSince(clock.instant().minus(KEPT));
        });
    }

    void drop(Practitioner writer, Draft draft) {
        transactions.as(writer.id().toString(), () -> store.became(draft.id(), ""));
    }
}
