package org.reachable.work.contributions;

import java.util.List;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.kernel.PersonId;

/**
 * Whom a page is about, and what of their story its reader may read: read once, for everybody who adds to the page.
 *
 * @param entries what stands of it, in the order in which it became known
 */
public record SubjectRecord(PersonId id, List<Entry> entries) {}
