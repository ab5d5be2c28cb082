package org.reachable.work.choosing;

import org.reachable.foundation.kernel.PersonId;

/**
 * A child somebody may mean.
 *
 * @param about age, home, school, status and reference, as far as the reader may see them: in one line
 * @param because what of them fits what was looked for; empty where nothing was
 */
public record ChildChoice(PersonId id, String name, String about, String because) {}
