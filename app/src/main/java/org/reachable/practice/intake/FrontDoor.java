package org.reachable.practice.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.access.Action;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** What was sent in, for whoever is at the front door; for everybody else there is nothing. */
@Component
class FrontDoor {

    private static final int MOST = 100;
    private static final int LATELY = 20;

    private final SentInStore store;
    private final Partnership partnership;
    private final Transactions transactions;

    FrontDoor(SentInStore store, Partnership partnership, Transactions transactions) {
        this.store = store;
        this.partnership = partnership;
        this.transactions = transactions;
    }

    boolean isAt(Practitioner reader) {
        return partnership.answersAs(reader, Action.TAKE_IN.duties());
    }

    boolean isAt(Actor reader) {
        return partnership.practitionerWhoIs(reader.code()).filter(this::isAt).isPresent();
    }

    /** Of which somebody has still to say whose they are, the first sent in front. */
    List<SentIn> open(Actor actor) {
        return transactions.reading(actor.code(), () -> told(store.open(MOST)));
    }

    List<SentIn> settledLately(Actor actor) {
        return transactions.reading(actor.code(), () -> told(store.settled(LATELY)));
    }

    Optional<SentIn> one(Actor actor, UUID id) {
        return transactions.reading(
                actor.code(), () -> store.one(id).map(one -> told(List.of(one)).getFirst()));
    }

    List<String> replies(SentIn one) {
        return store.replies(one.id());
    }

    private static List<SentIn> told(List<SentIn> read) {
        read.stream()
                .flatMap(one -> one.children().stream())
                .flatMap(child -> Stream.ofNullable(child.settled()))
                .flatMap(settled -> Stream.ofNullable(settled.person()))
                .forEach(AuditContext::person);
        read.forEach(one -> AuditContext.detail("sent in", one.id().toString()));
        return read;
    }

    void looked(Actor actor, SentIn one, String safe, String found) {
        transactions.as(actor.code(), () -> store.looked(one.id(), safe, found));
    }

    void reply(Actor actor, SentIn one, String words) {
        transactions.as(actor.code(), () -> store.reply(one.id(), words));
    }
}
