package org.reachable.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * What the sign-in page may see.
 *
 * @param problem why what was given was not taken; which of name and password was wrong is nobody's business
 * @param name the name to begin with, where a link gave one
 * @param agencies the ways to sign in at an agency's own provider
 */
public record SignInPage(@Nullable String problem, String name, List<Link> agencies) {}
