package org.reachable.engine.fold.child;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.fold.KnownSighting;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.fold.TimeIndex;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Writes down what the second stage needs of a child's story, and no more. */
final class Sightings {
    private final ChildMachine story;
    private final List<Sighting> all = new ArrayList<>(0);
    private final Set<Counted> counted = new HashSet<>(0);
    private final Map<String, Compared> compared = new HashMap<>(0);
    private final Map<String, ElsewhereSightings> elsewhere = new HashMap<>(0);

    /** An incident counts once at a thing: as the first of its entries in which the thing stands. */
    private record Counted(String rule, Token token, EntryId incident) {}

    /** Whom it is for: the child itself, or those it names. */
    private record Response(int number, Entry entry, List<String> children) {}

    /** What one rule compares. */
    private static final class Compared {
        final TimeIndex<KnownSighting> incidents = new TimeIndex<>(KnownSighting::occurredAt);
        final TimeIndex<Response> responses =
                new TimeIndex<>(response -> response.entry().occurredAt());
        int number;
    }

    Sightings(ChildMachine story) {
        this.story = story;
    }

    List<Sighting> all() {
        return all;
    }

    void accept(Entry entry) {
        BitSet caring = story.compiled.sharedRulesFor(entry);
        for (int index = caring.nextSetBit(0); index >= 0; index = caring.nextSetBit(index + 1)) {
            Rule rule = story.compiled.sharedRules().get(index);
            if (!Watcher.inForce(rule, entry) || !goesOn(rule, entry)) {
                continue;
            }
            switch (rule.mechanism()) {
                case Mechanism.SharedThing m -> counted(rule, m.counted(), m.kinds(), entry.tokens(), entry);
                case Mechanism.Hotspot m -> counted(rule, m.counted(), m.kinds(), entry.tokens(), entry);
                case Mechanism.Comparison m -> compared(rule, m, entry);
                case Mechanism.HeldElsewhere m ->
                    elsewhere
                            .computeIfAbsent(rule.id(), _ -> new ElsewhereSightings(this, story, rule, m))
                            .accept(entry);
                default -> throw new IllegalStateException(rule.id());
            }
        }
        if (story.ending() == entry) {
            ended(entry);
        }
        if (entry.references().settles()
                && (!entry.tokens().isEmpty() || !entry.references().answers().isEmpty())) {
            story.compiled.sharedRules().forEach(rule -> answering(rule, entry));
        }
        if (entry.references().settles()) {
            story.compiled.askedHere().stream()
                    .filter(rule -> rule.answers().stream().anyMatch(answer -> answersAfter(answer, entry)))
                    .forEach(rule -> add(rule, Token.of(story.child), Sighting.Role.ANSWER, entry, null));
        }
    }

    /** The entry that ends the story still counts: for the other children, the place and the car are still there. */
    private boolean goesOn(Rule rule, Entry entry) {
        Entry ending = story.ending();
        return ending == null || ending.id().equals(entry.id()) || rule.afterTheEnd();
    }

    /** Tells those who compare this child with others that it can have no response any more. */
    private void ended(Entry entry) {
        record Place(String rule, Token token) {}
        var told = new HashSet<Place>();
        for (Sighting sighting : List.copyOf(all)) {
            if (sighting.role() == Sighting.Role.ANSWER) {
                continue;
            }
            Rule rule = story.policy().rule(sighting.rule()).orElseThrow();
            boolean isAsked =
                    rule.mechanism() instanceof Mechanism.Comparison && sighting.role() == Sighting.Role.COUNTED
                            || sighting.role() == Sighting.Role.SIGN;
            if (isAsked && !rule.afterTheEnd() && told.add(new Place(sighting.rule(), sighting.token()))) {
                add(rule, sighting.token(), Sighting.Role.ENDED, entry, null);
            }
        }
    }

    private void counted(Rule rule, Match match, Set<String> kinds, List<Token> tokens, Entry entry) {
        var wanted = of(kinds, tokens);
        if (!wanted.isEmpty() && story.matching.matches(match, entry)) {
            EntryId incident = story.history.canonical(entry.id());
            wanted.stream()
                    .filter(token -> counted.add(new Counted(rule.id(), token, incident)))
                    .forEach(token -> add(rule, token, Sighting.Role.COUNTED, entry, null));
        }
    }

    private void compared(Rule rule, Mechanism.Comparison comparison, Entry entry) {
        var so = compared.computeIfAbsent(rule.id(), _ -> new Compared());
        Duration within = Window.length(comparison.within());
        Instant at = entry.occurredAt();
        if (entry.references().ends() && story.matching.matches(comparison.response(), entry)) {
            var named = Attributes.several(entry, comparison.named());
            var response = new Response(so.number++, entry, named.isEmpty() ? List.of(story.child) : named);
            so.responses.add(response);
            so.incidents.between(at.minus(within), at).stream()
                    .sorted(Comparator.comparingInt(KnownSighting::number))
                    .forEach(incident -> respond(rule, incident.sighting(), response));
        }
        int before = all.size();
        counted(rule, comparison.incident(), kinds(rule), placing(comparison, entry), entry);
        for (Sighting incident : List.copyOf(all.subList(before, all.size()))) {
            so.incidents.add(new KnownSighting(so.number++, incident));
            so.responses.between(at, at.plus(within)).stream()
                    .sorted(Comparator.comparingInt(Response::number))
                    .forEach(response -> respond(rule, incident, response));
        }
    }

    private static List<Token> placing(Mechanism.Comparison comparison, Entry entry) {
        return entry.tokens().stream()
                .filter(token -> comparison.things().contains(token.kind())
                        || (comparison.kinds().contains(token.kind())
                                && entry.where().contains(token)))
                .toList();
    }

    private void respond(Rule rule, Sighting incident, Response told) {
        Entry response = told.entry();
        if (!response.id().equals(incident.entry())) {
            told.children().stream()
                    .distinct()
                    .forEach(child ->
                            add(rule, incident.token(), Sighting.Role.RESPONSE, child, response, incident.entry()));
        }
    }

    private void answering(Rule rule, Entry entry) {
        var kinds = kinds(rule);
        for (Answer answer : rule.answers()) {
            // What is of one child alone answers there whatever stands in it.
            if (!(rule.mechanism() instanceof Mechanism.HeldElsewhere) && answersAfter(answer, entry)) {
                of(kinds, entry.tokens()).forEach(token -> add(rule, token, Sighting.Role.ANSWER, entry, null));
            }
        }
        if (!entry.references().answers().isEmpty() && canAnswerByName(rule, entry)) {
            for (EntryId named : entry.references().answers()) {
                add(rule, Sighting.WHEREVER, Sighting.Role.NAMED_ANSWER, entry, named);
            }
        }
    }

    private boolean answersAfter(Answer answer, Entry entry) {
        return answer.link() == Answer.Link.AFTER
                && entry.references().namesNothing()
                && story.matching.matches(answer.by(), entry);
    }

    private boolean canAnswerByName(Rule rule, Entry entry) {
        return rule.answers().stream()
                .anyMatch(answer -> answer.isByName() && story.matching.matches(answer.by(), entry));
    }

    private static Set<String> kinds(Rule rule) {
        return switch (rule.mechanism()) {
            case Mechanism.SharedThing m -> m.kinds();
            case Mechanism.Hotspot m -> m.kinds();
            case Mechanism.Comparison m ->
                Stream.concat(m.kinds().stream(), m.things().stream()).collect(Collectors.toUnmodifiableSet());
            case Mechanism.HeldElsewhere m -> m.kinds();
            default -> throw new IllegalStateException(rule.id());
        };
    }

    private static List<Token> of(Set<String> kinds, List<Token> tokens) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        return tokens.stream().filter(token -> kinds.contains(token.kind())).toList();
    }

    void add(Rule rule, Token token, Sighting.Role role, Entry entry, @Nullable EntryId names) {
        add(rule, token, role, story.child, entry, names);
    }

    private void add(Rule rule, Token token, Sighting.Role role, String child, Entry entry, @Nullable EntryId names) {
        all.add(new Sighting(
                rule.id(),
                token,
                role,
                child,
                entry.id(),
                entry.type().code(),
                role == Sighting.Role.ANSWER || role == Sighting.Role.NAMED_ANSWER
                        ? entry.overAt()
                        : entry.occurredAt(),
                entry.recordedAt(),
                entry.where(),
                story.history.incident(role == Sighting.Role.NAMED_ANSWER && names != null ? names : entry.id()),
                names));
    }
}
