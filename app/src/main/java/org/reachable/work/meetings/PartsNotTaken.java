package org.reachable.work.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once somebody says that they took no part in a sitting, its entry says so, by itself: what it answered is asked again. No person writes it:
 * whoever wrote the sitting may not look for days, and whoever took no part may be let in to nothing of it.
 */
@Component
class PartsNotTaken {

    private static final String JOB = "sittings";

    private final JdbcClient sql;
    private final MeetingKinds kinds;
    private final SittingEntries entries;
    private final Chronology chronology;
    private final Corrections corrections;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Clock clock;

    PartsNotTaken(
            JdbcClient sql,
            MeetingKinds kinds,
            SittingEntries entries,
            Chronology chronology,
            Corrections corrections,
            Partnership partnership,
            Transactions transactions,
            Clock clock) {
        this.sql = sql;
        this.kinds = kinds;
        this.entries = entries;
        this.chronology = chronology;
        this.corrections = corrections;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who says that they took no part, in what words, where the entry does not say it yet. */
    private record NotTaken(UUID position, PersonId child, String kind, String line, EntryId entry, String words) {}

    /** Says it in each entry that does not say it yet; once more from time to time, for what was interrupted. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void say() {
        partnership.id().ifPresent(here -> {
            Actor job = Actor.job(JOB, here);
            transactions.as(job.code(), () -> notTaken().forEach(one -> say(job, one)));
        });
    }

    private List<NotTaken> notTaken() {
        return sql.sql("select * from parts_not_taken()")
                .query((row, _) -> new NotTaken(
                        row.getObject("at_position", UUID.class),
                        new PersonId(row.getObject("child", UUID.class)),
                        row.getString("its_kind"),
                        row.getString("its_line"),
                        EntryId.reference(row.getString("its_entry"), ""),
                        row.getString("its_words")))
                .list();
    }

    private void say(Actor job, NotTaken one) {
        AuditContext.person(one.child());
        Optional<MeetingKind> kind = kinds.kind(one.kind());
        Optional<LoggedEntry> stands = chronology.stands(job, one.entry());
        if (kind.isPresent() && stands.isPresent()) {
            MeetingAgency agency = kind.get().agency(one.line()).orElseThrow();
            chronology.append(job, null, List.of(without(one, kind.get(), agency, stands.get())));
        }
    }

    private NewEntry without(NotTaken one, MeetingKind kind, MeetingAgency agency, LoggedEntry stands) {
        WrittenEntry written = WrittenEntry.of(stands.entry());
        Map<String, String> says = new HashMap<>(written.attributes());
        Set<String> spoke = listed(says.get(kind.spoke()));
        Set<String> noPart = new HashSet<>(listed(says.get(kind.objection().noPart())));
        noPart.add(agency.kinds().stream()
                .filter(spoke::contains)
                .findFirst()
                .orElse(agency.kinds().getFirst()));
        agency.kinds().forEach(spoke::remove);
        says.put(kind.spoke(), String.join("|", spoke));
        if (spoke.isEmpty()) {
            says.remove(kind.spoke());
        }
        says.put(kind.objection().noPart(), noPart.stream().sorted().collect(Collectors.joining("|")));
        says.putAll(corrections.inPlaceOf(
                one.entry(), "%s: nobody spoke with us. %s".formatted(agency.title(), one.words())));
        if (!kind.objection().oneWord().isEmpty()) {
            says.remove(kind.objection().oneWord());
        }
        return inPlaceOf(
                one.position(),
                stands,
                entries.without(kind, agency, spoke, one.words(), written.summary()),
                says,
                clock.instant());
    }

    /** What stands in the place of a sitting's entry, because of what somebody said of their part in it. */
    static NewEntry inPlaceOf(
            UUID position, LoggedEntry stands, String summary, Map<String, String> says, Instant now) {
        WrittenEntry written = WrittenEntry.of(stands.entry());
        return new NewEntry(
                stands.subject(),
                new WrittenEntry(
                        new EntryId(Origin.OUR_OWN, Speaks.PART + position),
                        stands.subjectReference(),
                        written.occurredAt(),
                        now,
                        written.agency(),
                        written.type(),
                        summary,
                        written.location(),
                        written.otherPeople(),
                        written.outcome(),
                        written.outcomeWords(),
                        written.reached(),
                        written.handling(),
                        Map.copyOf(says)),
                List.of(),
                stands.entry().whose());
    }

    private static Set<String> listed(@Nullable String kinds) {
        return Stream.ofNullable(kinds)
                .flatMap(all -> Arrays.stream(all.split("\\|")))
                .filter(kind -> !kind.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
