package org.reachable.engine.hindsight;

import org.reachable.engine.policy.Match;

/**
 * Something that a child needed others to do.
 *
 * @param what in a few words
 * @param kind the kind of finding by which somebody would have been asked for it
 * @param happened the entries that say that it was done
 */
public record Need(String what, String kind, Match happened) {}
