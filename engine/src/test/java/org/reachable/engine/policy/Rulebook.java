package org.reachable.engine.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;

/**
 * The national rulebook as it stands beside the policy: every rule of it in a table, and why some are no rule of ours.
 *
 * @param rows the rules, in the rulebook's order
 * @param notShipped ids that no rule carries out, and why
 */
record Rulebook(List<Row> rows, Map<String, String> notShipped) {
    private static final Path TABLE = Path.of("rulebook", "rulebook.csv");
    private static final Path NOT_SHIPPED = Path.of("rulebook", "not-shipped.yaml");

    /** One rule of the rulebook, in our own short words. */
    record Row(
            String id,
            String title,
            String area,
            String mode,
            String limit,
            String force,
            String confidence,
            String status,
            String source) {

        /** True where it may only stand among the partnership's own settings. */
        boolean isOnlyLocal() {
            return status.equals("local-default") || confidence.equals("unsure");
        }
    }

    /** Reads what stands in a policy's directory. */
    static Rulebook read(Path policy) {
        try {
            return new Rulebook(rows(policy.resolve(TABLE)), reasons(policy.resolve(NOT_SHIPPED)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Row> rows(Path file) throws IOException {
        var rows = new ArrayList<Row>();
        try (var text = Files.newBufferedReader(file)) {
            new CsvTable(file.toString(), text)
                    .forEachRow(row -> rows.add(new Row(
                            row.get("id"),
                            row.get("title"),
                            row.get("area"),
                            row.get("mode"),
                            row.get("limit"),
                            row.get("force"),
                            row.get("confidence"),
                            row.get("status"),
                            row.get("source"))));
        }
        return rows;
    }

    private static Map<String, String> reasons(Path file) throws IOException {
        var reasons = new LinkedHashMap<String, String>();
        var problems = new Problems();
        try (var text = Files.newBufferedReader(file)) {
            var node = DataNode.read(file.toString(), text, problems);
            node.keys().forEach(id -> reasons.put(id, node.at(id).text()));
        }
        problems.throwIfAny();
        return reasons;
    }
}
