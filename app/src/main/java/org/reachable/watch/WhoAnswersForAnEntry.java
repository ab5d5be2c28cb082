package org.reachable.watch;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.AuthorStore.Author;
import org.springframework.stereotype.Component;

/** The door to whom it is asked that a fact is wrong: whoever wrote it, where they can be asked. */
@Component
public class WhoAnswersForAnEntry {

    private final AuthorStore store;
    private final Partnership partnership;
    private final Clock clock;

    WhoAnswersForAnEntry(AuthorStore store, Partnership partnership, Clock clock) {
        this.store = store;
        this.partnership = partnership;
        this.clock = clock;
    }

    /** Who is asked in the place of whoever wrote it: that came with a file, or they cannot be asked now; empty where they can. */
    public Optional<Practitioner> instead(EntryId entry, @Nullable PersonId child) {
        Optional<Author> author = store.of(entry, child, clock.instant());
        return author.filter(one -> one.practitioner() != null).isPresent()
                ? Optional.empty()
                : Optional.of(partnership
                        .whoIsOnDuty(
                                Authors.INSTEAD,
                                child,
                                author.map(Author::agency).stream().toList(),
                                clock.instant())
                        .practitioner());
    }
}
