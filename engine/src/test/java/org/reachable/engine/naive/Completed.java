package org.reachable.engine.naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Reach;
import org.reachable.engine.policy.Answer;

/** When all that a trigger asked for was done. */
record Completed(View view) {

    @Nullable
    Instant at(
            Finding finding,
            Answer way,
            List<Entry> answering,
            Predicate<EntryId> isTrigger,
            Predicate<Entry> cameAfter) {
        BigDecimal asked = Done.oneUnlessTold(finding.trigger.attribute(way.quantity()));
        answering.sort(Comparator.comparing(Entry::overAt).thenComparing(Entry.AS_KNOWN));
        BigDecimal done = BigDecimal.ZERO;
        var counted = new HashSet<EntryId>();
        for (Entry entry : answering) {
            if (view.matches(way.by(), entry) && cameAfter.test(entry)) {
                BigDecimal more = Done.by(entry, way.attribute(), view, isTrigger);
                EntryId first = entry.references().duplicateOf();
                if (more.signum() > 0 && isNew(entry.id(), first, counted)) {
                    done = done.add(more);
                }
                if (done.compareTo(asked) >= 0 && done.signum() > 0) {
                    return entry.overAt();
                }
            }
        }
        return null;
    }

    /** A second record of what was done adds nothing. */
    private static boolean isNew(EntryId entry, @Nullable EntryId first, Set<EntryId> counted) {
        boolean isKnown = counted.contains(entry) || (first != null && counted.contains(first));
        counted.add(entry);
        if (first != null) {
            counted.add(first);
        }
        return !isKnown;
    }

    /** When it first reached another agency, by now. */
    @Nullable
    Instant reached(Finding finding, Instant now) {
        return finding.trigger.reached().stream()
                .filter(reach -> !reach.agency().equals(finding.trigger.agency())
                        && !view.policy.vocabulary().people().contains(reach.agency())
                        && !reach.at().isAfter(now))
                .map(Reach::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
