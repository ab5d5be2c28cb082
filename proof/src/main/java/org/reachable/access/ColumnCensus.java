package org.reachable.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every column of the database that can hold words, as its own catalogue has them, and what is said of each: that a canary is
 * planted in it, or what it holds in the place of words about people. Whoever adds a column says which.
 */
final class ColumnCensus {

    /** What can hold words, in itself or in its parts; a list of any of these too. */
    private static final List<String> TYPES =
            List.of("text", "varchar", "bpchar", "jsonb", "json", "bytea", "xml", "name");

    private final Map<String, String> found;
    private final Map<String, String> planted;
    private final Map<String, String> wordless;
    private final Map<String, String> ofAnyTable;

    private ColumnCensus(
            Map<String, String> found,
            Map<String, String> planted,
            Map<String, String> wordless,
            Map<String, String> ofAnyTable) {
        this.found = found;
        this.planted = planted;
        this.wordless = wordless;
        this.ofAnyTable = ofAnyTable;
    }

    /** As the database has them, whoever asks: any role may read the catalogue. */
    static ColumnCensus of(JdbcClient database) {
        Map<String, String> found = new TreeMap<>();
        database.sql("""
                select it.relname || '.' || attribute.attname as name, type.typname as type
                from pg_attribute attribute
                  join pg_class it on it.oid = attribute.attrelid
                  join pg_type type on type.oid = attribute.atttypid
                where it.relnamespace = 'public'::regnamespace and it.relkind in ('r', 'p', 'm', 'f')
                  and attribute.attnum > 0 and not attribute.attisdropped and ltrim(type.typname, '_') in (:types)
                """)
                .param("types", TYPES)
                .query((row, _) -> found.put(row.getString("name"), row.getString("type")))
                .list();
        ColumnCensus census = of(found, PlantedColumns.TABLE, WordlessColumns.TABLE, WordlessColumns.OF_ANY_TABLE);
        SaidOfColumns.planted(database).forEach(column -> census.planted.put(column, "CanaryTables"));
        census.wordless.putAll(SaidOfColumns.wordless(database));
        return census;
    }

    static ColumnCensus of(Map<String, String> found, String planted, String wordless, String ofAnyTable) {
        return new ColumnCensus(found, lines(planted), lines(wordless), lines(ofAnyTable));
    }

    private static Map<String, String> lines(String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(
                        line -> line[0],
                        line -> line[1],
                        (one, other) -> {
                            throw new IllegalStateException("Said twice of one column: " + one + "; " + other);
                        },
                        TreeMap::new));
    }

    /** How many there are. */
    int size() {
        return found.size();
    }

    Set<String> planted() {
        return new TreeSet<>(planted.keySet());
    }

    /** Columns of which nobody says what is in them. */
    List<String> undeclared() {
        return found.keySet().stream()
                .filter(column -> !planted.containsKey(column) && !isWordless(column))
                .toList();
    }

    /** What is said of columns that are not there, or twice. */
    List<String> idle() {
        return Stream.concat(planted.keySet().stream(), wordless.keySet().stream())
                .filter(column -> !found.containsKey(column) || (planted.containsKey(column) && isWordless(column)))
                .sorted()
                .toList();
    }

    private boolean isWordless(String column) {
        return wordless.containsKey(column) || ofAnyTable.containsKey(column.substring(column.indexOf('.') + 1));
    }

    /** Columns in which canaries are said to be and none is: nothing was tried of them. */
    List<String> withoutCanary(JdbcClient all) {
        return planted.keySet().stream()
                .filter(found::containsKey)
                .filter(column -> !holdsCanary(all, column))
                .sorted()
                .toList();
    }

    /** Columns that are said to hold no words about people, and hold a canary. */
    List<String> withCanaryUnsaid(JdbcClient all) {
        return found.keySet().stream()
                .filter(column -> !planted.containsKey(column) && holdsCanary(all, column))
                .toList();
    }

    /** Asked as somebody whom no row-level security stops. */
    private boolean holdsCanary(JdbcClient all, String column) {
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(column.indexOf('.') + 1);
        String words = "bytea".equals(found.get(column)) ? "encode(%s, 'escape')" : "%s::text";
        return all.sql("select exists (select from %s where %s ~* '%s')"
                        .formatted(table, words.formatted(name), String.join("|", Canaries.MARKS)))
                .query(Boolean.class)
                .single();
    }
}
