package org.reachable.access;

import java.util.List;
import org.reachable.govuk.SummaryRow;
import org.reachable.govuk.Table;

/**
 * Who may see what, as everybody may read it.
 *
 * @param relationships what somebody can be to a child, the closest first
 * @param handlings how an entry can be handled
 * @param matrix a row for each relationship, a column for each handling
 * @param across the roles that look across agencies, in words
 * @param opens what somebody is to a child who may open the record with a reason, in words
 * @param limiters the roles that may lock a record and keep somebody out of it, in words
 * @param overseers the roles that look after what nobody reviewed in time, in words
 */
public record WhoSeesWhatPage(
        List<SummaryRow> relationships,
        List<SummaryRow> handlings,
        Table matrix,
        List<String> across,
        List<String> opens,
        List<String> limiters,
        List<String> overseers) {}
