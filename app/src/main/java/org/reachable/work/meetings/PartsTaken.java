package org.reachable.work.meetings;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.corrections.Corrections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once somebody of another agency says that they took part in a sitting, its entry no longer stands on its writer's word alone: what asked
 * whether it was so ends. Where they say that it was otherwise, it stays, and says what they say. As of whoever took no part, no person writes it: they may be let in to nothing of the child.
 */
@Component
class PartsTaken {

    private static final String JOB = "sittings";

    private final JdbcClient sql;
    private final MeetingKinds kinds;
    private final Chronology chronology;
    private final Corrections corrections;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Clock clock;

    PartsTaken(
            JdbcClient sql,
            MeetingKinds kinds,
            Chronology chronology,
            Corrections corrections,
            Partnership partnership,
            Transactions transactions,
            Clock clock) {
        this.sql = sql;
        this.kinds = kinds;
        this.chronology = chronology;
        this.corrections = corrections;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Who says that they took part, where the entry does not say it yet.
     *
     * @param otherwise in what words they say that it was otherwise than was written down; null where it was so
     */
    private record Taken(
            UUID position,
            PersonId child,
            String kind,
            String line,
            EntryId entry,
            @Nullable String otherwise) {}

    /** Says it in each entry that does not say it yet; once more from time to time, for what was interrupted. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void say() {
        partnership.id().ifPresent(here -> {
            Actor job = Actor.job(JOB, here);
            transactions.as(job.code(), () -> taken().forEach(one -> say(job, one)));
        });
    }

    private List<Taken> taken() {
        return sql.sql("select * from parts_taken(:marks)")
                .param(
                        "marks",
                        kinds.kinds().stream()
                                .map(kind -> kind.objection().oneWord())
                                .filter(mark -> !mark.isEmpty())
                                .distinct()
                                .toArray(String[]::new))
                .query((row, _) -> new Taken(
                        row.getObject("at_position", UUID.class),
                        new PersonId(row.getObject("child", UUID.class)),
                        row.getString("its_kind"),
                        row.getString("its_line"),
                        EntryId.reference(row.getString("its_entry"), ""),
                        row.getString("its_otherwise")))
                .list();
    }

    private void say(Actor job, Taken one) {
        AuditContext.person(one.child());
        Optional<MeetingKind> kind = kinds.kind(one.kind());
        Optional<LoggedEntry> stands = chronology.stands(job, one.entry());
        if (kind.isEmpty() || stands.isEmpty()) {
            return;
        }
        MeetingAgency agency = kind.get().agency(one.line()).orElseThrow();
        WrittenEntry written = WrittenEntry.of(stands.get().entry());
        Map<String, String> says = new HashMap<>(written.attributes());
        String so = one.otherwise() == null
                ? tookPart(kind.get(), agency, written.agency(), says)
                : wasOtherwise(kind.get(), agency, one.otherwise(), written.agency(), says);
        if (!so.isEmpty()) {
            says.putAll(corrections.inPlaceOf(one.entry(), so));
            chronology.append(
                    job,
                    null,
                    List.of(PartsNotTaken.inPlaceOf(
                            one.position(),
                            stands.get(),
                            written.summary().strip() + " " + so,
                            says,
                            clock.instant())));
        }
    }

    /** What a colleague of its writer says is the same agency's word; and another may have said it a moment ago. */
    private static String tookPart(MeetingKind kind, MeetingAgency agency, String writer, Map<String, String> says) {
        String mark = kind.objection().oneWord();
        if (agency.kinds().contains(writer) || !says.containsKey(mark)) {
            return "";
        }
        // Beside somebody who says that it was otherwise, one who says that it was so settles nothing.
        if (says.getOrDefault(kind.objection().otherwise(), "").isEmpty()) {
            says.remove(mark);
        }
        return "%s: we took part.".formatted(agency.title());
    }

    /** Whoever says that it was otherwise has not said that it was so: it stands on its writer's word, and their words beside it. */
    private static String wasOtherwise(
            MeetingKind kind, MeetingAgency agency, String words, String writer, Map<String, String> says) {
        String otherwise = kind.objection().otherwise();
        if (otherwise.isEmpty()) {
            return "";
        }
        List<String> spoke = List.of(says.getOrDefault(kind.spoke(), "").split("\\|"));
        kind.onOneWord(writer, spoke).forEach(says::putIfAbsent);
        says.merge(
                otherwise,
                agency.kinds().stream()
                        .filter(spoke::contains)
                        .findFirst()
                        .orElse(agency.kinds().getFirst()),
                (all, one) -> List.of(all.split("\\|")).contains(one) ? all : all + "|" + one);
        return "%s: it was otherwise than is written down. “%s”".formatted(agency.title(), words);
    }
}
