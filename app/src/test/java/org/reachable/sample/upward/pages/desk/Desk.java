package org.reachable.sample.upward.pages.desk;

/** On the top floor. */
public final class Desk {}
