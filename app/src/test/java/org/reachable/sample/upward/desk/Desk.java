package org.reachable.sample.upward.desk;

/** On the top floor. */
public final class Desk {}
