package org.reachable.access;

/** Why somebody is not signed in, for them alone to read: it names nobody. */
public record RefusedPage(String title, String meaning) {}
