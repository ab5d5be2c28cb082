package org.reachable.governance.emergencyaccess;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Action;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.engine.calendar.Calendars;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Opens records with a reason, ends that, and keeps what a review says. All of it is added, nothing overwritten. */
@Component
class Openings {

    private static final String DONE = "opening";

    private final OpeningStore store;
    private final Reviewers reviewers;
    private final Relationships standings;
    private final Transactions transactions;
    private final Calendars calendars;
    private final Clock clock;

    Openings(
            OpeningStore store,
            Reviewers reviewers,
            Relationships standings,
            Transactions transactions,
            Calendars calendars,
            Clock clock) {
        this.store = store;
        this.reviewers = reviewers;
        this.standings = standings;
        this.transactions = transactions;
        this.calendars = calendars;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** What the reader is to the child. */
    Relationship standing(Actor actor, PersonId child) {
        return standings.of(actor, child);
    }

    /** When a review of what is opened now is due. */
    Instant reviewDue() {
        return calendars.endOfNextWorkingDayAfter(now());
    }

    Optional<Practitioner> reviewer(Practitioner reader, PersonId child) {
        return reviewers.of(reader, child, now());
    }

    /** What the reader has open of this child now. */
    Optional<Opening> open(Actor actor, PersonId child) {
        Instant now = now();
        return store.about(child).stream()
                .filter(opening -> opening.by().toString().equals(actor.code()))
                .filter(opening -> opening.openAt(now))
                .findFirst();
    }

    /** Opens it for so long. False where the reader may not, or nobody would review it. */
    boolean open(Practitioner reader, PersonId child, Purpose purpose, String because, Duration length) {
        var actor = Actor.of(reader);
        AuditContext.person(child);
        AuditContext.purpose(because);
        return transactions.as(actor.code(), () -> {
            Optional<Practitioner> reviewer = reviewer(reader, child);
            if (reviewer.isEmpty() || !Action.OPEN.isFor(standing(actor, child))) {
                return false;
            }
            store.add(
                    actor,
                    child,
                    purpose.code(),
                    because,
                    now().plus(length),
                    reviewer.get().id(),
                    reviewDue());
            AuditContext.detail(DONE, "begun");
            return true;
        });
    }

    /** Ends what the reader has open of this child. */
    void end(Actor actor, PersonId child) {
        AuditContext.person(child);
        transactions.as(
                actor.code(),
                () -> open(actor, child).ifPresent(opening -> {
                    store.end(opening);
                    AuditContext.detail(DONE, "ended");
                }));
    }

    Optional<Opening> one(UUID id) {
        Optional<Opening> found = store.one(id);
        found.ifPresent(opening -> AuditContext.person(opening.child()));
        return found;
    }

    /** Whether this is theirs to answer: the reviewer's, and once it is late also theirs who look after that. */
    boolean mayReview(Actor actor, Opening opening) {
        Instant now = now();
        return opening.review() == null
                && (opening.reviewer().toString().equals(actor.code())
                        || store.overdue(actor, now).stream()
                                .anyMatch(late -> late.id().equals(opening.id())));
    }

    /** False where somebody answered meanwhile. */
    boolean review(Actor actor, Opening opening, boolean justified, String words) {
        AuditContext.person(opening.child());
        boolean kept = transactions.as(
                actor.code(), () -> mayReview(actor, opening) && store.review(opening, justified, words));
        if (kept) {
            AuditContext.detail(DONE, justified ? "justified" : "not justified");
        }
        return kept;
    }
}
