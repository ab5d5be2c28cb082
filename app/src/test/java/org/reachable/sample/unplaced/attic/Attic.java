package org.reachable.sample.unplaced.attic;

/** Nobody said which floor this is on. */
public final class Attic {}
