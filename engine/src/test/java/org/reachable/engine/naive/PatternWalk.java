package org.reachable.engine.naive;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Rule;

/** What accumulation and hotspot share: judged as each counted entry becomes known, over a window that ends then. */
abstract class PatternWalk extends Walk {
    /** The finding that a further entry while it holds is one more of. */
    private @Nullable Finding current;

    PatternWalk(Rule rule, View view, @Nullable Token token) {
        super(rule, view, token);
    }

    abstract Match counts();

    /** What counts in the window that ends at {@code end}, of the first {@code known} entries. */
    abstract List<Entry> counted(int known, Instant end);

    abstract boolean holds(List<Entry> counted);

    @Override
    final void entry(Entry entry) {
        List<Entry> counted = counted(known, now);
        boolean isCounted = counted.stream().anyMatch(each -> each.id().equals(entry.id()));
        if (!isCounted || !inForce(entry) || !holds(counted)) {
            return;
        }
        boolean heldBefore = holds(counted(known - 1, now));
        Finding finding = current != null && (heldBefore || current.open) ? current : find(entry);
        if (isToBeTold(finding, entry, counted)) {
            tell(finding, counted);
            current = finding;
        } else if (finding.events.isEmpty()) {
            findings.remove(finding);
            current = null;
        }
    }

    private boolean isToBeTold(Finding finding, Entry entry, List<Entry> counted) {
        if (token == null) {
            return !staysAnswered(finding, last(counted));
        }
        finding.alsoHappened(entry.occurredAt());
        onlyLaterAnswers(finding);
        return true;
    }

    private void tell(Finding finding, List<Entry> counted) {
        Set<EntryId> cited = new LinkedHashSet<>();
        counted.forEach(each -> cited.addAll(evidence(counts(), each)));
        finding.citeOnly(cited, known);
        alert(finding, null, counted.stream().map(Entry::child).collect(Collectors.toSet()));
    }
}
