package org.reachable.engine.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Writes down what the second stage needs of a child's story, and no more. */
final class Sightings {
    private final ChildMachine story;
    private final List<Sighting> all = new ArrayList<>(0);
    private final Set<Counted> counted = new HashSet<>(0);
    private final List<Response> responses = new ArrayList<>(0);

    /** An incident counts once at a thing: as the first of its entries in which the thing stands. */
    private record Counted(String rule, Token token, EntryId incident) {}

    private record Response(Rule rule, Entry entry) {}

    Sightings(ChildMachine story) {
        this.story = story;
    }

    List<Sighting> all() {
        return all;
    }

    void accept(Entry entry) {
        for (int index : story.compiled.sharedRulesOf(entry.type())) {
            Rule rule = story.compiled.sharedRules().get(index);
            if (!Watcher.inForce(rule, entry)) {
                continue;
            }
            switch (rule.mechanism()) {
                case Mechanism.SharedThing m -> counted(rule, m.counted(), m.kinds(), entry.tokens(), entry);
                case Mechanism.Hotspot m -> counted(rule, m.counted(), m.kinds(), entry.tokens(), entry);
                case Mechanism.Comparison m -> compared(rule, m, entry);
                default -> throw new IllegalStateException(rule.id());
            }
        }
        if (entry.references().settles()) {
            story.compiled.sharedRules().forEach(rule -> answering(rule, entry));
        }
    }

    private void counted(Rule rule, Match match, Set<String> kinds, List<Token> tokens, Entry entry) {
        var wanted = of(kinds, tokens);
        if (!wanted.isEmpty() && story.matching.matches(match, entry)) {
            EntryId incident = story.history.incident(entry.id());
            wanted.stream()
                    .filter(token -> counted.add(new Counted(rule.id(), token, incident)))
                    .forEach(token -> add(rule, token, Sighting.Role.COUNTED, entry, null));
        }
    }

    private void compared(Rule rule, Mechanism.Comparison comparison, Entry entry) {
        if (isResponse(comparison, entry)) {
            responses.add(new Response(rule, entry));
            for (Sighting incident : List.copyOf(all)) {
                if (incident.rule().equals(rule.id()) && incident.role() == Sighting.Role.COUNTED) {
                    respond(rule, comparison, incident, entry);
                }
            }
        }
        int before = all.size();
        counted(rule, comparison.incident(), comparison.kinds(), entry.where(), entry);
        for (Sighting incident : List.copyOf(all.subList(before, all.size()))) {
            for (Response response : responses) {
                if (response.rule().equals(rule)) {
                    respond(rule, comparison, incident, response.entry());
                }
            }
        }
    }

    private boolean isResponse(Mechanism.Comparison comparison, Entry entry) {
        if (!story.matching.matches(comparison.response(), entry)) {
            return false;
        }
        var named = Attributes.several(entry, comparison.named());
        return named.isEmpty() || named.contains(story.child);
    }

    private void respond(Rule rule, Mechanism.Comparison comparison, Sighting incident, Entry response) {
        Instant end = incident.occurredAt().plus(Window.length(comparison.within()));
        if (!response.occurredAt().isBefore(incident.occurredAt())
                && !response.occurredAt().isAfter(end)
                && !response.id().equals(incident.entry())) {
            add(rule, incident.token(), Sighting.Role.RESPONSE, response, incident.entry());
        }
    }

    private void answering(Rule rule, Entry entry) {
        var kinds = kinds(rule);
        for (Answer answer : rule.answers()) {
            if (answer.link() == Answer.Link.AFTER && story.matching.matches(answer.by(), entry)) {
                of(kinds, entry.tokens()).forEach(token -> add(rule, token, Sighting.Role.ANSWER, entry, null));
            }
        }
        var names = entry.references().answers();
        if (names != null && canAnswerByName(rule, entry)) {
            add(rule, Sighting.WHEREVER, Sighting.Role.NAMED_ANSWER, entry, names);
        }
    }

    private boolean canAnswerByName(Rule rule, Entry entry) {
        return rule.answers().stream()
                .anyMatch(answer -> answer.link() == Answer.Link.NAMES && story.matching.matches(answer.by(), entry));
    }

    private static Set<String> kinds(Rule rule) {
        return switch (rule.mechanism()) {
            case Mechanism.SharedThing m -> m.kinds();
            case Mechanism.Hotspot m -> m.kinds();
            case Mechanism.Comparison m -> m.kinds();
            default -> throw new IllegalStateException(rule.id());
        };
    }

    private static List<Token> of(Set<String> kinds, List<Token> tokens) {
        return tokens.stream().filter(token -> kinds.contains(token.kind())).toList();
    }

    private void add(Rule rule, Token token, Sighting.Role role, Entry entry, @Nullable EntryId names) {
        all.add(new Sighting(
                rule.id(),
                token,
                role,
                story.child,
                entry.id(),
                entry.type().code(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.where(),
                story.history.incident(role == Sighting.Role.NAMED_ANSWER && names != null ? names : entry.id()),
                names));
    }
}
