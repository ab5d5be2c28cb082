package org.reachable.desk;

/**
 * What the welcome page may see.
 *
 * @param forTryingOut whether this runs on a database of its own, where no real data may go
 */
public record WelcomePage(boolean forTryingOut) {}
