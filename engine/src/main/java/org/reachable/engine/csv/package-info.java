/**
 * Tables in CSV files as agencies send them: columns found by name, one broken line refused without losing those after
 * it, and an account of every row. Nothing here knows what a row means.
 */
@NullMarked
package org.reachable.engine.csv;

import org.jspecify.annotations.NullMarked;
