/** The promises about files from outside: see {@link org.reachable.proof}. */
@NullMarked
package org.reachable.exchange.files;

import org.jspecify.annotations.NullMarked;
