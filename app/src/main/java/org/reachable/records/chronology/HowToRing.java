package org.reachable.records.chronology;

import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Replies.RingBack;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.stereotype.Component;

/**
 * How whoever told us can be rung, or that it is not safe: as they said it with what they told, however much was said of that since. That it is
 * not safe is what they said last, wherever they said it.
 */
@Component
public class HowToRing {

    /** From what says that a reply did not help, by the reply, to what was told. */
    private static final int MOST_HOPS = 3;

    private final Chronology chronology;
    private final RingBack ringBack;
    private final EntryStore store;
    private final Transactions transactions;

    HowToRing(Chronology chronology, Forms forms, EntryStore store, Transactions transactions) {
        this.chronology = chronology;
        this.store = store;
        this.transactions = transactions;
        this.ringBack = forms.replies().ringBack();
    }

    /** As they typed it; empty where they left none, or it is not safe. */
    public String number(Actor reader, LoggedEntry told) {
        return isUnsafe(reader, told) ? "" : says(reader, told, ringBack.number());
    }

    public boolean isUnsafe(Actor reader, LoggedEntry told) {
        return says(reader, told, ringBack.safe()).equals("no")
                || transactions.reading(
                        reader.code(),
                        () -> store.saidLastNotToRing(told.entry().id()));
    }

    /** Where it stands: with what they told first, where this says that our reply did not help, goes on from it, or takes it back. */
    private String says(Actor reader, LoggedEntry entry, String attribute) {
        return Stream.iterate(
                        Optional.of(entry),
                        Optional::isPresent,
                        told -> told.orElseThrow().entry().references().answers().stream()
                                .flatMap(id -> chronology.stands(reader, id).stream())
                                .findFirst())
                .map(told -> told.orElseThrow().entry().attribute(attribute))
                .limit(MOST_HOPS)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }
}
