package org.reachable.records.surroundings;

import java.util.List;

/** A thing that a search found, and everybody tied to it; the latest first. */
public record FoundThing(Thing thing, List<Tie> tied) {}
