package org.reachable.records.surroundings;

import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.SubjectId;

/**
 * What to call a subject that is no child.
 *
 * @param kind what it is, in plain words
 * @param name its description, where the reader may read it and it goes by one; else its kind and code
 */
public record NamedThing(SubjectId id, Token token, String kind, String name) {}
