package org.reachable.platform.partnership;

import java.util.List;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Table;

/**
 * Who is on duty now, as the page shows it.
 *
 * @param now the moment shown, in words
 * @param last how the duty manager is rung, who answers when nobody else does; nobody where it is the reader
 * @param mine the way to the reader's own duties and absences
 * @param looksAfterPeople whether the reader looks after the accounts of an agency's people
 * @param looksAfterSources whether the reader looks after the register of sources
 * @param area which area is looked at
 * @param areas those to choose from; none where there is but one
 * @param agencies a table an agency: role, for whom, who, until when, and who stands in
 */
public record OnDutyPage(
        String now,
        ToRing last,
        String mine,
        boolean looksAfterPeople,
        boolean looksAfterSources,
        Field area,
        List<Choice> areas,
        List<Table> agencies) {}
