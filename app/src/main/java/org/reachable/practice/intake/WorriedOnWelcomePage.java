package org.reachable.practice.intake;

/**
 * The way in, on the first page.
 *
 * @param ring the number that anybody may ring
 */
public record WorriedOnWelcomePage(String ring) {}
