/**
 * Whole files replayed as they were known: agencies' files in; findings, figures and a story to read out. What the fold
 * means is the fold's; here it is put into lines and words.
 */
@NullMarked
package org.reachable.engine.replay;

import org.jspecify.annotations.NullMarked;
