package org.reachable.sample.sideways.practice.missing;

import org.reachable.sample.sideways.practice.education.Roll;

/** Knows a neighbour on its floor. */
public record CallsAlong(Roll roll) {}
