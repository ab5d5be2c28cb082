package org.reachable.engine.telling;

/**
 * How an entry is named where something rests on it.
 *
 * @param name its name
 * @param anchor where on the page it stands; empty where it does not
 * @param says what kind of entry it is, and whose
 */
public record EntryRef(String name, String anchor, String says) {}
