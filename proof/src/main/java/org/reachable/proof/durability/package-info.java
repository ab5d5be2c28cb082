/** Killing: a PostgreSQL and applications as processes of their own, people who write meanwhile, and what must be so after. */
@NullMarked
package org.reachable.proof.durability;

import org.jspecify.annotations.NullMarked;
