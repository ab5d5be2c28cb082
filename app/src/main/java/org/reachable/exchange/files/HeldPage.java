package org.reachable.exchange.files;

import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Table;

/**
 * Rows that came under the reference of a record of which their sender may not know.
 *
 * @param href where this is
 * @param child whose record it is
 * @param reference what the file calls them
 * @param who who brought them, and when
 * @param rows what they say
 */
public record HeldPage(String href, Link child, String reference, String who, Table rows) {}
