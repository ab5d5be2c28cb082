package org.reachable.governance.sanitised;

import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Table;

/**
 * The schedule of what is sensitive in a record, for whoever must disclose.
 *
 * @param table null where the reader sees nothing sensitive
 * @param csv the same as a file
 * @param open how many entries are open, and not listed
 */
public record DisclosurePage(Link child, @Nullable Table table, String csv, String open) {}
