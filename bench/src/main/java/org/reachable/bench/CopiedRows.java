package org.reachable.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows that one source brought in, and what it takes to copy them in. */
final class CopiedRows {
    /** Each table with the column by which a row of it belongs to an entry, in the order keys allow. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("entry", "id");
        TABLES.put("mention", "entry");
    }

    private final Connection database;
    private final String source;

    CopiedRows(Connection database, String source) {
        this.database = database;
        this.source = source;
    }

    /** Whether all that was sent is there; fails where some of it never will be. */
    boolean areLoaded() throws SQLException {
        if (yes("select bool_or(state = 'FAILED') from import_upload where called = ?", source)) {
            throw new SQLException("What was sent could not be loaded.");
        }
        return yes("select bool_and(state = 'LOADED') from import_upload where called = ?", source);
    }

    /** Whether no story waits for its fold. */
    boolean areFolded() throws SQLException {
        return yes("select ? <> '' and not exists (select from story where stale)", source);
    }

    long many() throws SQLException {
        try (PreparedStatement counting = database.prepareStatement("select count(*) from entry where source = ?")) {
            counting.setString(1, source);
            ResultSet counted = counting.executeQuery();
            counted.next();
            return counted.getLong(1);
        }
    }

    private boolean yes(String question, String about) throws SQLException {
        try (PreparedStatement asking = database.prepareStatement(question)) {
            asking.setString(1, about);
            ResultSet answer = asking.executeQuery();
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Takes the rows out and copies them in again, then leaves everything as it was. */
    double secondsToCopy() throws SQLException, IOException {
        Path folder = Files.createTempDirectory("rows");
        try {
            return secondsToCopy(folder);
        } finally {
            for (String table : TABLES.keySet()) {
                Files.deleteIfExists(folder.resolve(table));
            }
            Files.delete(folder);
        }
    }

    private double secondsToCopy(Path folder) throws SQLException, IOException {
        CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            for (String table : TABLES.keySet()) {
                try (var file = Files.newOutputStream(folder.resolve(table))) {
                    copy.copyOut(
                            "copy (select %s from %s where %s) to stdout".formatted(columns(table), table, ours(table)),
                            file);
                }
            }
            for (String table : List.copyOf(TABLES.keySet()).reversed()) {
                statement.execute("delete from %s where %s".formatted(table, ours(table)));
            }
            statement.execute("set local reachable.actor = 'bench'");
            // These rows are nobody's to write but their source's: the wall is away until the transaction is undone.
            for (String table : TABLES.keySet()) {
                statement.execute("alter table %s disable trigger a_wall".formatted(table));
            }
            long began = System.nanoTime();
            for (String table : TABLES.keySet()) {
                try (var file = Files.newInputStream(folder.resolve(table))) {
                    copy.copyIn("copy %s (%s) from stdin".formatted(table, columns(table)), file);
                }
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            database.rollback();
        }
    }

    private String ours(String table) {
        return "%s in (select id from entry where source = '%s')".formatted(TABLES.get(table), source);
    }

    /** The columns that are written: what the database makes of them is made again. */
    private String columns(String table) throws SQLException {
        try (PreparedStatement asking = database.prepareStatement("""
                select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
                where table_name = ? and is_generated = 'NEVER'
                """)) {
            asking.setString(1, table);
            ResultSet names = asking.executeQuery();
            names.next();
            return names.getString(1);
        }
    }
}
