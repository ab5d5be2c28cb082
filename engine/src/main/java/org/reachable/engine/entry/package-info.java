/**
 * What agencies wrote down: entries, the words they are written in (the vocabulary) and the reading of chronology
 * files. Nothing here judges an entry; that is the fold's work, under a policy.
 */
@NullMarked
package org.reachable.engine.entry;

import org.jspecify.annotations.NullMarked;
