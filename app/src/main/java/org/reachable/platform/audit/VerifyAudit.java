package org.reachable.platform.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * {@code ./reachable verify-audit}: reads the whole audit again. Needs to read the database, the anchors outside and the
 * public key, and nothing else of the application.
 *
 * <p>Exit status 0: whole. 1: broken, and where. 2: it could not be looked at.
 */
public final class VerifyAudit {

    private static final long NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

    private VerifyAudit() {}

    /** Arguments: the database's address, user and password, the key, the file of anchors. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        if (arguments.length != 5) {
            out.println("Give the database's address, user and password, the key and the file of anchors.");
            return 2;
        }
        try (Connection database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            database.setAutoCommit(false);
            return verify(out, database, Path.of(arguments[3]), new AnchorFile(Path.of(arguments[4])));
        } catch (SQLException | IOException | GeneralSecurityException unreadable) {
            out.println("The audit cannot be looked at: " + unreadable.getMessage());
            return 2;
        }
    }

    private static int verify(PrintStream out, Connection database, Path key, AnchorFile file)
            throws SQLException, IOException, GeneralSecurityException {
        JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(database, true));
        List<UUID> partnerships = sql.sql("select id from partnership order by id")
                .query(UUID.class)
                .list();
        int status = 0;
        for (UUID partnership : partnerships) {
            List<Anchor> outside = file.of(partnership);
            long began = System.nanoTime();
            ChainCheck.Report report = new ChainCheck(
                            database,
                            partnership,
                            AnchorKey.verifier(key),
                            outside,
                            new ChainStore(sql).anchors(partnership))
                    .check();
            long rate = report.rows() * NANOS_A_SECOND / Math.max(1, System.nanoTime() - began);
            out.printf(
                    "%,d rows read, %,d a second; %,d of them were signed.%n", report.rows(), rate, report.anchored());
            if (outside.isEmpty()) {
                out.println("No anchors were found in " + file.file() + ": rows cut off the end would not be noticed.");
            }
            if (report.broken() != null) {
                out.println("BROKEN: " + report.broken() + ".");
                status = 1;
            } else {
                out.println("Whole.");
            }
        }
        return status;
    }
}
