package org.reachable.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** PostgreSQL with memory enough to sort in, one process as everybody. */
final class Postgres implements Peer {
    private final EmbeddedPostgres server;
    private final Connection connection;
    private List<String> agencies = List.of();

    Postgres() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        connection = server.getPostgresDatabase().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("set work_mem = '1GB'");
            statement.execute("set max_parallel_workers_per_gather = 0");
            statement.execute(Sql.TABLE);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void load(List<Event> events) throws SQLException, IOException {
        agencies = events.stream().map(Event::agency).distinct().sorted().toList();
        String rows = events.stream()
                .map(event -> "%d\t%d\t%d\t%s\t%s\t%s"
                        .formatted(
                                event.number(),
                                event.child(),
                                event.minute(),
                                event.type(),
                                event.agency(),
                                event.outcome()))
                .collect(Collectors.joining("\n"));
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy event from stdin", new StringReader(rows));
        try (var statement = connection.createStatement()) {
            statement.execute("create index on event (child, minute, number)");
            statement.execute("vacuum analyze event");
        }
    }

    @Override
    public List<Detection> find() throws SQLException {
        return Sql.found(connection, agencies);
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        server.close();
    }
}
