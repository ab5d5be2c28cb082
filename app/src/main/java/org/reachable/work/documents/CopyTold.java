package org.reachable.work.documents;

/**
 * A copy on the page of the one whom it was given to.
 *
 * @param here where it is
 */
public record CopyTold(CopyRead copy, String here) {}
