package org.reachable.sample.upward.chronology;

import org.reachable.sample.upward.desk.Desk;

/** Knows the floor above it. */
public record CallsUp(Desk desk) {}
