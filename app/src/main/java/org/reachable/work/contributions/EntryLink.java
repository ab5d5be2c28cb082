package org.reachable.work.contributions;

import java.util.Optional;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;

/** A way from an entry of a child's story to a capability's page about it. */
public interface EntryLink extends Contribution {

    Optional<Link> link(PersonId child, Entry entry);
}
