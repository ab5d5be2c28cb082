package org.reachable.work.meetings;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/**
 * Who is asked whether it is so where the name of whoever spoke for an agency was typed: whoever holds that agency's duty then. A typed name can
 * say nothing to it, and counted as having spoken.
 */
@Component
class DutyAsked {

    private final MeetingKinds kinds;
    private final Partnership partnership;
    private final Clock clock;

    DutyAsked(MeetingKinds kinds, Partnership partnership, Clock clock) {
        this.kinds = kinds;
        this.partnership = partnership;
        this.clock = clock;
    }

    /** Empty where nobody of that agency but the writer holds one of its duties. */
    Optional<UUID> of(Actor writer, Sitting sitting, NewVoice said) {
        if (!said.how().spoke() || said.named().isEmpty()) {
            return Optional.empty();
        }
        MeetingAgency agency = kinds.kind(sitting.kind())
                .flatMap(kind -> kind.agency(said.line()))
                .orElseThrow();
        return agency.duties().stream()
                .map(duty -> partnership
                        .whoIsOnDuty(duty, sitting.child(), clock.instant())
                        .practitioner())
                .filter(one -> agency.kinds().contains(one.agencyKind()))
                .map(Practitioner::id)
                .filter(one -> !one.toString().equals(writer.code()))
                .findFirst();
    }
}
