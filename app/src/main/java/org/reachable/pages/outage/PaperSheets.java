package org.reachable.pages.outage;

import java.time.Instant;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.EntriesRecorded;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.WrittenOnPaper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The door to the sheets of an agency's packs: which of them has been typed in. */
@Component
public class PaperSheets {

    /** More packs than are ever kept at a time; whoever types in does so soon. */
    private static final int LATELY = 400;

    private final OutageStore store;
    private final Partnership partnership;

    PaperSheets(OutageStore store, Partnership partnership) {
        this.store = store;
        this.partnership = partnership;
    }

    /** Who typed a sheet in before, and when, in a sentence; empty where nobody did, or it is of no pack that is known. */
    public Optional<String> typedIn(Actor actor, String sheet) {
        return Sheet.Name.of(sheet)
                .flatMap(name -> pack(actor, name)
                        .flatMap(pack -> store.sheets(pack.id()).stream()
                                .filter(one -> one.sheet().equals(name.sheet()) && one.state() == Sheet.State.TYPED)
                                .findFirst()))
                .map(one -> "Sheet %s was typed in before, by %s on %s."
                        .formatted(sheet, who(one.actor()), Dates.full(one.at())));
    }

    /** Why the reader may not type this sheet in, in a sentence; empty where they may. The wall of writing asks the same. */
    public Optional<String> whyNot(Actor actor, String sheet) {
        return Optional.of(store.whyNot(actor, sheet)).filter(why -> !why.isEmpty());
    }

    /** Whether it was written too long ago to be typed in as known since then. */
    public boolean isTooOld(Instant writtenAt) {
        return store.isTooOldForPaper(writtenAt);
    }

    /** What was on a sheet is in the record. */
    @EventListener
    void recorded(EntriesRecorded recorded) {
        Actor actor = recorded.actor();
        for (NewEntry entry : recorded.entries()) {
            WrittenOnPaper.of(entry.written().attributes())
                    .flatMap(paper -> Sheet.Name.of(paper.sheet()))
                    .ifPresent(name ->
                            pack(actor, name).ifPresent(pack -> store.say(pack.id(), name.sheet(), Sheet.State.TYPED)));
        }
    }

    private Optional<Pack> pack(Actor actor, Sheet.Name name) {
        return Sheet.plain(actor.agency()).equals(name.agency())
                ? store.packs(actor.agency(), LATELY).stream()
                        .filter(pack -> pack.number() == name.pack())
                        .findFirst()
                : Optional.empty();
    }

    String who(String actor) {
        return partnership.practitionerWhoIs(actor).map(Practitioner::name).orElse(Practitioner.LEFT_WITHIN);
    }
}
