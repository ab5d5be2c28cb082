/** The command line of the engine. Reads arguments and files, prints; decides nothing about a child. */
@NullMarked
package org.reachable.engine.command;

import org.jspecify.annotations.NullMarked;
