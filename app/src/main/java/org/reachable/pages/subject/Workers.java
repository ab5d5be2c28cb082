package org.reachable.pages.subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     */
    record Worker(String token, String kind, List<Entry> entries, List<Entry> contacts) {

        Optional<Entry> lastContact() {
            return ChildStory.newest(contacts);
        }
    }

    Workers(ChildStory story, Pages pages) {
        this.pages = pages;
        Set<Entry> contacts = new LinkedHashSet<>(story.read().topic(Topics.CONTACT));
        for (Entry entry : story.entries()) {
            entry.tokens()
                    .forEach(token -> kind(token.toString()).ifPresent(kind -> {
                        Worker worker = byKind.computeIfAbsent(kind, _ -> new LinkedHashMap<>())
                                .computeIfAbsent(
                                        token.toString(),
                                        name -> new Worker(name, kind, new ArrayList<>(), new ArrayList<>()));
                        worker.entries().add(entry);
                        if (contacts.contains(entry)) {
                            worker.contacts().add(entry);
                        }
                    }));
        }
    }

    private Optional<String> kind(String token) {
        return pages.workers().keySet().stream().filter(token::startsWith).max(Comparator.comparingInt(String::length));
    }

    /** One of each kind: whoever was named last. */
    List<Worker> now() {
        return byKind.values().stream().map(Workers::last).toList();
    }

    Optional<Worker> lead() {
        Map<String, Worker> leads = byKind.getOrDefault(pages.lead(), Map.of());
        return leads.isEmpty() ? Optional.empty() : Optional.of(last(leads));
    }

    private static Worker last(Map<String, Worker> workers) {
        return workers.values().stream()
                .max(Comparator.comparing(worker -> worker.entries().getLast().recordedAt()))
                .orElseThrow();
    }

    /** "Mentor", or "Social worker 2" where the child had more than one. */
    String name(Worker worker) {
        String name = pages.workers().getOrDefault(worker.kind(), worker.token());
        return byKind.getOrDefault(worker.kind(), Map.of()).size() > 1
                ? name + " " + worker.token().substring(worker.kind().length())
                : name;
    }

    /** Who a token names; the token's code where no kind of worker is known by it. */
    String name(String token) {
        return kind(token)
                .map(kind -> byKind.getOrDefault(kind, Map.of()).get(token))
                .map(this::name)
                .orElse(token);
    }
}
