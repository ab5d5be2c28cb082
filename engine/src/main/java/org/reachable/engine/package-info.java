/**
 * The engine: entries and a policy go in, findings, spells and facts come out. {@link Fold} is its door.
 *
 * <p>Plain Java, no Spring, no database, no clock of its own. It knows no practice: what a rule means is data, in
 * {@code policy/}.
 */
@NullMarked
package org.reachable.engine;

import org.jspecify.annotations.NullMarked;
