package org.reachable.sample.sideways.education;

/** On the practice floor. */
public final class Roll {}
