package org.reachable.engine.telling;

import java.time.Instant;
import java.util.List;

/**
 * An ask that ended.
 *
 * @param at when that became known
 * @param date the same, in words
 * @param sentence what had been found
 * @param ending how it ended
 * @param by the entries that ended it
 */
public record ToldAnswer(Instant at, String date, String sentence, String ending, List<EntryRef> by) {}
