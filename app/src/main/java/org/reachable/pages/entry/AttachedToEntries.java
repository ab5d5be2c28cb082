package org.reachable.pages.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.corrections.Corrections;
import org.reachable.records.corrections.EntryWords;
import org.reachable.work.attachments.AttachedTo;
import org.springframework.stereotype.Component;

/** Something is attached to an entry of a child's story, by whoever reads it. */
@Component
class AttachedToEntries implements AttachedTo {

    private final Corrections corrections;

    AttachedToEntries(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Kind kind() {
        return Kind.ENTRY;
    }

    @Override
    public String notice() {
        return EntryController.NOTICE;
    }

    @Override
    public Optional<Link> page(Actor actor, PersonId child, UUID id) {
        return corrections
                .of(actor, id)
                .filter(entry -> !entry.isTakenBack()
                        && entry.stands().id().equals(id)
                        && entry.stands().person().equals(child))
                .map(entry -> new Link(entry.stands().entry().type().name(), EntryPages.href(entry)));
    }

    /** What stands, and each word before it: what was attached to one of them goes on. */
    static List<UUID> all(EntryWords entry) {
        return entry.words().reversed().stream()
                .filter(word -> !word.entry().references().withdraws())
                .map(LoggedEntry::id)
                .toList();
    }
}
