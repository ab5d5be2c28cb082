package org.reachable.engine.telling;

import java.time.Instant;
import java.util.List;

/**
 * A finding in words. A text that has nothing to say is empty.
 *
 * @param anchor where on the page it stands
 * @param raisedAt when it was raised
 * @param alert true where it interrupted somebody; false where it only stood on a worklist
 * @param open true where nothing has ended it
 * @param sentence what is so
 * @param raised when it was raised
 * @param due until when an answer was in time, where that was later than it was raised
 * @param later what was added to it afterwards
 * @param about the children it is about, where they are several
 * @param owner who was asked when it was raised
 * @param now whom it is asked of in the end, and what it says by then
 * @param ask what is asked of them
 * @param closes how it ends
 * @param evidence the entries it rests on
 * @param ending how it ended
 * @param endedBy the entries that ended it
 * @param rule the rule it comes from
 */
public record ToldFinding(
        String anchor,
        Instant raisedAt,
        boolean alert,
        boolean open,
        String sentence,
        String raised,
        String due,
        List<String> later,
        String about,
        String owner,
        Now now,
        String ask,
        String closes,
        List<EntryRef> evidence,
        String ending,
        List<EntryRef> endedBy,
        ToldRule rule) {

    /**
     * What was said of a finding last: it goes up, and days are counted on.
     *
     * @param owner who is asked
     * @param sentence what is so; with its day where that is not the day it was raised
     */
    public record Now(String owner, String sentence) {}

    /**
     * Where a finding comes from.
     *
     * @param name the rule's id and version
     * @param source the law, guidance or decision behind it
     * @param setting whether the nation or the partnership set it
     */
    public record ToldRule(String name, String source, String setting) {}
}
