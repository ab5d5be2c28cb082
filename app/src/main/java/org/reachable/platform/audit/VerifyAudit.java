package org.reachable.platform.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * {@code ./reachable verify-audit}: reads the whole audit again. Needs to read the database, the anchors outside and the
 * public key, and nothing else of the application. Where there is nothing to check it says so, and never that all is whole.
 *
 * <p>Exit status 0: whole. 1: broken, and where. 2: it could not be looked at.
 */
public final class VerifyAudit {

    private static final String AT_LEAST = "--at-least";

    private static final String NUMBER_OF_ROWS = "[0-9]{1,18}";

    private static final int NEEDED = 5;

    private static final Duration LONGEST_UNSIGNED = Duration.ofHours(1);

    private static final long NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

    /** What is read, and must be what it was made as: a view answers as whoever made it likes. */
    private static final String NO_TABLE = """
        select name from pg_catalog.unnest(array['partnership', 'audit_entry', 'audit_link', 'audit_anchor',
          'audit_unsealed', 'erased_person', 'subject']) name
        where not exists (select from pg_catalog.pg_class
          where oid = pg_catalog.to_regclass('public.' || name) and relkind = 'r')
        """;

    private final PrintStream out;
    private final Connection database;
    private final JdbcClient sql;
    private final Path key;
    private final AnchorFile file;
    private final long atLeast;
    private final List<String> broken = new ArrayList<>();

    private VerifyAudit(PrintStream out, Connection database, Path key, AnchorFile file, long atLeast) {
        this.out = out;
        this.database = database;
        this.sql = JdbcClient.create(new SingleConnectionDataSource(database, true));
        this.key = key;
        this.file = file;
        this.atLeast = atLeast;
    }

    /**
     * Arguments: the database's address, user and password, the key, the file of anchors; and, where somebody outside knows it,
     * {@code --at-least} how many rows there were before.
     */
    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        boolean known = arguments.length == NEEDED + 2 && arguments[NEEDED].equals(AT_LEAST);
        if (arguments.length != NEEDED && !known) {
            out.println("Give the database's address, user and password, the key and the file of anchors;"
                    + " and, if you know it, --at-least and how many rows there were before.");
            return 2;
        }
        String atLeast = known ? arguments[NEEDED + 1] : "0";
        if (!atLeast.matches(NUMBER_OF_ROWS)) {
            out.println("'%s' is no number of rows: write it as in --at-least 1200.".formatted(atLeast));
            return 2;
        }
        try (Connection database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            database.setAutoCommit(false);
            var file = new AnchorFile(Path.of(arguments[4]));
            return new VerifyAudit(out, database, Path.of(arguments[3]), file, Long.parseLong(atLeast)).verify();
        } catch (SQLException | IOException | GeneralSecurityException unreadable) {
            out.println("The audit cannot be looked at: " + unreadable.getMessage());
            return 2;
        }
    }

    private int verify() throws SQLException, IOException, GeneralSecurityException {
        asksPostgreSqlItself();
        sql.sql(NO_TABLE)
                .query(String.class)
                .list()
                .forEach(name -> broken.add("public.%s is no table".formatted(name)));
        long rows = broken.isEmpty() ? ofEachPartnership(anchors()) : 0;
        if (broken.isEmpty() && rows < atLeast) {
            broken.add("the audit has %,d rows, and %,d were known outside".formatted(rows, atLeast));
        }
        broken.forEach(what -> out.println("BROKEN: " + what + "."));
        if (broken.isEmpty()) {
            out.println("Whole.");
            out.println(
                    "Keep the number of rows where nobody can change it who administers the database or this machine,"
                            + " and say it next time: --at-least " + rows);
        }
        return broken.isEmpty() ? 0 : 1;
    }

    /** Whatever the database, the role or the address set: no function, type or operator stands before PostgreSQL's own. */
    private void asksPostgreSqlItself() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set search_path = pg_catalog, pg_temp");
        }
    }

    private List<Anchor> anchors() throws IOException {
        try {
            List<Anchor> anchors = file.all();
            if (anchors.isEmpty()) {
                broken.add((Files.exists(file.file())
                                ? "the file of anchors, %s, is empty"
                                : "there is no file of anchors at %s")
                        .formatted(file.file()));
            }
            return anchors;
        } catch (AnchorFile.NotAnAnchor unread) {
            broken.add(String.valueOf(unread.getMessage()));
            return List.of();
        }
    }

    /** Says how many rows there are. */
    private long ofEachPartnership(List<Anchor> anchors) throws SQLException, IOException, GeneralSecurityException {
        List<UUID> partnerships = sql.sql("select id from public.partnership order by id")
                .query(UUID.class)
                .list();
        if (partnerships.isEmpty()) {
            broken.add("the database holds no partnership, and so no audit");
        }
        anchors.stream()
                .map(Anchor::partnership)
                .distinct()
                .filter(signed -> !partnerships.contains(signed))
                .forEach(gone -> broken.add(
                        "the partnership %s, of which rows were signed, is not in the database".formatted(gone)));
        long rows = 0;
        for (UUID partnership : partnerships) {
            List<Anchor> theirs = anchors.stream()
                    .filter(anchor -> anchor.partnership().equals(partnership))
                    .toList();
            rows += ofOne(partnership, theirs);
        }
        return rows;
    }

    private long ofOne(UUID partnership, List<Anchor> outside)
            throws SQLException, IOException, GeneralSecurityException {
        long began = System.nanoTime();
        List<Anchor> inside = new ChainStore(sql).anchors(partnership);
        ChainCheck.Report report =
                new ChainCheck(database, partnership, AnchorKey.verifier(key), outside, inside).check();
        long rate = report.rows() * NANOS_A_SECOND / Math.max(1, System.nanoTime() - began);
        out.printf("%,d rows read, %,d a second; %,d of them were signed.%n", report.rows(), rate, report.anchored());
        if (outside.isEmpty()) {
            broken.add("nothing of this partnership was signed outside the database");
        }
        if (report.broken() != null) {
            broken.add(report.broken());
        }
        cut(outside, inside);
        unsigned(partnership, report.anchored());
        return report.rows();
    }

    /** The line outside is written first: whatever the database knows to be signed stands there. */
    private void cut(List<Anchor> outside, List<Anchor> inside) {
        Set<Long> there = outside.stream().map(Anchor::number).collect(Collectors.toSet());
        inside.stream()
                .filter(anchor -> !there.contains(anchor.number()))
                .findFirst()
                .ifPresent(
                        lost -> broken.add("that %,d rows were signed at %s is not in the file of anchors: it was cut"
                                .formatted(lost.number(), lost.at())));
    }

    /** Rows are signed every few moments: where they were written over a long time and are not, what was signed of them is gone. */
    private void unsigned(UUID partnership, long anchored) {
        boolean overLong = sql.sql("""
                select coalesce(pg_catalog.max(its.machine_at) - pg_catalog.min(its.machine_at) > :longest::pg_catalog.interval, false)
                from public.audit_link link join public.audit_entry its on its.id = link.entry
                where link.partnership = :partnership and link.number > :anchored
                """)
                .param("longest", LONGEST_UNSIGNED.toString())
                .param("partnership", partnership)
                .param("anchored", anchored)
                .query(Boolean.class)
                .single();
        if (overLong) {
            broken.add("of the rows after row %,d none was signed, and they were written over more than an hour"
                    .formatted(anchored));
        }
    }
}
