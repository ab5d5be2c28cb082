package org.reachable.access;

import java.util.List;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Table;

/**
 * Who may see and do what, as everybody may read it.
 *
 * @param relationships what somebody can be to a child, the closest first
 * @param handlings how an entry can be handled
 * @param matrix a row for each relationship, a column for each handling
 * @param actions a row for what not everybody may do, with the duties and the ties that it takes
 * @param pointed kinds of agencies that are named where a child’s record is only pointed to, in words
 * @param investigating kinds of agencies that investigate crime
 * @param onlyReading kinds of agencies whose people only read
 */
public record WhoSeesWhatPage(
        List<SummaryRow> relationships,
        List<SummaryRow> handlings,
        Table matrix,
        Table actions,
        String pointed,
        String investigating,
        String onlyReading) {}
