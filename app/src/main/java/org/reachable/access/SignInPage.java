package org.reachable.access;

import org.jspecify.annotations.Nullable;

/**
 * What the sign-in page may see.
 *
 * @param problem why what was given was not taken; which of name and password was wrong is nobody's business
 * @param name the name to begin with, where a link gave one
 */
public record SignInPage(@Nullable String problem, String name) {}
