package org.reachable.work.actions;

import java.util.List;

/**
 * What an agency's people said they would do, soonest first.
 *
 * @param late how many are late, in words; empty where none is
 * @param notShown of how many the reader is not told, in words; empty for none
 */
public record AgencyActionsPage(String agency, String late, List<ActionRow> rows, String notShown) {}
