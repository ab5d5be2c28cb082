package org.reachable.pages.record;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.Audit;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps what somebody has begun to write, so that no time-out, clash or restart loses a word. */
@Component
class Drafts {

    /** So long somebody may be away and still find what they began. The start page says so. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String ROUTE = "/record/{id}";
    private static final String ROUTE_OF_ANOTHER = "/kept/{id}";
    private static final String KEPT_AT_TIME_OUT = "kept at time-out";
    private static final String BY_KEY = "the form's own key said whose it is";
    private static final String NOT_KEPT = "no: the form's key opens no draft";

    private final DraftStore store;
    private final Audit audit;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Drafts(DraftStore store, Audit audit, Partnership partnership, Transactions transactions, Ids ids, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.partnership = partnership;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    UUID begin(Practitioner writer, SubjectId about, EntryForm typed) {
        Actor actor = Actor.of(writer);
        UUID id = ids.next();
        transactions.as(actor.code(), () -> store.add(id, writer.id(), about, typed, Origin.of(actor)));
        return id;
    }

    Optional<Draft> of(Practitioner writer, UUID id) {
        return store.of(writer.id(), id);
    }

    List<Draft> open(Practitioner writer) {
        return store.open(writer.id());
    }

    /** What they have begun of this kind to answer a question. */
    Optional<UUID> begunFor(Practitioner writer, String ask, String type) {
        return open(writer).stream()
                .filter(begun -> begun.typed().get(EntryForm.ASK).equals(ask)
                        && begun.typed().get(EntryForm.TYPE).equals(type))
                .map(Draft::id)
                .findFirst();
    }

    /** Lays what was typed over what is kept; false where another window kept something since this one read. */
    boolean save(Practitioner writer, Draft draft, EntryForm typed) {
        return transactions.as(
                writer.id().toString(), () -> store.save(draft, draft.typed().with(typed)));
    }

    /**
     * Keeps what a form sent that nobody is signed in for: its key says that it is the writer's. Shows nothing. The row of
     * the audit is written with it, so that there is never one without the other; a key that opens nothing leaves one too.
     */
    void keep(UUID id, @Nullable UUID key, EntryForm typed) {
        transactions.as("job:kept-at-time-out", () -> {
            Optional<Draft> kept = Optional.ofNullable(key)
                    .flatMap(sent -> store.ofKey(id, sent))
                    .filter(draft -> store.save(draft, draft.typed().with(typed)));
            audit.ofOneBeforeSigningIn(
                    kept.filter(Draft::isOfAnother).isPresent() ? ROUTE_OF_ANOTHER : ROUTE,
                    kept.flatMap(draft -> partnership.practitioner(draft.practitioner())),
                    kept.map(draft -> draft.about().person()).stream().toList(),
                    HttpServletResponse.SC_FOUND,
                    Map.of("id", id.toString(), KEPT_AT_TIME_OUT, kept.isPresent() ? BY_KEY : NOT_KEPT));
        });
    }

    /** What nobody came back to is about somebody, and belongs in no drawer. */
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
