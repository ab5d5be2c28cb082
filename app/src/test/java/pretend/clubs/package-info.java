/** One page with nothing behind it, outside the application’s own packages: no server finds it by itself. */
@NullMarked
package pretend.clubs;

import org.jspecify.annotations.NullMarked;
