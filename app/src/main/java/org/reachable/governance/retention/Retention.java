package org.reachable.governance.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.governance.retention.KeptData.Until;
import org.reachable.governance.retention.RetentionStore.Birth;
import org.reachable.governance.retention.RetentionStore.Word;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.surroundings.SubjectLinks;
import org.springframework.stereotype.Component;

/** The door to how long a record is kept. The audit says what was decided, never why: that is for few to read. */
@Component
class Retention {

    private static final String JOB = "retention";

    private static final int MOST = 100;

    private final RetentionStore store;
    private final KeptData data;
    private final SubjectLinks links;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Clock clock;

    Retention(
            RetentionStore store,
            KeptData data,
            SubjectLinks links,
            Partnership partnership,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.data = data;
        this.links = links;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The way to how long the record is kept, for those who decide it. */
    List<Link> of(Actor actor, SubjectId subject, String href) {
        return store.decides(actor, subject) ? List.of(new Link("How long it is kept", href)) : List.of();
    }

    /**
     * Whose record it is.
     *
     * @param link what they are called, and the way to their page
     */
    record Whose(SubjectId id, Link link) {

        String href() {
            return link.href() + RetentionController.PAGE;
        }
    }

    /** A record whose time has ended. */
    record Due(Whose whose, Until until) {}

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Dates.day(now());
    }

    boolean keeps(Actor actor) {
        return store.keeps(actor);
    }

    /** Empty where the reader may not decide about it: for them there is no such page. */
    Optional<Whose> whose(Actor actor, SubjectId subject) {
        AuditContext.subject(subject);
        return Optional.ofNullable(links.known(actor, List.of(subject)).get(subject))
                .map(link -> new Whose(subject, link))
                .filter(_ -> store.decides(actor, subject));
    }

    /** Records of one child are erased together: the one that is kept longest keeps them. */
    Optional<Until> until(SubjectId subject) {
        return transactions.beside(JOB, () -> store.facts(subject)).stream()
                .flatMap(facts -> data.until(facts).stream())
                .max(Comparator.comparing(Until::day));
    }

    boolean isOver(SubjectId subject) {
        return until(subject).filter(until -> until.day().isBefore(today())).isPresent();
    }

    /** Those the reader may know of, the longest over first. Facts are looked up as a job, and nothing else of them read. */
    List<Due> due(Actor actor) {
        LocalDate today = today();
        AuditContext.detail("looked for", "records whose time has ended");
        List<Facts> ended = transactions.beside(
                JOB,
                () -> Stream.concat(
                                store.old(today.minusYears(data.fewestYears()), MOST).stream(),
                                store.silent(today.minusYears(data.fewestYearsOfOthers()), MOST).stream())
                        .toList());
        return ended.stream()
                .flatMap(facts -> data.until(facts).stream()
                        .filter(until -> until.day().isBefore(today))
                        .flatMap(_ -> whose(actor, facts.subject()).stream()))
                .flatMap(whose -> until(whose.id()).stream()
                        .filter(until -> until.day().isBefore(today))
                        .map(until -> new Due(whose, until)))
                .toList();
    }

    /** What holds the record now. */
    Optional<Word> hold(SubjectId subject) {
        return store.holds(subject, today()).stream().findFirst();
    }

    boolean mayLift(Actor actor, SubjectId subject) {
        return store.mayLift(actor, subject, today());
    }

    /** Whether a child's record that speaks of it is held: whose, nobody is told here. */
    boolean isHeldWithAChild(SubjectId subject) {
        return store.isHeldWithAChild(subject, today());
    }

    /** Whether something is asked about a child, and nobody has ended it. */
    boolean isAskedAbout(SubjectId subject) {
        return store.isAskedAbout(subject);
    }

    /** Which days of birth were ever said, and by whom; the first counts. */
    List<Birth> births(SubjectId subject) {
        return transactions.beside(JOB, () -> store.births(subject));
    }

    /** Who said so: somebody who works here, or the source of which a job took it. */
    String who(Birth birth) {
        return partnership.whoSaid(birth.actor(), birth.agency(), birth.source());
    }

    /** Who would have it erased, and why. */
    Optional<Word> wish(SubjectId subject) {
        return store.wishes(subject).stream().findFirst();
    }

    long erased() {
        return store.erased();
    }

    String who(String actor) {
        return partnership.who(actor);
    }

    void hold(Practitioner reader, SubjectId subject, String because, @Nullable LocalDate until) {
        change(reader, subject, "held", by -> store.hold(by, subject, because, until));
    }

    void lift(Practitioner reader, SubjectId subject, String because) {
        change(reader, subject, "hold lifted", _ -> store.lift(subject, today(), because));
    }

    void wish(Practitioner reader, SubjectId subject, String because) {
        change(reader, subject, "erasure wished", by -> store.wish(by, subject, because));
    }

    void drop(Practitioner reader, SubjectId subject, String because) {
        change(reader, subject, "erasure no longer wished", _ -> store.drop(subject, because));
    }

    private void change(Practitioner reader, SubjectId subject, String what, Consumer<Actor> change) {
        AuditContext.subject(subject);
        AuditContext.detail("kept", what);
        Actor by = Actor.of(reader);
        transactions.as(by.code(), () -> change.accept(by));
    }

    /** As the second of two. Its row in the audit says that it was done, and is the last that is written of the subject. */
    void erase(Practitioner reader, SubjectId subject) {
        AuditContext.erased(transactions.as(Actor.of(reader).code(), () -> store.erase(subject)));
    }
}
