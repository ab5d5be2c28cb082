/**
 * What a document holds, as data: its sections, what is asked in each, and what of a version that comes into force is read by rules.
 * Nothing here draws a page or keeps a word.
 */
@NullMarked
package org.reachable.engine.document;

import org.jspecify.annotations.NullMarked;
