package org.reachable.engine.sample.hen;

import org.reachable.engine.sample.egg.Egg;

/** Knows the other, which knows this. */
public record Hen(Egg from) {}
