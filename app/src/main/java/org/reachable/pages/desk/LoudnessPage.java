package org.reachable.pages.desk;

import org.reachable.foundation.govuk.Table;

/**
 * How loud we are, as the page shows it: alerts by role, and by role and rule. No person and no child is on it.
 *
 * @param summary how many alerts there were, and how many were marked
 */
public record LoudnessPage(String summary, Table roles, Table rules) {}
