package org.reachable.engine.telling;

import java.util.List;

/**
 * Who knew what, as tables: agencies as columns.
 *
 * @param agencies the columns
 * @param things each shared thing
 * @param pieces each entry behind an alert
 * @param reach how far the entries went, in a sentence
 */
public record WhoKnewMap(List<String> agencies, List<ThingRow> things, List<PieceRow> pieces, String reach) {

    /**
     * A shared thing.
     *
     * @param name the thing
     * @param entries the entries that hold it
     * @param had when each agency had any of them; empty where it is not known to have
     * @param couldHaveMet when two pieces of it were on record, or that there is one
     * @param met when one agency had two pieces, or that none is known to have
     */
    public record ThingRow(String name, List<EntryRef> entries, List<String> had, String couldHaveMet, String met) {}

    /**
     * An entry behind an alert.
     *
     * @param ref the entry
     * @param had when each agency had it; empty where it is not known to have
     * @param note where it is not known to have reached another agency
     */
    public record PieceRow(EntryRef ref, List<String> had, String note) {}
}
