package org.reachable.platform.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditRow.Action;
import org.reachable.platform.partnership.Partnership;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A chain of its own, in a partnership of its own, with a key and a file of anchors outside the database. */
final class ChainOfProof {

    final UUID partnership = UUID.randomUUID();
    final Sealing sealing;
    private final Served served;
    private final Path folder;

    ChainOfProof(Trial trial, String name) throws SQLException, IOException, GeneralSecurityException {
        this.served = trial.served();
        this.folder = trial.folder(name);
        served.asSuperuser(
                sql -> sql.sql("insert into partnership (id, name, demonstration, actor) values (?, ?, true, 'proof')")
                        .params(partnership, "Partnership of " + name)
                        .update());
        this.sealing = new Sealing(
                served.bean(ChainStore.class),
                served.bean(Partnership.class),
                served.bean(Transactions.class),
                folder.resolve("key"),
                folder.resolve("anchors"),
                "");
    }

    /** The others know one partnership. */
    void end() throws SQLException {
        served.asSuperuser(sql -> {
            for (String table : List.of("audit_unsealed", "audit_anchor", "audit_link", "audit_entry")) {
                sql.sql("delete from %s where partnership = ?".formatted(table))
                        .param(partnership)
                        .update();
            }
            sql.sql("delete from partnership where id = ?").param(partnership).update();
        });
        // Nothing in the product deletes such rows; a million that are gone would slow down whoever comes next.
        for (String table : List.of("audit_unsealed", "audit_anchor", "audit_link", "audit_entry")) {
            served.as("postgres").sql("vacuum analyze " + table).update();
        }
    }

    /** One row, as a request writes it. */
    void write(String id) {
        served.bean(Transactions.class)
                .as(
                        "somebody",
                        () -> served.bean(AuditStore.class)
                                .add(new AuditRow(
                                        partnership,
                                        new AuditRow.By(null, "police"),
                                        Action.READ,
                                        new AuditRow.Request("GET", "/children/{id}", 200),
                                        List.of(UUID.randomUUID()),
                                        List.of(),
                                        "",
                                        Map.of("id", id))));
    }

    /** Many rows at once, about so many children. */
    void writeMany(int rows, int children) throws SQLException {
        served.asSuperuser(sql -> sql.sql("""
            with written as (
              insert into audit_entry (id, partnership, practitioner, agency, action, method, route, status, subjects,
                relationships, found, purpose, details, actor, received_at)
              select uuidv7(), :id, (select id from practitioner order by id limit 1), 'police', 'READ', 'GET',
                '/children/{id}', 200, array[md5((row %% :children)::text)::uuid], array['AGENCY'], '{}', '',
                jsonb_build_object('id', row), 'somebody', partnership_now() - row * interval '30 seconds'
              from generate_series(1, :rows) row
              returning id, position, partnership)
            insert into audit_unsealed (entry, position, partnership) select id, position, partnership from written
            """.replace("%%", "%"))
                .param("id", partnership)
                .param("rows", rows)
                .param("children", children)
                .update());
        served.asSuperuser(sql -> {
            sql.sql("analyze audit_entry").update();
            sql.sql("analyze audit_unsealed").update();
        });
    }

    ChainCheck.Report check(Connection all) throws Exception {
        var sql = JdbcClient.create(new SingleConnectionDataSource(all, true));
        return new ChainCheck(
                        all,
                        partnership,
                        AnchorKey.verifier(folder.resolve("key")),
                        new AnchorFile(folder.resolve("anchors")).of(partnership),
                        new ChainStore(sql).anchors(partnership))
                .check();
    }
}
