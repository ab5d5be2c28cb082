package org.reachable.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reachable.Visitor;
import org.reachable.platform.audit.EveryRoute.Address;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the audit cannot be written, every protected page answers 503 and nothing has changed. */
public final class NoAuditRowNoData implements Promise {

    private static final int UNAVAILABLE = 503;

    /** Whatever an administrator, a full disk or a broken trigger may come to. */
    private static final Map<String, String> WAYS = Map.of(
            "revoke insert on audit_unsealed from reachable_application",
            "grant insert on audit_unsealed to reachable_application",
            "revoke insert (id) on audit_entry from reachable_application",
            "grant insert (id) on audit_entry to reachable_application",
            "alter table audit_entry add constraint full_disk check (status < 0) not valid",
            "alter table audit_entry drop constraint full_disk");

    /** What is no record: it is renewed and ends. */
    private static final String SESSIONS = "spring_session%";

    @Override
    public int number() {
        return 16;
    }

    @Override
    public String words() {
        return "No audit row, no data";
    }

    @Override
    public String topic() {
        return "audit";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Served served = trial.served();
        EveryRoute every = EveryRoute.of(served);
        List<Address> addresses = every.addresses();
        List<String> shown = new ArrayList<>();
        int tried = 0;
        int changed = 0;
        try (Visitor bea = served.visitor("bea")) {
            quiet();
            Map<String, Long> before = counts(served);
            for (Map.Entry<String, String> way : WAYS.entrySet()) {
                JdbcClient owner = served.as("reachable_owner");
                owner.sql(way.getKey()).update();
                try {
                    for (Address address : addresses) {
                        tried++;
                        int status = EveryRoute.ask(bea, address).statusCode();
                        if (status != UNAVAILABLE) {
                            shown.add(
                                    "%s %s answers %d".formatted(address.route().method(), address.path(), status));
                        }
                    }
                } finally {
                    owner.sql(way.getValue()).update();
                }
                quiet();
                Map<String, Long> after = counts(served);
                changed += (int) after.entrySet().stream()
                        .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                        .peek(table -> System.err.println("changed: " + table))
                        .count();
            }
        }
        shown.forEach(System.err::println);
        return List.of(
                Figure.all("answers of 503, the audit broken in three ways", tried - shown.size(), tried),
                Figure.none(
                        "tables with a row more or less",
                        changed,
                        (long) counts(served).size() * WAYS.size()));
    }

    /** Folds and the chain finish what they were at. */
    private static void quiet() throws InterruptedException {
        Thread.sleep(1500);
    }

    private static Map<String, Long> counts(Served served) {
        JdbcClient all = served.as("postgres");
        Map<String, Long> counts = new TreeMap<>();
        all
                .sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                        + " and relname not like ?")
                .param(SESSIONS)
                .query(String.class)
                .list()
                .stream()
                .filter(table ->
                        !table.equals("audit_unsealed") && !table.equals("audit_link") && !table.equals("audit_anchor"))
                .forEach(table -> counts.put(
                        table,
                        all.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return counts;
    }
}
