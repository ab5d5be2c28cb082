package org.reachable.foundation.govuk;

/**
 * A part of the application that the primary navigation has an entry for, by the name of the entry. A capability with an
 * entry of its own makes one of its name.
 */
public record Section(String name) {

    public static final Section NOW = new Section("now");
    public static final Section CHILDREN = new Section("children");
    public static final Section RECORD = new Section("record");
    public static final Section SEARCH = new Section("search");
    public static final Section ON_DUTY = new Section("on-duty");
}
