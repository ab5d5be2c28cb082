package org.reachable.access;

import java.util.Arrays;
import java.util.List;
import org.reachable.foundation.kernel.CannotStart;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start where the database allows something else than the policy shown to everybody says. */
@Component
class PolicyInDatabase implements InitializingBean {

    private static final String MEND = "Maybe run ./reachable migrate with the owner's credentials first.";

    private final JdbcClient sql;

    PolicyInDatabase(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void afterPropertiesSet() {
        List<AccessPolicy.Cell> different = AccessPolicy.cells().stream()
                .filter(cell -> allows(cell) != cell.sees())
                .toList();
        if (!different.isEmpty()) {
            throw new CannotStart(
                    "The database does not hold this access policy: they differ at %s and %d more."
                            .formatted(different.getFirst(), different.size() - 1),
                    MEND);
        }
        if (!AccessPolicy.investigators().equals(list("kinds_that_investigate"))) {
            throw new CannotStart("The database holds others to investigate than this access policy.", MEND);
        }
        AccessPolicy.periodsByFunction().forEach((function, days) -> {
            if (!days.equals(days(function))) {
                throw new CannotStart(
                        "The database holds another period than this access policy: " + function + ".", MEND);
            }
        });
        Arrays.stream(Action.values())
                .filter(action -> !holds(action))
                .findFirst()
                .ifPresent(action -> {
                    throw new CannotStart(
                            "The database lets others do %s than this access policy.".formatted(action), MEND);
                });
    }

    /** Whether the database holds the duties and the ties that an action takes. */
    private boolean holds(Action action) {
        return action.lists().entrySet().stream()
                .allMatch(list -> list.getValue().equals(list(list.getKey())));
    }

    private List<String> list(String function) {
        return sql.sql("select unnest(%s())".formatted(function))
                .query(String.class)
                .list();
    }

    private int days(String function) {
        return sql.sql("select extract(day from %s())::int".formatted(function))
                .query(Integer.class)
                .single();
    }

    private boolean allows(AccessPolicy.Cell cell) {
        return sql.sql("select policy_allows(:relationship, :handling, :own, :investigator)")
                .param("relationship", cell.relationship().name())
                .param("handling", cell.handling().code())
                .param("own", cell.own())
                .param("investigator", cell.investigator())
                .query(Boolean.class)
                .single();
    }
}
