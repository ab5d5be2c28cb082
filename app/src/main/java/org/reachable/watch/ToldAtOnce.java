package org.reachable.watch;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was told of danger the moment it was known, for whoever wrote of it: they look later, too, when it is answered. */
@Component
public class ToldAtOnce {

    private final JdbcClient sql;
    private final Policy policy;
    private final Partnership partnership;
    private final Transactions transactions;

    ToldAtOnce(JdbcClient sql, Policy policy, Partnership partnership, Transactions transactions) {
        this.sql = sql;
        this.policy = policy;
        this.partnership = partnership;
        this.transactions = transactions;
    }

    private record Told(String rule, String role, UUID practitioner) {}

    /** By name and as what; none where the reader did not write it, or it told of no danger. */
    public List<String> because(Actor reader, EntryId entry) {
        return transactions.as(
                reader.code(),
                () -> sql
                        .sql("select rule, role, practitioner from told_because_of(:entry)")
                        .param("entry", entry.toString())
                        .query(Told.class)
                        .list()
                        .stream()
                        .filter(this::isOfDanger)
                        .map(this::inWords)
                        .distinct()
                        .collect(Collectors.toUnmodifiableList()));
    }

    private boolean isOfDanger(Told told) {
        return policy.rule(told.rule())
                .filter(rule -> rule.urgent() && rule.copied().contains(told.role()))
                .isPresent();
    }

    private String inWords(Told told) {
        return partnership
                        .practitionerWhoIs(told.practitioner().toString())
                        .map(one -> one.name() + ", ")
                        .orElse("")
                + policy.roleName(told.role());
    }
}
