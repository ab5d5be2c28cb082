/**
 * The yearly return on children looked after (SSDA903) read into entries. Which row becomes which entry is data, in
 * {@code policy/mappings}: nothing here knows a column, a code or a type of entry.
 */
@NullMarked
package org.reachable.engine.formats.ssda903;

import org.jspecify.annotations.NullMarked;
