package org.reachable.engine.fold;

import java.time.Instant;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Rule;

/**
 * A clock that passed while nothing sends what would answer it.
 *
 * @param rule the rule whose answers nobody sends
 * @param trigger the entry that would have started the clock
 * @param at when its limit passed
 */
record FeedGap(Rule rule, Entry trigger, Instant at) {}
