package org.reachable.foundation.govuk;

/**
 * A part of a page that another room draws: a template of its own, with {@code @param Frame frame} and its own record as
 * {@code @param … page}, like a page's. The page around it shows {@link Frame#drawn}.
 *
 * @param template as a view is named: {@code intelligence/told} is {@code src/main/jte/intelligence/told.jte}
 */
public record Fragment(String template, Record page) {}
