package org.reachable.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whatever somebody with all rights to the database does to rows that were signed is found, and fast. */
public final class TamperingIsFound implements Promise {

    private static final int ROWS = 400;

    private static final int FAST_ENOUGH = 50_000;

    @Override
    public int number() {
        return 20;
    }

    @Override
    public String words() {
        return "Tampering with the audit is found";
    }

    @Override
    public String topic() {
        return "audit";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        List<Figure> figures = new ArrayList<>(tampered(trial));
        figures.addAll(verified(trial));
        return figures;
    }

    private static List<Figure> tampered(Trial trial) throws Exception {
        var chain = new ChainOfProof(trial, "tampering");
        for (int part = 0; part < 4; part++) {
            for (int row = 0; row < ROWS / 4; row++) {
                chain.write("row " + row);
            }
            chain.sealing.sealAll(chain.partnership);
            chain.sealing.anchor(chain.partnership);
        }
        int times = trial.times(10_000, 300);
        int rewrites = trial.times(300, 10);
        Random random = trial.random();
        int found = 0;
        int named = 0;
        int rewritesFound = 0;
        int decoys = trial.times(100, 5);
        int decoysFound = 0;
        try (Connection all = trial.served().superuser()) {
            boolean whole = chain.check(all).broken() == null;
            for (int time = 0; time < times; time++) {
                var tampering = Tampering.any(random, chain.partnership, ROWS);
                try (Statement statement = all.createStatement()) {
                    for (String step : tampering.steps()) {
                        statement.execute(step);
                    }
                }
                String broken = chain.check(all).broken();
                found += broken == null ? 0 : 1;
                named += broken != null && tampering.isNamedBy(broken) ? 1 : 0;
                all.rollback();
            }
            for (int time = 0; time < rewrites; time++) {
                rewrite(all, chain, 1 + random.nextInt(ROWS));
                String broken = chain.check(all).broken();
                rewritesFound += broken != null && broken.contains("is not what was signed") ? 1 : 0;
                all.rollback();
            }
            for (int time = 0; time < decoys; time++) {
                int row = 1 + random.nextInt(ROWS);
                standBefore(all, chain, row);
                String broken = chain.check(all).broken();
                decoysFound += broken != null && broken.startsWith("row %d ".formatted(row)) ? 1 : 0;
                all.rollback();
            }
            chain.end();
            return List.of(
                    Figure.fact("the chain before anybody tampers", whole ? "whole" : "broken", "whole", whole),
                    Figure.all("random tampers found", found, times),
                    Figure.all("of which the first broken row is named", named, times),
                    Figure.all("edits with every later link made anew found", rewritesFound, rewrites),
                    Figure.all(
                            "edits behind tables that stand before the audit, and are whole, found",
                            decoysFound,
                            decoys));
        }
    }

    /** Changes a row, behind copies from before it that PostgreSQL finds first. */
    private static void standBefore(Connection all, ChainOfProof chain, int row) throws SQLException {
        try (Statement statement = all.createStatement()) {
            for (String table :
                    List.of("audit_entry", "audit_link", "audit_anchor", "audit_unsealed", "erased_person")) {
                statement.execute("create temporary table %1$s as select * from public.%1$s where partnership = '%2$s'"
                        .formatted(table, chain.partnership));
            }
            statement.execute(
                    "update public.audit_entry set status = 999 where id = (select entry from public.audit_link"
                            + " where partnership = '%s' and number = %d)".formatted(chain.partnership, row));
        }
    }

    /** Edits a row and makes its link and every later one anew, as whoever knows our code would. */
    private static void rewrite(Connection all, ChainOfProof chain, int from) {
        var sql = JdbcClient.create(new SingleConnectionDataSource(all, true));
        var store = new ChainStore(sql);
        sql.sql("""
            update audit_entry set purpose = 'Another.',
              said = sha256(uuid_send(salt) || convert_to(E'Another.\\n' || details::text, 'UTF8'))
            where id = (select entry from audit_link where partnership = ? and number = ?)
            """).params(chain.partnership, from).update();
        byte[] before = from == 1
                ? Link.beginning(chain.partnership)
                : sql.sql("select hash from audit_link where partnership = ? and number = ?")
                        .params(chain.partnership, from - 1)
                        .query(byte[].class)
                        .single();
        record Row(long number, java.util.UUID entry, String row) {}
        List<Row> rows = sql.sql("""
            select audit_link.number, audit_link.entry, %s as row
            from audit_link join audit_entry on audit_entry.id = audit_link.entry
            where audit_link.partnership = ? and audit_link.number >= ? order by audit_link.number
            """.formatted(ChainStore.ROW))
                .params(chain.partnership, from)
                .query(Row.class)
                .list();
        List<Link> links = new ArrayList<>();
        for (Row row : rows) {
            Link link = Link.after(before, row.number(), row.entry(), row.row());
            links.add(link);
            before = link.hash();
        }
        sql.sql("delete from audit_link where partnership = ? and number >= ?")
                .params(chain.partnership, from)
                .update();
        store.add(chain.partnership, links);
    }

    private static List<Figure> verified(Trial trial) throws Exception {
        int rows = trial.times(1_000_000, 20_000);
        var chain = new ChainOfProof(trial, "verifying");
        Served served = trial.served();
        chain.writeMany(rows, 20_000);
        long began = System.nanoTime();
        chain.sealing.sealAll(chain.partnership);
        double sealed = seconds(began);
        chain.sealing.anchor(chain.partnership);
        try (Connection all = served.superuser()) {
            began = System.nanoTime();
            ChainCheck.Report report = chain.check(all);
            double seconds = seconds(began);
            all.rollback();
            chain.end();
            double rate = report.rows() / seconds;
            boolean whole = report.broken() == null && report.rows() == rows && report.anchored() == rows;
            return List.of(
                    Figure.fact("%,d rows read again".formatted(rows), whole ? "whole" : "broken", "whole", whole),
                    Figure.speed(
                            trial,
                            "rows verified a second",
                            "%,.0f".formatted(rate),
                            "≥ %,d".formatted(FAST_ENOUGH),
                            rate >= FAST_ENOUGH),
                    Figure.told("to verify %,d rows".formatted(rows), "%.1f s".formatted(seconds)),
                    Figure.told("rows given their place a second", "%,.0f".formatted(rows / sealed)));
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / (double) Duration.ofSeconds(1).toNanos();
    }
}
