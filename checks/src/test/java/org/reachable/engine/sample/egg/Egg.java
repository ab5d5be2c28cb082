package org.reachable.engine.sample.egg;

import org.reachable.engine.sample.hen.Hen;

/** Knows the other, which knows this. */
public record Egg(Hen from) {}
