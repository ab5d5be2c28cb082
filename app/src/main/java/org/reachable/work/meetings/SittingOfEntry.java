package org.reachable.work.meetings;

import java.util.Optional;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.contributions.EntryLink;
import org.springframework.stereotype.Component;

/** From the entry of a sitting to what was said in it. */
@Component
class SittingOfEntry implements EntryLink {

    private final MeetingKinds kinds;
    private final SittingStore store;

    SittingOfEntry(MeetingKinds kinds, SittingStore store) {
        this.kinds = kinds;
        this.store = store;
    }

    @Override
    public String name() {
        return "sittings";
    }

    @Override
    public Optional<Link> link(PersonId child, Entry entry) {
        if (kinds.ofEntry(entry.type().code()).isEmpty()) {
            return Optional.empty();
        }
        EntryId corrects = entry.references().corrects();
        return Optional.ofNullable(store.byEntry(child).get((corrects == null ? entry.id() : corrects).toString()))
                .map(held -> new Link(
                        "Who said what, and what was decided",
                        SittingReading.href(child, held.kind()) + "/" + held.id()));
    }
}
