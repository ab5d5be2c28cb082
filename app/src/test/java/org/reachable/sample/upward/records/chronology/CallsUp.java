package org.reachable.sample.upward.records.chronology;

import org.reachable.sample.upward.pages.desk.Desk;

/** Knows the floor above it. */
public record CallsUp(Desk desk) {}
