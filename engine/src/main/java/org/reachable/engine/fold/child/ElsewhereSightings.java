package org.reachable.engine.fold.child;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.fold.Sighting.Role;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** What one child's story tells of one rule that looks for its things in others': its signs, what others may look for, what answers. */
final class ElsewhereSightings {
    private final Sightings sightings;
    private final ChildMachine story;
    private final Rule rule;
    private final Mechanism.HeldElsewhere elsewhere;
    private final Set<Told> told = new HashSet<>(2);
    /** What stood at each place, as far as this story tells. */
    private final Map<Token, Set<Token>> stoodAt = new HashMap<>(0);
    /** Signs that nothing answered so far, and answers that a sign told of later may have had. */
    private final List<Sign> signs = new ArrayList<>(0);

    private final List<Answering> answers = new ArrayList<>(0);

    /** An incident counts once at a thing, and is a sign once. */
    private record Told(Role role, @Nullable Token token, EntryId incident) {}

    private record Sign(Entry entry, Token token) {}

    private record Answering(Entry entry, Answer answer) {}

    ElsewhereSightings(Sightings sightings, ChildMachine story, Rule rule, Mechanism.HeldElsewhere elsewhere) {
        this.sightings = sightings;
        this.story = story;
        this.rule = rule;
        this.elsewhere = elsewhere;
    }

    void accept(Entry entry) {
        if (story.matching.matches(elsewhere.theirs(), entry)) {
            entry.where().stream()
                    .filter(token ->
                            isWanted(token) && story.policy().vocabulary().isPlace(token))
                    .forEach(token -> sightings.add(rule, token, Role.THEIRS, entry, null));
        }
        EntryId incident = story.history.canonical(entry.id());
        boolean holds = story.matching.matches(elsewhere.held(), entry);
        if (holds) {
            entry.tokens().stream()
                    .filter(this::isWanted)
                    .filter(token -> told.add(new Told(Role.COUNTED, token, incident)))
                    .forEach(token -> sightings.add(rule, token, Role.COUNTED, entry, null));
        }
        if (story.ending() != entry
                && story.matching.matches(elsewhere.sign(), entry)
                && !story.matching.matches(elsewhere.unless(), entry)) {
            tokensOf(entry).stream()
                    .filter(token -> told.add(new Told(Role.SIGN, token, incident)))
                    .forEach(token -> sign(new Sign(entry, token)));
        }
        if (holds && !elsewhere.near().isEmpty()) {
            for (Token place : entry.where()) {
                entry.tokens().stream()
                        .filter(token ->
                                isWanted(token) && !story.policy().vocabulary().isPlace(token))
                        .forEach(token -> stoodAt.computeIfAbsent(place, _ -> new LinkedHashSet<>(1))
                                .add(token));
            }
        }
        answering(entry);
    }

    private boolean isWanted(Token token) {
        return elsewhere.kinds().contains(token.kind());
    }

    /** Whatever stands in it; or the places that it chooses, and what stood there. */
    private Set<Token> tokensOf(Entry entry) {
        var result = new LinkedHashSet<Token>(2);
        if (elsewhere.near().isEmpty()) {
            entry.tokens().stream().filter(this::isWanted).forEach(result::add);
            return result;
        }
        var chosen = new LinkedHashSet<>(entry.where());
        Attributes.several(entry, elsewhere.near()).forEach(near -> chosen.add(Token.of(near)));
        for (Token place : chosen) {
            if (isWanted(place)) {
                result.add(place);
            }
            result.addAll(stoodAt.getOrDefault(place, Set.of()));
        }
        return result;
    }

    private void sign(Sign sign) {
        sightings.add(rule, sign.token(), Role.SIGN, sign.entry(), null);
        for (Answering answering : answers) {
            if (answers(answering, sign)) {
                answer(answering, sign);
                return;
            }
        }
        signs.add(sign);
    }

    private void answering(Entry entry) {
        var references = entry.references();
        if (!references.settles() || !references.answers().isEmpty() || references.answersFinding() != null) {
            return;
        }
        for (Answer row : rule.answers()) {
            boolean isOfTheChild = row.link() == Answer.Link.AFTER || row.link() == Answer.Link.SAME;
            if (isOfTheChild && story.matching.matches(row.by(), entry)) {
                var answering = new Answering(entry, row);
                answers.add(answering);
                for (Iterator<Sign> open = signs.iterator(); open.hasNext(); ) {
                    Sign sign = open.next();
                    if (answers(answering, sign)) {
                        answer(answering, sign);
                        open.remove();
                    }
                }
            }
        }
    }

    private void answer(Answering answering, Sign sign) {
        sightings.add(
                rule, sign.token(), Role.ANSWER, answering.entry(), sign.entry().id());
    }

    /** It came after, and, where it must be of the same place, names one of the places that were chosen. */
    private boolean answers(Answering answering, Sign sign) {
        Entry entry = answering.entry();
        return !entry.overAt().isBefore(sign.entry().occurredAt())
                && story.history.isAnother(entry, sign.entry())
                && (!(answering.answer().same() instanceof Key.Attribute key)
                        || isOfThePlace(key, entry, sign.entry()));
    }

    private static boolean isOfThePlace(Key.Attribute key, Entry entry, Entry sign) {
        List<Token> chosen = Places.named(key, sign);
        return Places.named(key, entry).stream().anyMatch(chosen::contains);
    }
}
