package org.reachable.work.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.access.Speaks;
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
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.corrections.Corrections;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What somebody says of the part that they are written down as taking in a sitting stands in its entry, by itself. No person writes it: whoever
 * wrote the sitting may not look for days, and whoever says it may be let in to nothing of the child.
 */
abstract class PartsSaid {

    private static final String JOB = "sittings";

    private final MeetingKinds kinds;
    private final Chronology chronology;
    private final Corrections corrections;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Clock clock;

    PartsSaid(
            MeetingKinds kinds,
            Chronology chronology,
            Corrections corrections,
            Partnership partnership,
            Transactions transactions,
            Clock clock) {
        this.kinds = kinds;
        this.chronology = chronology;
        this.corrections = corrections;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What somebody says of their part, where the entry does not say it yet.
     *
     * @param position what they said, by which what is written because of it is known
     * @param words in what words; null where there are none
     */
    record Said(
            UUID position,
            PersonId child,
            String kind,
            String line,
            EntryId entry,
            @Nullable String words) {

        static Said of(ResultSet row, String words) throws SQLException {
            return new Said(
                    row.getObject("at_position", UUID.class),
                    new PersonId(row.getObject("child", UUID.class)),
                    row.getString("its_kind"),
                    row.getString("its_line"),
                    EntryId.reference(row.getString("its_entry"), ""),
                    row.getString(words));
        }
    }

    /**
     * What stands in the place of the entry.
     *
     * @param because why, as a correction says it
     */
    record InPlace(String summary, Map<String, String> says, String because) {}

    abstract List<Said> said();

    /**
     * What it says then; null where it need not say anything else.
     *
     * @param says what the entry says, to be altered
     */
    abstract @Nullable InPlace inPlace(
            Said one, MeetingKind kind, MeetingAgency agency, WrittenEntry written, Map<String, String> says);

    /** Says it in each entry that does not say it yet; once more from time to time, for what was interrupted. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void say() {
        partnership.id().ifPresent(here -> {
            Actor job = Actor.job(JOB, here);
            transactions.as(job.code(), () -> said().forEach(one -> say(job, one)));
        });
    }

    private void say(Actor job, Said one) {
        AuditContext.person(one.child());
        kinds.kind(one.kind())
                .ifPresent(kind -> chronology.stands(job, one.entry()).ifPresent(stands -> {
                    WrittenEntry written = WrittenEntry.of(stands.entry());
                    MeetingAgency agency = kind.agency(one.line()).orElseThrow();
                    InPlace then = inPlace(one, kind, agency, written, new HashMap<>(written.attributes()));
                    if (then != null) {
                        chronology.append(job, null, List.of(entry(one, stands, written, then)));
                    }
                }));
    }

    private NewEntry entry(Said one, LoggedEntry stands, WrittenEntry written, InPlace then) {
        Map<String, String> says = new HashMap<>(then.says());
        says.putAll(corrections.inPlaceOf(one.entry(), then.because()));
        return new NewEntry(
                stands.subject(),
                written.again(
                                new EntryId(Origin.OUR_OWN, Speaks.PART + one.position()),
                                stands.subjectReference(),
                                clock.instant())
                        .telling(written.type(), then.summary())
                        .saying(says),
                List.of(),
                stands.entry().whose());
    }
}
