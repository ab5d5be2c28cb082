package org.reachable.work.attachments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.Sha256;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.work.attachments.Seal.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is sealed under an earlier key is sealed under the one of now, each in a transaction of its own and written only once it was opened
 * again: whatever stops in between, each is under one of the two.
 */
@Component
class SealedAnew {

    private static final String JOB = "attachments";
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_A_TIME = 100;

    /** Of each minute: others wait for the thread. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(SealedAnew.class);

    private final JdbcClient sql;
    private final Seal seal;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Clock clock;

    /** Those of which the log said that they do not open: they are left as they are. */
    private final Set<UUID> unopened = new HashSet<>();

    /** Whether the log said how far it is; a server that still has the earlier key may seal more under it. */
    private boolean told;

    SealedAnew(JdbcClient sql, Seal seal, Partnership partnership, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Kept(UUID id, String sha256, Sealed sealed) {}

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void work() {
        if (!seal.earlier().isEmpty() && partnership.id().isPresent()) {
            sealAnew();
        }
    }

    void sealAnew() {
        Instant began = clock.instant();
        int anew = 0;
        List<UUID> next = next(FIRST);
        while (!next.isEmpty() && clock.instant().isBefore(began.plus(LONGEST))) {
            for (UUID one : next) {
                anew += transactions.beside(JOB, () -> sealAnew(one)) ? 1 : 0;
            }
            next = next(next.getLast());
        }
        if (anew > 0) {
            told = false;
            log.info("{} attachments were sealed under the key of now.", anew);
        }
        if (!told && next(FIRST).isEmpty()) {
            told = true;
            tell();
        }
    }

    private void tell() {
        if (unopened.isEmpty()) {
            log.info(
                    "No attachment is sealed under an earlier key any more: reachable.attachments.earlier-keys may go.");
        } else {
            log.error("{} attachments stay under an earlier key, for they do not open.", unopened.size());
        }
    }

    private List<UUID> next(UUID after) {
        return transactions.beside(
                JOB,
                () -> sql.sql("""
                select attachment from attachment_content
                where key = any (:earlier) and attachment <> all (:unopened) and attachment > :after
                order by attachment limit :some
                """)
                        .params(Parameters.of("earlier", seal.earlier().toArray(String[]::new))
                                .and("unopened", unopened.toArray(UUID[]::new))
                                .and("after", after)
                                .and("some", AT_A_TIME)
                                .all())
                        .query(UUID.class)
                        .list());
    }

    /** Whether it was: another server may have been quicker, or it was erased. */
    private boolean sealAnew(UUID id) {
        return sql.sql("""
                select it.id, it.sha256, content.key, content.salt, content.sealed
                from attachment it join attachment_content content on content.attachment = it.id where it.id = :id
                """)
                .param("id", id)
                .query((row, _) -> new Kept(
                        id,
                        row.getString("sha256"),
                        new Sealed(row.getString("key"), row.getString("salt"), row.getBytes("sealed"))))
                .optional()
                .filter(this::sealAnew)
                .isPresent();
    }

    private boolean sealAnew(Kept kept) {
        try {
            byte[] content = seal.open(kept.id(), kept.sealed());
            if (!Sha256.hex(content).equals(kept.sha256())) {
                throw new NotAsSealed(kept.id(), "it is not what its row says was attached");
            }
            Sealed anew = seal.seal(kept.id(), content);
            if (!Arrays.equals(seal.open(kept.id(), anew), content)) {
                throw new NotAsSealed(kept.id(), "what was sealed anew does not open");
            }
            return sql.sql("""
                    update attachment_content set key = :key, salt = :salt, sealed = :sealed
                    where attachment = :id and key = :before
                    """)
                            .params(Parameters.of("id", kept.id())
                                    .and("before", kept.sealed().key())
                                    .and("key", anew.key())
                                    .and("salt", anew.salt())
                                    .and("sealed", anew.bytes())
                                    .all())
                            .update()
                    == 1;
        } catch (NotAsSealed changed) {
            log.error(changed.told());
            unopened.add(kept.id());
            return false;
        }
    }
}
