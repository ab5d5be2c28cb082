package org.reachable.engine.hindsight;

import org.jspecify.annotations.Nullable;
import org.reachable.engine.policy.Match;

/**
 * Something that a child needed others to do.
 *
 * @param what in a few words
 * @param kind the kind of finding by which somebody would have been asked for it
 * @param restsOn what one of the entries that it rests on must be; null where any will do
 * @param mayBeUnwritten whether it may well be done and nobody writes it down, as a call: then nobody knows how many days it took
 * @param happened the entries that say that it was done
 */
public record Need(String what, String kind, @Nullable Match restsOn, boolean mayBeUnwritten, Match happened) {}
