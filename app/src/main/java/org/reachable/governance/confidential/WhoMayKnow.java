package org.reachable.governance.confidential;

import java.util.Optional;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.contributions.EntryLink;
import org.springframework.stereotype.Component;

/** From an entry that was said in confidence to who may know of it. */
@Component
class WhoMayKnow implements EntryLink {

    @Override
    public String name() {
        return "in-confidence";
    }

    @Override
    public Optional<Link> link(PersonId child, Entry entry) {
        return Confidences.isOne(entry.handling())
                ? Optional.of(new Link("Said in confidence: who may know", Confidences.href(child)))
                : Optional.empty();
    }
}
