package org.reachable.exchange.files;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Keeps files between their being sent and their being loaded, and says how far that has come. */
@Component
class Uploads {

    private final UploadStore store;
    private final Transactions transactions;
    private final Ids ids;

    Uploads(UploadStore store, Transactions transactions, Ids ids) {
        this.store = store;
        this.transactions = transactions;
        this.ids = ids;
    }

    UUID keep(Practitioner sender, String called, List<SentFile> files) {
        Actor actor = Actor.of(sender);
        UUID id = ids.next();
        transactions.as(actor.code(), () -> {
            store.add(id, sender.id(), called, Origin.of(actor));
            files.forEach(file -> store.addFile(ids.next(), id, file, Origin.of(actor)));
        });
        return id;
    }

    Optional<Upload> of(Actor actor, UUID id) {
        return transactions.as(actor.code(), () -> store.of(actor, id));
    }

    List<Upload> open(Actor actor) {
        return transactions.as(actor.code(), () -> store.open(actor));
    }

    List<SentFile> files(Upload upload) {
        return transactions.as(upload.practitioner().toString(), () -> store.files(upload.id()));
    }

    boolean load(Actor actor, Upload upload, Collection<String> registers, int rows) {
        return load(actor, upload, registers, List.of(), rows);
    }

    /** The same, without some entries, by their places. */
    boolean load(Actor actor, Upload upload, Collection<String> registers, Collection<Integer> keptBack, int rows) {
        return transactions.as(actor.code(), () -> store.wait(upload.id(), registers, keptBack, rows));
    }

    void drop(Actor actor, Upload upload) {
        transactions.as(actor.code(), () -> store.ended(upload.id(), Upload.State.DROPPED, ""));
    }
}
