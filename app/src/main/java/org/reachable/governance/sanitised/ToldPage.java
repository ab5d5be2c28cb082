package org.reachable.governance.sanitised;

import java.util.List;
import org.reachable.governance.sanitised.SanitisedSummaries.Told;

/** What partners are told about a child in the place of intelligence. */
public record ToldPage(List<Told> told) {}
