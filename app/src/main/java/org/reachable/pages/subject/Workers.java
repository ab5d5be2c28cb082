package org.reachable.pages.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Pages;

/** The people who work with one child, as entries name them by tokens. */
final class Workers {

    private final Pages pages;
    private final Map<String, Map<String, Worker>> byKind = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param token the token that names them
     * @param kind how the tokens of their kind begin
     * @param entries the entries that name them, in the order these became known
     * @param contacts those in which they really met or spoke
     * @param given those that say that the child was given to them
     */
    record Worker(String token, String kind, List<Entry> entries, List<Entry> contacts, List<Entry> given) {

        /** Since when they work with the child: since it was given to them, else since they are first named. */
        Instant since() {
            return ChildStory.newest(given).orElseGet(entries::getFirst).occurredAt();
        }

        /** When the child was last given to them, or they last met; to be merely named says nothing of who is around. */
        Instant around() {
            return Stream.of(ChildStory.newest(given), lastContact())
                    .flatMap(Optional::stream)
                    .map(Entry::occurredAt)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.MIN);
        }

        Optional<Entry> lastContact() {
            return ChildStory.newest(contacts);
        }
    }

    Workers(ChildStory story, Pages pages) {
        this.pages = pages;
        Set<Entry> contacts = new LinkedHashSet<>(story.read().topic(Topics.CONTACT));
        Set<Entry> given = new LinkedHashSet<>(story.read().topic(Topics.GIVEN));
        for (Entry entry : story.entries()) {
            entry.tokens()
                    .forEach(token -> kind(token.toString()).ifPresent(kind -> {
                        Worker worker = byKind.computeIfAbsent(kind, _ -> new LinkedHashMap<>())
                                .computeIfAbsent(
                                        token.toString(),
                                        name -> new Worker(
                                                name, kind, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                        worker.entries().add(entry);
                        if (contacts.contains(entry)) {
                            worker.contacts().add(entry);
                        }
                        if (given.contains(entry)) {
                            worker.given().add(entry);
                        }
                    }));
        }
    }

    private Optional<String> kind(String token) {
        return pages.workerKind(token);
    }

    /** One of each kind: to whom the child was given last, or who met the child last; never whoever was only named last. */
    List<Worker> now() {
        return byKind.values().stream().map(Workers::last).toList();
    }

    Optional<Worker> lead() {
        Map<String, Worker> leads = byKind.getOrDefault(pages.lead(), Map.of());
        return leads.isEmpty() ? Optional.empty() : Optional.of(last(leads));
    }

    private static Worker last(Map<String, Worker> workers) {
        return workers.values().stream()
                .max(Comparator.comparing((Worker worker) -> ChildStory.newest(worker.given())
                                .map(Entry::occurredAt)
                                .orElse(Instant.MIN))
                        .thenComparing(Worker::around)
                        .thenComparing(worker -> worker.entries().getFirst().occurredAt()))
                .orElseThrow();
    }

    /** "Mentor", or "Social worker 2" where the child had more than one. */
    String name(Worker worker) {
        String name = pages.workers().getOrDefault(worker.kind(), worker.token());
        return byKind.getOrDefault(worker.kind(), Map.of()).size() > 1
                ? name + " " + worker.token().substring(worker.kind().length())
                : name;
    }

    /** Who a token names; empty where no kind of worker is known by it. */
    Optional<Worker> worker(String token) {
        return kind(token).map(kind -> byKind.getOrDefault(kind, Map.of()).get(token));
    }
}
