package org.reachable.work.meetings;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.corrections.Corrections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Once somebody says that they took no part in a sitting, its entry says so: what it answered is asked again. */
@Component
class PartsNotTaken extends PartsSaid {

    private final JdbcClient sql;
    private final SittingEntries entries;

    PartsNotTaken(
            JdbcClient sql,
            MeetingKinds kinds,
            SittingEntries entries,
            Chronology chronology,
            Corrections corrections,
            Partnership partnership,
            Transactions transactions,
            Clock clock) {
        super(kinds, chronology, corrections, partnership, transactions, clock);
        this.sql = sql;
        this.entries = entries;
    }

    @Override
    List<Said> said() {
        return sql.sql("select * from parts_not_taken()")
                .query((row, _) -> Said.of(row, "its_words"))
                .list();
    }

    @Override
    InPlace inPlace(Said one, MeetingKind kind, MeetingAgency agency, WrittenEntry written, Map<String, String> says) {
        String words = Objects.requireNonNullElse(one.words(), "");
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
        if (!kind.objection().oneWord().isEmpty()) {
            says.remove(kind.objection().oneWord());
        }
        return new InPlace(
                entries.without(kind, agency, spoke, words, written.summary()),
                says,
                "%s: nobody spoke with us. %s".formatted(agency.title(), words));
    }

    private static Set<String> listed(@Nullable String kinds) {
        return Stream.ofNullable(kinds)
                .flatMap(all -> Arrays.stream(all.split("\\|")))
                .filter(kind -> !kind.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
