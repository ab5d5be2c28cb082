package org.reachable.practice.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.intake.Intake;
import org.reachable.engine.intake.Intake.Rate;
import org.reachable.engine.policy.Mechanism.Deadline;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.Ids;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.practice.intake.SentIn.By;
import org.reachable.practice.intake.SentIn.Child;
import org.reachable.practice.intake.SentIn.Told;
import org.reachable.practice.intake.SentInStore.HowFar;
import org.springframework.stereotype.Component;

/** Takes what anybody tells the front door, and says to whoever has its reference how far it is. */
@Component
class WayIn {

    private final SentInStore store;
    private final Partnership partnership;
    private final Intake intake;
    private final Policy policy;
    private final Calendars calendars;
    private final Ids ids;
    private final Clock clock;
    private final Lately sent;
    private final Lately asked;

    WayIn(
            SentInStore store,
            Partnership partnership,
            Intake intake,
            Policy policy,
            Calendars calendars,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.partnership = partnership;
        this.intake = intake;
        this.policy = policy;
        this.calendars = calendars;
        this.ids = ids;
        this.clock = clock;
        this.sent = from(intake.most().fromOnePlace());
        this.asked = from(intake.most().fromOnePlace());
    }

    private static Lately from(Rate rate) {
        return new Lately(rate.many(), hours(rate.within()), System::nanoTime);
    }

    private static Duration hours(Span span) {
        return Duration.ofHours(span.amount());
    }

    Intake intake() {
        return intake;
    }

    /** By when somebody looks whether the child is safe now. */
    Instant lookBy(Instant at) {
        return calendars.limit(at, intake.clocks().look());
    }

    /** By when it is decided what happens next. */
    Instant decideBy(Instant at) {
        var rule = policy.rule(intake.clocks().decidedBy()).orElseThrow();
        return calendars.limit(
                at, ((Deadline) rule.mechanism()).stages().getFirst().within());
    }

    /** What of these words names danger. */
    List<String> danger(String words) {
        return policy.pages().danger(words);
    }

    /**
     * Takes it; empty where too many were sent from this place, or in all: then nothing is kept, and whoever sent it is told whom to ring.
     *
     * @return its reference
     */
    Optional<String> take(String place, By by, Told told, List<Child> children) {
        Rate inAll = intake.most().inAll();
        if (sent.isTooOften(place) || store.since(clock.instant().minus(hours(inAll.within()))) >= inAll.many()) {
            return Optional.empty();
        }
        String reference = Reference.drawn();
        var id = ids.next();
        store.add(id, partnership.id().orElseThrow(), reference, by, told, children);
        AuditContext.detail("sent in", id.toString());
        return Optional.of(reference);
    }

    /** Whether whoever asks with references asks too often to know one. */
    boolean asksTooOften(String place) {
        return asked.isTooOften(place);
    }

    Optional<HowFar> howFar(String reference) {
        return store.byReference(Reference.typed(reference));
    }
}
