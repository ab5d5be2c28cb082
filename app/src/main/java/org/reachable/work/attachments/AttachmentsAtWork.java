package org.reachable.work.attachments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.Audit;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.work.attachments.Scanner.Verdict;
import org.reachable.work.attachments.Seal.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is done with attachments when nobody asks: one that waits is shown to the scanner, and what is over is erased. */
@Component
class AttachmentsAtWork {

    private static final String JOB = "attachments";

    private static final Logger log = LoggerFactory.getLogger(AttachmentsAtWork.class);

    private final JdbcClient sql;
    private final AttachmentStore store;
    private final Seal seal;
    private final Scanner scanner;
    private final Partnership partnership;
    private final Audit audit;
    private final Transactions transactions;

    AttachmentsAtWork(
            JdbcClient sql,
            AttachmentStore store,
            Seal seal,
            Scanner scanner,
            Partnership partnership,
            Audit audit,
            Transactions transactions) {
        this.sql = sql;
        this.store = store;
        this.seal = seal;
        this.scanner = scanner;
        this.partnership = partnership;
        this.audit = audit;
        this.transactions = transactions;
    }

    private record Waiting(UUID id, PersonId child, String by) {}

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void work() {
        if (partnership.id().isPresent()) {
            eraseWhatIsOver();
            lookAtWhatWaits();
        }
    }

    /**
     * Each in a transaction of its own: while one is looked at, no other waits for it, nor for one that does not open. Where the scanner
     * is away still, all wait on.
     */
    void lookAtWhatWaits() {
        if (!scanner.isThere()) {
            return;
        }
        for (Waiting one : transactions.beside(JOB, this::waiting)) {
            Optional<Sealed> kept = transactions.beside(JOB, () -> store.content(one.id()));
            Verdict verdict;
            try {
                verdict = kept.map(it -> scanner.look(seal.open(one.id(), it))).orElse(Verdict.AWAY);
            } catch (NotAsSealed changed) {
                log.error(changed.told());
                continue;
            }
            if (verdict == Verdict.AWAY) {
                log.warn("The virus scanner does not answer: attachments wait for it.");
                return;
            }
            if (verdict == Verdict.CLEAN) {
                transactions.beside(JOB, () -> lookedAt(one.id(), false));
            } else {
                refuse(one);
            }
        }
    }

    private List<Waiting> waiting() {
        return sql.sql("""
                select it.id, it.person, it.actor from attachment it join attachment_content content on content.attachment = it.id
                where it.scanned = 'waiting' and not exists (select from attachment_looked_at looked where looked.attachment = it.id)
                order by it.id
                """)
                .query((row, _) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("actor")))
                .list();
    }

    /** In the audit it stands with whoever attached it. */
    private void refuse(Waiting one) {
        partnership
                .practitionerWhoIs(one.by())
                .ifPresent(by -> audit.ofAWriteByItself(
                        by, "attachment refused: the scanner found something harmful in it", () -> {
                            AuditContext.person(one.child());
                            AuditContext.detail("done", "refused " + one.id().toString());
                            return true;
                        }));
        transactions.beside(JOB, () -> lookedAt(one.id(), true) && empty(one.id()));
    }

    private boolean lookedAt(UUID attachment, boolean harmful) {
        return sql.sql(
                                "insert into attachment_looked_at (attachment, harmful) values (:attachment, :harmful) on conflict do nothing")
                        .param("attachment", attachment)
                        .param("harmful", harmful)
                        .update()
                > 0;
    }

    private boolean empty(UUID attachment) {
        sql.sql("delete from attachment_content where attachment = :attachment")
                .param("attachment", attachment)
                .update();
        return sql.sql("insert into attachment_emptied (attachment) values (:attachment) on conflict do nothing")
                        .param("attachment", attachment)
                        .update()
                > 0;
    }

    /** From the day after the last on which it may be opened; and what was taken back, or what it was attached to. */
    void eraseWhatIsOver() {
        List<UUID> over = transactions.beside(JOB, () -> {
            List<UUID> these = sql.sql("""
                    select it.id from attachment it join attachment_content content on content.attachment = it.id
                    where it.until_on < (partnership_now() at time zone 'Europe/London')::date
                    union
                    select content.attachment from attachment_ended ended
                      join attachment_content content on content.attachment = ended.statement
                    union
                    select it.id from attachment_content content join attachment it on it.id = content.attachment
                    where it.entry is not null and not stands_of(it.person, it.entry)
                    """).query(UUID.class).list();
            these.forEach(this::empty);
            return these;
        });
        if (!over.isEmpty()) {
            log.info(
                    "What was in {} attachments was erased: their time was over, or they were taken back.",
                    over.size());
        }
    }
}
