package org.reachable.work.notifications;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.ToRing;
import org.reachable.records.surroundings.SubjectLinks;
import org.reachable.work.notifications.NotificationKind.Said;
import org.reachable.work.notifications.NotificationsPage.Row;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The door to what somebody is told by name. */
@Component
public class Notifications {

    private static final int MOST = 50;

    private static final Comparator<Notification> LATEST_FIRST = Comparator.comparing(Notification::at)
            .reversed()
            .thenComparing(one -> one.id().toString());

    private final NotificationStore store;
    private final ObjectProvider<NotificationKind> kinds;
    private final SubjectLinks links;
    private final Transactions transactions;

    Notifications(
            NotificationStore store,
            ObjectProvider<NotificationKind> kinds,
            SubjectLinks links,
            Transactions transactions) {
        this.store = store;
        this.kinds = kinds;
        this.links = links;
        this.transactions = transactions;
    }

    /** What the reader has not said they have seen, the latest first. */
    List<Notification> unseen(Actor actor, NotificationKind kind) {
        List<Notification> unseen = transactions.reading(
                actor.code(),
                () -> kind.tables().stream()
                        .filter(table -> waiting(actor).contains(table.name()))
                        .flatMap(table -> store.unseen(actor, table, MOST).stream())
                        .sorted(LATEST_FIRST)
                        .limit(MOST)
                        .toList());
        unseen.stream().flatMap(Notifications::about).forEach(AuditContext::subject);
        return unseen;
    }

    /** The same in words, of those of whom the reader may know. */
    List<Row> rows(Actor actor, NotificationKind kind) {
        Set<List<Object>> told = new HashSet<>();
        List<Notification> unseen = unseen(actor, kind).stream()
                .filter(one -> told.add(event(kind, one)))
                .toList();
        Map<SubjectId, Link> named = links.known(
                actor, unseen.stream().flatMap(Notifications::about).distinct().toList());
        return unseen.stream()
                .flatMap(one -> one.other().isEmpty()
                        ? Stream.of(one)
                        : Stream.ofNullable(named.get(one.other().get().subject()))
                                .map(other -> one.naming(other.text())))
                .flatMap(one -> Stream.ofNullable(named.get(one.about().subject()))
                        .map(whose -> row(one, whose, kind.said(actor, one, whose), kind.ring(actor, one))))
                .toList();
    }

    /** A desk has a section of each kind, and mostly nothing in it. */
    private Set<String> waiting(Actor actor) {
        return ReadOnce.of(
                new Waiting(actor),
                () -> store.waiting(
                        actor,
                        kinds.stream().flatMap(kind -> kind.tables().stream()).toList()));
    }

    private record Waiting(Actor reader) {}

    private static Stream<SubjectId> about(Notification one) {
        return Stream.concat(Stream.of(one.about()), one.other().stream()).map(PersonId::subject);
    }

    private static Row row(Notification one, Link whose, Said said, List<ToRing.One> ring) {
        return new Row(one.id().toString(), whose, said.what(), said.where(), ring);
    }

    private static List<Object> event(NotificationKind kind, Notification one) {
        String event = kind.event(one);
        return event.isEmpty() ? List.of(one.id()) : List.of(one.about(), event);
    }

    /** They have seen it, and what was told of the same event; a second time changes nothing. */
    void seen(Actor actor, NotificationKind kind, UUID id) {
        List<Notification> unseen = unseen(actor, kind);
        Set<List<Object>> events = unseen.stream()
                .filter(one -> one.id().equals(id))
                .map(one -> event(kind, one))
                .collect(Collectors.toUnmodifiableSet());
        List<UUID> all = Stream.concat(
                        Stream.of(id),
                        unseen.stream()
                                .filter(one -> events.contains(event(kind, one)))
                                .map(Notification::id))
                .distinct()
                .toList();
        transactions.as(
                actor.code(), () -> kind.tables().forEach(table -> all.forEach(one -> store.seen(actor, table, one))));
    }
}
