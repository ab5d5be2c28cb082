/** Each migration on tables that are full: that it loses nothing, and how long it keeps people waiting. */
@NullMarked
package org.reachable.proof.migrations;

import org.jspecify.annotations.NullMarked;
