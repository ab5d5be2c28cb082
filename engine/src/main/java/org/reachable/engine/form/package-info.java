/**
 * What a form asks, as data: the questions of each type of entry, who may read what is written, how a report is replied
 * to, and words that are better said otherwise. Nothing here draws a page.
 */
@NullMarked
package org.reachable.engine.form;

import org.jspecify.annotations.NullMarked;
