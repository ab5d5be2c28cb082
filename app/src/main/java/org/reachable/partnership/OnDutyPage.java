package org.reachable.partnership;

import java.util.List;
import org.reachable.govuk.Table;

/**
 * Who is on duty now, as the page shows it.
 *
 * @param now the moment shown, in words
 * @param mine the way to the reader's own duties and absences
 * @param looksAfterPeople whether the reader looks after the accounts of an agency's people
 * @param agencies a table an agency: role, for whom, who, until when, and who stands in
 */
public record OnDutyPage(String now, String mine, boolean looksAfterPeople, List<Table> agencies) {}
