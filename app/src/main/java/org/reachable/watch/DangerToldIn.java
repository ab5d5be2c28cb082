package org.reachable.watch;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.stereotype.Component;

/** That what an entry tells is danger, and whose: for whoever may read that entry, whomever they may follow. */
@Component
public class DangerToldIn {

    private final FindingStore findings;
    private final AskStore asks;
    private final Transactions transactions;

    DangerToldIn(FindingStore findings, AskStore asks, Transactions transactions) {
        this.findings = findings;
        this.asks = asks;
        this.transactions = transactions;
    }

    /** What is open because of it; the caller has seen that its reader may read the entry. */
    public List<Asked> of(EntryId entry, PersonId child) {
        return transactions.beside("watch", () -> {
            List<Finding> danger = findings.open(child).stream()
                    .filter(finding ->
                            finding.rule().urgent() && finding.behind().contains(entry))
                    .toList();
            Map<String, Ask> byFinding = asks
                    .of(danger.stream().map(Finding::id).toList())
                    .stream()
                    .collect(Collectors.toMap(Ask::finding, Function.identity()));
            return danger.stream()
                    .map(finding -> new Asked(finding, byFinding.get(finding.id()), List.of(child)))
                    .toList();
        });
    }
}
