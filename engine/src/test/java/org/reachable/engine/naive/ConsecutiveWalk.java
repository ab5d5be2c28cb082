package org.reachable.engine.naive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Mechanism.Consecutive;
import org.reachable.engine.policy.Rule;

final class ConsecutiveWalk extends Walk {
    private final Consecutive consecutive;

    ConsecutiveWalk(Rule rule, View story, Consecutive consecutive) {
        super(rule, story, null);
        this.consecutive = consecutive;
    }

    @Override
    void entry(Entry entry) {
        if (view.ends(consecutive.reset(), entry)) {
            findings.stream().filter(finding -> finding.open).forEach(finding -> finding.close(now, "answered"));
            return;
        }
        List<Entry> row = row();
        if (!triggers(consecutive.counted(), entry) || row.size() < consecutive.run()) {
            return;
        }
        boolean raised = !findings.isEmpty()
                && row.stream()
                        .anyMatch(each ->
                                each.id().equals(findings.getLast().trigger.id()));
        Finding finding = raised ? findings.getLast() : find(entry);
        if (staysAnswered(finding, last(row))) {
            findings.removeIf(each -> each == finding && finding.events.isEmpty());
            return;
        }
        Set<EntryId> cited = new LinkedHashSet<>();
        row.forEach(each -> cited.addAll(evidence(consecutive.counted(), each)));
        finding.citeOnly(cited, known);
        alert(finding, null, Set.of(entry.child()));
    }

    private List<Entry> row() {
        var result = new ArrayList<Entry>();
        for (Entry entry : knownEntries()) {
            if (view.ends(consecutive.reset(), entry)) {
                result.clear();
            } else if (view.matches(consecutive.counted(), entry) && !view.repeats(consecutive.counted(), entry)) {
                result.add(entry);
            }
        }
        return result;
    }
}
