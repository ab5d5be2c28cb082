/**
 * Invented lives for tests: ordinary ones, hard ones, and ones in which anything may happen. Every life is made from a
 * seed and is the same each time. They are written as rows of a chronology file, so that what reads files is tried too.
 */
@NullMarked
package org.reachable.engine.invented;

import org.jspecify.annotations.NullMarked;
