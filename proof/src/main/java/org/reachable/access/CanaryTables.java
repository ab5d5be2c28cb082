package org.reachable.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Handling;

/**
 * A row of each agency and handling in every table whose migration says that a column of it holds words. The table is protected
 * {@code by-subject}, so that who may know a word follows; whoever protects one otherwise plants it and says so in {@link
 * PlantedColumns}.
 */
final class CanaryTables {

    private final CanaryChild child;

    CanaryTables(CanaryChild child) {
        this.child = child;
    }

    void plant() {
        Map<String, List<String>> columns = SaidOfColumns.planted(child.served().as("postgres")).stream()
                .collect(Collectors.groupingBy(column -> column.substring(0, column.indexOf('.'))));
        columns.forEach((table, words) -> {
            checkThatItsSubjectSaysWhoReads(table);
            for (String agency : Household.AGENCIES) {
                for (Handling handling : Handling.values()) {
                    plant(table, words, agency, handling);
                }
            }
        });
    }

    private void checkThatItsSubjectSaysWhoReads(String table) {
        String kind = child.served()
                .as("postgres")
                .sql("select kind from protected_table where name = ?")
                .param(table)
                .query(String.class)
                .single();
        if (!kind.equals("by-subject")) {
            throw new IllegalStateException(
                    "%s is protected %s: say in PlantedColumns who may know its words.".formatted(table, kind));
        }
    }

    private void plant(String table, List<String> words, String agency, Handling handling) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "person",
                child.id().value(),
                "partnership",
                child.partnership(),
                "agency",
                agency,
                "handling",
                handling.code(),
                "source",
                Origin.OUR_OWN,
                "actor",
                child.job().code()));
        words.forEach(column ->
                row.put(column.substring(column.indexOf('.') + 1), child.in(column, MayKnow.entry(agency, handling))));
        Set<String> needed = needed(table);
        if (!row.keySet().containsAll(needed)) {
            throw new IllegalStateException(
                    "A row of %s needs %s: plant it, and say so in PlantedColumns.".formatted(table, needed));
        }
        List<String> names = new ArrayList<>(row.keySet());
        child.rows()
                .change(
                        "insert into %s (%s) values (%s)"
                                .formatted(
                                        table,
                                        String.join(", ", names),
                                        names.stream().map(_ -> "?").collect(Collectors.joining(", "))),
                        names.stream().map(row::get).toArray());
    }

    private Set<String> needed(String table) {
        return Set.copyOf(child.served()
                .as("postgres")
                .sql("""
                    select attname from pg_attribute where attrelid = to_regclass('public.' || ?) and attnum > 0
                      and attnotnull and not atthasdef and not attisdropped
                    """)
                .param(table)
                .query(String.class)
                .list());
    }
}
