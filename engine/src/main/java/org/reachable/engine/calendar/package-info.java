/**
 * London time, working days and school days: when a span of time that begins at an instant ends. Which days count is
 * data ({@code policy/calendars}); how long anything may take is the policy's, not said here.
 */
@NullMarked
package org.reachable.engine.calendar;

import org.jspecify.annotations.NullMarked;
