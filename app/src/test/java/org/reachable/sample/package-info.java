/** Small houses built wrongly on purpose, so that the floor rules can be seen to refuse them. */
package org.reachable.sample;
