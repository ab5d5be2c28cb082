package org.reachable.engine.naive;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;

/**
 * One step of a finding.
 *
 * @param rule the rule's id
 * @param kind the rule's kind, or the step's own
 * @param subject the child, or the token of a shared thing
 * @param children the children it is about
 * @param trigger the trigger as {@code source/id}
 * @param raisedAt the step's own instant
 * @param level alert or due
 * @param respondBy the limit or the next step, where there is one
 * @param evidence the entries it cites
 * @param closedAt when the finding first closed after this step
 * @param closing answered, answered-late, withdrawn, ended, or empty while open
 */
public record NaiveStep(
        String rule,
        String kind,
        String subject,
        Set<String> children,
        String trigger,
        Instant raisedAt,
        String level,
        @Nullable Instant respondBy,
        Set<EntryId> evidence,
        @Nullable Instant closedAt,
        String closing) {}
