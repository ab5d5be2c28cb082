package org.reachable.access;

/**
 * What the sign-in page may see.
 *
 * @param refused whether the name and password given were not right; which of them was wrong is nobody's business
 * @param name the name to begin with, where a link gave one
 */
public record SignInPage(boolean refused, String name) {}
