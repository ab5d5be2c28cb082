package org.reachable.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory, one thread as everybody. */
final class DuckDb implements Peer {
    private final Connection connection;
    private List<String> agencies = List.of();

    DuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = connection.createStatement()) {
            statement.execute("set threads to 1");
            statement.execute(Sql.TABLE);
        }
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public void load(List<Event> events) throws SQLException {
        agencies = events.stream().map(Event::agency).distinct().sorted().toList();
        try (var appender = connection.unwrap(DuckDBConnection.class).createAppender("event")) {
            for (Event event : events) {
                appender.beginRow();
                appender.append(event.number());
                appender.append(event.child());
                appender.append(event.minute());
                appender.append(event.type());
                appender.append(event.agency());
                appender.append(event.outcome());
                appender.endRow();
            }
        }
    }

    @Override
    public List<Detection> find() throws SQLException {
        return Sql.found(connection, agencies);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
