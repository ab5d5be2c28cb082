package org.reachable.pages.subject;

import java.util.List;
import org.reachable.foundation.govuk.Link;

/**
 * What is new about a child to its reader, as far as they may see it.
 *
 * @param child who, and the way to their page
 * @param words how much is new, and since when
 * @param what the last of it, each with the way there
 * @param to up to when it was looked for, for whoever says that they have seen it
 * @param href where they say so
 */
public record NewSince(Link child, String words, List<Link> what, String to, String href) {}
