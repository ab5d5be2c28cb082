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
 * @param lookAs the roles that see a child's pages as others would, in words
 * @param disclose the roles that see the schedule of what is sensitive, in words
 * @param keepPacks the roles that look after what their agency opens when the servers are down, in words
 */
public record WhoSeesWhatPage(
        List<SummaryRow> relationships,
        List<SummaryRow> handlings,
        Table matrix,
        List<String> across,
        List<String> opens,
        List<String> limiters,
        List<String> overseers,
        List<String> lookAs,
        List<String> disclose,
        List<String> keepPacks) {}
