package org.reachable.sample.sideways.practice.education;

/** On the practice floor. */
public final class Roll {}
