package org.reachable.records.sources;

import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Table;

/**
 * The register.
 *
 * @param sources null where there is none yet
 * @param notice what came of something done just now
 */
public record SourcesPage(@Nullable Table sources, @Nullable String notice) {}
