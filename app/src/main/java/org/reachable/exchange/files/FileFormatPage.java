package org.reachable.exchange.files;

import java.util.List;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Table;

/**
 * What a chronology file holds.
 *
 * @param columns what each column means, with an example
 * @param example the example as a file has it, line by line
 * @param kinds the kinds of entries that there are, each with the way to what it may say
 */
public record FileFormatPage(
        List<SummaryRow> columns,
        String example,
        Table agencies,
        Table outcomes,
        List<SummaryRow> handlings,
        Table kinds) {

    /**
     * What one kind of entry may say besides.
     *
     * @param written who usually writes it, in words
     * @param says keys and values; empty where it says nothing besides
     */
    public record OfKind(String name, String code, String written, List<SummaryRow> says) {}
}
