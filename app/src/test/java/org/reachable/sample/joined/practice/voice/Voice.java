package org.reachable.sample.joined.practice.voice;

/** A capability. */
public final class Voice {}
