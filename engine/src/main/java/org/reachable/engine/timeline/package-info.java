/**
 * The geometry of a timeline: instants become places on a drawing, and what would lie on top of each other is laid side
 * by side. It knows lanes, marks and bars, and nothing of what they stand for.
 */
@NullMarked
package org.reachable.engine.timeline;

import org.jspecify.annotations.NullMarked;
