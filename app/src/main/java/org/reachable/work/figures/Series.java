package org.reachable.work.figures;

import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Table;

/**
 * How a figure went lately, for a page that rests on it.
 *
 * @param figure where it stands month by month
 * @param quarters its lines by quarter
 * @param rounded that its numbers are rounded
 */
public record Series(Link figure, Table quarters, String rounded) {}
