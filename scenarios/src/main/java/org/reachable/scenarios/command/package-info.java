/** The command line, and those of its commands that need invented lives; the others are the engine's. */
@NullMarked
package org.reachable.scenarios.command;

import org.jspecify.annotations.NullMarked;
