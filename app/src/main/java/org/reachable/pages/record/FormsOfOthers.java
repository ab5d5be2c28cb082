package org.reachable.pages.record;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.work.contributions.KeptForms;
import org.springframework.stereotype.Component;

/** What is typed into the forms of other rooms is kept as what is begun here. */
@Component
class FormsOfOthers implements KeptForms {

    private final DraftStore store;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    FormsOfOthers(DraftStore store, Transactions transactions, Ids ids, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public @Nullable KeptForm of(Actor writer, PersonId child, String address) {
        return transactions.as(writer.code(), () -> {
            if (store.looksAsAnother(child.subject())) {
                return null;
            }
            Draft draft =
                    store.at(UUID.fromString(writer.code()), child.subject(), address, ids.next(), Origin.of(writer));
            return new KeptForm(
                    draft.id(),
                    draft.key(),
                    draft.version(),
                    draft.typed().fields(),
                    draft.typed().fields().isEmpty() ? "" : Dates.near(draft.savedAt(), clock.instant()));
        });
    }

    @Override
    public void done(Actor writer, String address) {
        transactions.as(
                writer.code(),
                () -> store.at(UUID.fromString(writer.code()), address)
                        .ifPresent(draft -> store.became(draft.id(), "")));
    }
}
