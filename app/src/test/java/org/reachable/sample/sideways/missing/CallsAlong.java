package org.reachable.sample.sideways.missing;

import org.reachable.sample.sideways.education.Roll;

/** Knows a neighbour on its floor. */
public record CallsAlong(Roll roll) {}
