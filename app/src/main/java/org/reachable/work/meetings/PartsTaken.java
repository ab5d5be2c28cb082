package org.reachable.work.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Map;
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

/**
 * Once somebody of another agency says that they took part in a sitting, its entry no longer stands on its writer's word alone: what asked
 * whether it was so ends. Where they say that it was otherwise, it stays, and says what they say.
 */
@Component
class PartsTaken extends PartsSaid {

    private final JdbcClient sql;
    private final MeetingKinds kinds;

    PartsTaken(
            JdbcClient sql,
            MeetingKinds kinds,
            Chronology chronology,
            Corrections corrections,
            Partnership partnership,
            Transactions transactions,
            Clock clock) {
        super(kinds, chronology, corrections, partnership, transactions, clock);
        this.sql = sql;
        this.kinds = kinds;
    }

    /** Their words say that it was otherwise than was written down; they have none where it was so. */
    @Override
    List<Said> said() {
        return sql.sql("select * from parts_taken(:marks)")
                .param(
                        "marks",
                        kinds.kinds().stream()
                                .map(kind -> kind.objection().oneWord())
                                .filter(mark -> !mark.isEmpty())
                                .distinct()
                                .toArray(String[]::new))
                .query((row, _) -> Said.of(row, "its_otherwise"))
                .list();
    }

    @Override
    @Nullable
    InPlace inPlace(Said one, MeetingKind kind, MeetingAgency agency, WrittenEntry written, Map<String, String> says) {
        String so = one.words() == null
                ? tookPart(kind, agency, written.agency(), says)
                : wasOtherwise(kind, agency, one.words(), written.agency(), says);
        return so.isEmpty() ? null : new InPlace(written.summary().strip() + " " + so, says, so);
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
