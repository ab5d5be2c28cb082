package org.reachable.governance.nondisclosure;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that must not be told to somebody.
 *
 * @param whom as the record calls them
 * @param words as it would be written; empty for whoever is not close to the child
 * @param because why; empty likewise
 * @param by who said so, as an actor
 */
record Kept(UUID id, String whom, Particular what, String words, String because, String by, Instant at) {}
