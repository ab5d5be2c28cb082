/** The application. Each package below is a module with a door, a floor and the modules it may call. */
@NullMarked
package org.reachable;

import org.jspecify.annotations.NullMarked;
