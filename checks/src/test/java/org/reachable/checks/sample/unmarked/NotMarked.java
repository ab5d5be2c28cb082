package org.reachable.checks.sample.unmarked;

/** Lives in a package without package-info. */
public final class NotMarked {}
