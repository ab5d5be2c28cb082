/**
 * What somebody said they would do, as data: by which entries that is told, what each says, what it can be aimed at. Nothing here draws a
 * page or keeps a row.
 */
@NullMarked
package org.reachable.engine.action;

import org.jspecify.annotations.NullMarked;
