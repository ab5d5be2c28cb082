package org.reachable.work.documents;

import java.util.List;
import org.reachable.foundation.govuk.Link;

/** For whom of the family a copy is: each leads to what they can be given. */
public record CopyForPage(Link document, String child, List<Link> whom) {}
