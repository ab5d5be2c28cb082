package org.reachable.governance.meetingaccess;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.foundation.govuk.SentForm;

/** What the form sent that asks somebody into a meeting. */
record InvitationForm(SentForm sent) {

    static final String WHOM = "whom";
    static final String MEETING = "meeting";
    static final String DAY = "day";

    /** A meeting that is further away can be asked for when it is nearer: nobody reads a record for months because of it. */
    static final int MOST_DAYS = 28;

    private static final int LONGEST = 500;

    static InvitationForm of(Map<String, String> fields) {
        return new InvitationForm(SentForm.of(fields));
    }

    /** One of these. */
    Optional<UUID> whom(List<UUID> of) {
        return sent.one(WHOM, of, "Choose whom you ask in");
    }

    String meeting(Collection<String> of) {
        if (!of.contains(sent.text(MEETING))) {
            sent.wrong(MEETING, "Choose which meeting");
        }
        return sent.text(MEETING);
    }

    Optional<LocalDate> day(LocalDate today) {
        return sent.day(DAY, today, today.plusDays(MOST_DAYS), "Write today, or a day within the next four weeks");
    }

    String because() {
        return sent.need(SentForm.BECAUSE, "Write what they bring, or need to know", LONGEST);
    }

    boolean isWhole() {
        return sent.isWhole();
    }
}
