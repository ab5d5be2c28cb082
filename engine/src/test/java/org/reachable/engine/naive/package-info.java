/**
 * A second reading of the policy specification: slow and obvious, to hold the engine against. Every question is asked
 * again of the plain list of entries known by then; nothing of the engine's fold is used.
 */
@NullMarked
package org.reachable.engine.naive;

import org.jspecify.annotations.NullMarked;
