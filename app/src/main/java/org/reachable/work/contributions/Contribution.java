package org.reachable.work.contributions;

/** Something a capability adds to a page that joins capabilities. One of a kind and name. */
public interface Contribution {

    /** What {@code policy/pages.yaml} calls it where it orders its kind; it is never shown. Lower case, with hyphens. */
    String name();
}
