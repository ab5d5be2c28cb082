package org.reachable.platform.audit;

import java.util.ArrayList;
import java.util.List;
import org.reachable.Visitor;
import org.reachable.platform.audit.EveryRoute.Address;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;

/** Every protected request leaves exactly one row, refused and not found ones too. */
public final class OneRowARequest implements Promise {

    @Override
    public int number() {
        return 17;
    }

    @Override
    public String words() {
        return "One audit row a request, refusals included";
    }

    @Override
    public String topic() {
        return "audit";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        Served served = trial.served();
        List<Address> addresses = EveryRoute.of(served).addresses();
        int tried = 0;
        List<String> different = new ArrayList<>();
        for (String name : List.of("ayo", "bea", "chidi", "")) {
            try (Visitor who = name.isEmpty() ? new Visitor(served.port()) : served.visitor(name)) {
                for (Address address : addresses) {
                    long before = last(served);
                    int status = EveryRoute.ask(who, address).statusCode();
                    tried++;
                    List<Integer> rows = served.as("postgres")
                            .sql("select status from audit_entry where position > ?")
                            .param(before)
                            .query(Integer.class)
                            .list();
                    if (!rows.equals(List.of(status))) {
                        different.add("%s %s answers %d, rows %s"
                                .formatted(address.route().method(), address.path(), status, rows));
                    }
                }
            }
        }
        different.forEach(System.err::println);
        return List.of(Figure.all("requests with one row of their status", tried - different.size(), tried));
    }

    private static long last(Served served) {
        return served.as("postgres")
                .sql("select coalesce(max(position), 0) from audit_entry")
                .query(Long.class)
                .single();
    }
}
