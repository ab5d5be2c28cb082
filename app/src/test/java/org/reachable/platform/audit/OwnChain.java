package org.reachable.platform.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditRow.Action;
import org.reachable.platform.partnership.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A partnership of its own with a key of its own, and whatever somebody with all rights to the database can do there. */
abstract class OwnChain {

    @Autowired
    AuditStore store;

    @Autowired
    ChainStore chain;

    @Autowired
    Partnership partnership;

    @Autowired
    Transactions transactions;

    @Autowired
    Testshire testshire;

    @Autowired
    JdbcConnectionDetails database;

    @TempDir
    Path folder;

    UUID id;
    Sealing sealing;

    @BeforeEach
    void aKeyOfOurOwn() throws Exception {
        id = UUID.randomUUID();
        asSuperuser(
                sql -> sql.sql("insert into partnership (id, name, demonstration, actor) values (?, ?, true, 'test')")
                        .params(id, "Partnership " + id)
                        .update());
        sealing = new Sealing(chain, partnership, transactions, folder.resolve("key"), folder.resolve("anchors"), "");
    }

    /** The other tests know one partnership. */
    @AfterEach
    void goAway() throws Exception {
        for (String table : List.of("audit_unsealed", "audit_anchor", "audit_link", "audit_entry")) {
            asSuperuser(sql -> sql.sql("delete from %s where partnership = ?".formatted(table))
                    .param(id)
                    .update());
        }
        asSuperuser(
                sql -> sql.sql("delete from partnership where id = ?").param(id).update());
    }

    void write(int rows) {
        for (int row = 0; row < rows; row++) {
            transactions.as(
                    "somebody",
                    () -> store.add(new AuditRow(
                            id,
                            new AuditRow.By(null, "police"),
                            Action.READ,
                            new AuditRow.Request("GET", "/children/{id}", 200),
                            List.of(UUID.randomUUID()),
                            List.of(),
                            "",
                            Map.of("id", testshire.unused("row")))));
        }
    }

    /** As whoever may do anything reads it. A transaction left open would hold back whoever changes the table next. */
    ChainCheck.Report check() throws Exception {
        try (Connection all = superuser()) {
            return check(all);
        }
    }

    ChainCheck.Report check(Connection all) throws Exception {
        var sql = JdbcClient.create(new SingleConnectionDataSource(all, true));
        return new ChainCheck(
                        all,
                        id,
                        AnchorKey.verifier(folder.resolve("key")),
                        new AnchorFile(folder.resolve("anchors")).of(id),
                        new ChainStore(sql).anchors(id))
                .check();
    }

    Connection superuser() throws SQLException {
        Connection all = DriverManager.getConnection(database.getJdbcUrl(), "postgres", "");
        all.setAutoCommit(false);
        try (Statement statement = all.createStatement()) {
            // No foreign key holds back somebody who may do anything.
            statement.execute("set session_replication_role = replica");
        }
        return all;
    }

    void asSuperuser(java.util.function.Consumer<JdbcClient> work) throws SQLException {
        try (Connection all = superuser()) {
            work.accept(JdbcClient.create(new SingleConnectionDataSource(all, true)));
            all.commit();
        }
    }
}
