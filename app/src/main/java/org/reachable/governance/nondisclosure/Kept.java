package org.reachable.governance.nondisclosure;

import org.reachable.governance.statements.Stated;

/**
 * Something that must not be told to somebody.
 *
 * @param stated why; without it for whoever is not close to the child
 * @param whom as the record calls them
 * @param words as it would be written; empty for whoever is not close to the child
 */
record Kept(Stated stated, String whom, Particular what, String words) {}
