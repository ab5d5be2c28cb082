/** Data files that people edit: read with the file and line of everything, so that each mistake can be told and mended. */
@NullMarked
package org.reachable.engine.data;

import org.jspecify.annotations.NullMarked;
