/** What a build brings with it: libraries, their licences, secrets left lying about, and whether it comes out the same twice. */
@NullMarked
package org.reachable.proof.supply;

import org.jspecify.annotations.NullMarked;
