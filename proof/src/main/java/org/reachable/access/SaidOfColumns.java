package org.reachable.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the migration that made a column says of it, as its comment: {@code words}, into which {@link CanaryTables} plants, or
 * {@code no words: } and what it holds in their place. A new table is so said in its migration alone; those before 28 November
 * 2026 are lines of {@link PlantedColumns} and {@link WordlessColumns}.
 */
final class SaidOfColumns {

    private static final String WORDS = "words";
    private static final String NO_WORDS = "no words: ";

    private SaidOfColumns() {}

    /** Columns that hold words about people, as {@code table.column}. */
    static List<String> planted(JdbcClient database) {
        return said(database).entrySet().stream()
                .filter(column -> column.getValue().equals(WORDS))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Columns that hold none, each with what it holds. */
    static Map<String, String> wordless(JdbcClient database) {
        Map<String, String> wordless = new TreeMap<>();
        said(database).forEach((column, words) -> {
            if (words.startsWith(NO_WORDS)) {
                wordless.put(column, words.substring(NO_WORDS.length()));
            }
        });
        return wordless;
    }

    private static Map<String, String> said(JdbcClient database) {
        Map<String, String> said = new TreeMap<>();
        database.sql("""
                select it.relname || '.' || attribute.attname as name, col_description(it.oid, attribute.attnum) as words
                from pg_attribute attribute join pg_class it on it.oid = attribute.attrelid
                where it.relnamespace = 'public'::regnamespace and attribute.attnum > 0 and not attribute.attisdropped
                  and col_description(it.oid, attribute.attnum) is not null
                """)
                .query((row, _) -> said.put(row.getString("name"), row.getString("words")))
                .list();
        return said;
    }
}
