package org.reachable.proof.migrations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/** Somebody who writes to these tables all the while, and how long they had to wait at most. */
final class Waiting implements AutoCloseable {

    private final Thread writer;
    private volatile boolean ending;
    private volatile long longest;

    Waiting(String url, Collection<String> tables) {
        List<String> all = List.copyOf(tables);
        writer = Thread.ofPlatform().start(() -> {
            try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                while (!ending) {
                    for (String table : all) {
                        long began = System.nanoTime();
                        // What an insert takes first; nothing is written, and what is measured is the wait alone.
                        statement.execute("lock table " + table + " in row exclusive mode");
                        longest = Math.max(longest, System.nanoTime() - began);
                        connection.rollback();
                    }
                    Thread.sleep(1);
                }
            } catch (SQLException | InterruptedException ended) {
                longest = Math.max(longest, 0);
            }
        });
    }

    long longestMillis() {
        return longest / 1_000_000;
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        writer.join();
    }
}
