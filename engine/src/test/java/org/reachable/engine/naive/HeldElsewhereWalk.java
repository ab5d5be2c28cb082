package org.reachable.engine.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Answer.Link;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism.HeldElsewhere;
import org.reachable.engine.policy.Rule;

final class HeldElsewhereWalk extends Walk {
    private final HeldElsewhere elsewhere;
    private final Token thing;

    HeldElsewhereWalk(Rule rule, View all, HeldElsewhere elsewhere, Token thing) {
        super(rule, all, thing, List.of());
        this.elsewhere = elsewhere;
        this.thing = thing;
    }

    @Override
    void entry(Entry news) {
        for (Finding finding : findings) {
            if (finding.open && answers(news, finding.trigger, finding)) {
                close(finding, news.overAt());
            }
        }
        for (Entry sign : signs()) {
            Entry other = otherOf(sign);
            if (other != null
                    && (sign.equals(news) || isHeldBy(news, sign))
                    && findings.stream().noneMatch(had -> had.trigger.equals(sign))
                    && goesOn(sign.child())
                    && knownEntries().stream().noneMatch(entry -> answers(entry, sign, null))) {
                tell(sign, other);
            }
        }
    }

    private void tell(Entry sign, Entry other) {
        Finding finding = find(sign);
        finding.cite(List.of(sign.id(), other.id()), known);
        if (elsewhere.within() == null) {
            alert(finding, null, Set.of(sign.child()));
        } else {
            finding.step(now, rule.kind(), Finding.DUE, limit(now), Set.of(sign.child()), "");
        }
    }

    private void close(Finding finding, Instant happened) {
        Instant limit = finding.standing().limit();
        if (limit == null) {
            finding.close(now, "answered");
        } else if (happened.isAfter(limit)) {
            finding.close(now, "answered-late");
        } else {
            finding.close(now, finding.standing().level().equals(Finding.ALERT) ? "withdrawn" : "answered");
        }
    }

    private Instant limit(Instant from) {
        Span within = Objects.requireNonNull(elsewhere.within());
        Instant limit = view.calendars.limit(from, within);
        Instant soonest = view.calendars.endOfNextWorkingDayAfter(from);
        return within.unit() == Span.Unit.CLOCK_HOURS || !limit.isBefore(soonest) ? limit : soonest;
    }

    @Override
    Set<Instant> clocks() {
        var result = new HashSet<Instant>();
        if (elsewhere.within() != null) {
            view.entries.forEach(entry -> result.add(limit(entry.recordedAt())));
        }
        return result;
    }

    @Override
    void clock() {
        for (Finding finding : findings) {
            if (finding.open
                    && finding.standing().level().equals(Finding.DUE)
                    && now.equals(finding.standing().limit())) {
                finding.step(now, rule.kind(), Finding.ALERT, now, Set.of(finding.trigger.child()), "");
            }
        }
    }

    @Override
    void storyEnded(Entry ending) {
        findings.stream()
                .filter(finding -> finding.open && finding.trigger.child().equals(ending.child()))
                .forEach(finding -> finding.close(now, "ended"));
    }

    private boolean goesOn(String child) {
        return rule.afterTheEnd()
                || knownEntries().stream().noneMatch(entry -> entry.child().equals(child) && view.endsStory(entry));
    }

    /** The first known entry of each child's incident in which the thing stands as a sign. */
    private List<Entry> signs() {
        var result = new ArrayList<Entry>();
        for (Entry entry : knownEntries()) {
            if (isTold(entry)
                    && (rule.afterTheEnd() || !view.endsStory(entry))
                    && inForce(entry)
                    && view.matches(elsewhere.sign(), entry)
                    && !view.matches(elsewhere.unless(), entry)
                    && isIn(entry)
                    && isFirstOf(result, entry)) {
                result.add(entry);
            }
        }
        return result;
    }

    private boolean isFirstOf(List<Entry> before, Entry entry) {
        return before.stream()
                .noneMatch(had ->
                        had.child().equals(entry.child()) && view.incident(had).equals(view.incident(entry)));
    }

    private boolean isIn(Entry sign) {
        if (elsewhere.near().isEmpty()) {
            return sign.tokens().contains(thing);
        }
        Set<Token> chosen = new HashSet<>(sign.where());
        for (String near : sign.attribute(elsewhere.near()).split("[|,;]", -1)) {
            chosen.add(Token.of(near.strip().replace("[", "").replace("]", "")));
        }
        return chosen.contains(thing)
                || view.of(sign.child()).entries.stream()
                        .filter(entry -> view.place(entry) < view.place(sign))
                        .anyMatch(entry -> told(elsewhere.held(), entry)
                                && !view.policy.vocabulary().isPlace(thing)
                                && entry.tokens().contains(thing)
                                && entry.where().stream().anyMatch(chosen::contains));
    }

    private boolean told(Match match, Entry entry) {
        return isTold(entry) && inForce(entry) && view.matches(match, entry);
    }

    private @Nullable Entry otherOf(Entry sign) {
        return holding().stream()
                .filter(entry -> isHeldBy(entry, sign))
                .max(Comparator.comparing(Entry::occurredAt).thenComparing(view::place))
                .orElse(null);
    }

    /** The first known entry of each child's incident that holds the thing. */
    private List<Entry> holding() {
        var result = new ArrayList<Entry>();
        for (Entry entry : knownEntries()) {
            if (told(elsewhere.held(), entry) && entry.tokens().contains(thing) && isFirstOf(result, entry)) {
                result.add(entry);
            }
        }
        return result;
    }

    private boolean isHeldBy(Entry entry, Entry sign) {
        return holding().contains(entry)
                && !entry.child().equals(sign.child())
                && Elapsed.follows(entry.occurredAt(), sign.occurredAt(), elsewhere.back())
                && !Elapsed.near(entry.occurredAt(), sign.occurredAt(), elsewhere.together())
                && !view.areJoined(entry, sign)
                && !isTheirs(entry.child())
                && !isTheirs(sign.child());
    }

    private boolean isTheirs(String child) {
        return view.policy.vocabulary().isPlace(thing)
                && knownEntries().stream()
                        .anyMatch(entry -> entry.child().equals(child)
                                && told(elsewhere.theirs(), entry)
                                && entry.where().contains(thing));
    }

    private boolean answers(Entry entry, Entry sign, @Nullable Finding open) {
        return entry.child().equals(sign.child())
                && !entry.id().equals(sign.id())
                && entry.references().settles()
                && !entry.overAt().isBefore(sign.occurredAt())
                && rule.answers().stream().anyMatch(row -> answers(row, entry, sign, open));
    }

    private boolean answers(Answer row, Entry entry, Entry sign, @Nullable Finding open) {
        if (!view.matches(row.by(), entry)) {
            return false;
        }
        var references = entry.references();
        if (references.answersFinding() != null) {
            return open != null && open.id().equals(references.answersFinding());
        }
        if (!references.answers().isEmpty()) {
            return references.answers().stream().anyMatch(named -> isOf(named, sign));
        }
        boolean isAnother =
                !view.incident(entry).id().equals(view.incident(sign).id());
        return isAnother
                && (row.link() == Link.AFTER
                        || (row.link() == Link.SAME
                                && row.same() instanceof Key.Attribute key
                                && isOfThePlace(key, entry, sign)));
    }

    /** What answers a duplicate answers both, also where the other stands in another story. */
    private boolean isOf(EntryId named, Entry sign) {
        return knownEntries().stream()
                .filter(mate -> mate.child().equals(sign.child())
                        && view.incident(mate).id().equals(view.incident(sign).id()))
                .anyMatch(mate -> mate.id().equals(view.standing(named))
                        || named.equals(mate.references().duplicateOf()));
    }

    private static boolean isOfThePlace(Key.Attribute key, Entry entry, Entry sign) {
        Set<Token> chosen = places(key, sign);
        return places(key, entry).stream().anyMatch(chosen::contains);
    }

    private static Set<Token> places(Key.Attribute key, Entry entry) {
        var result = new HashSet<>(entry.where());
        for (String near : entry.attribute(key.name()).split("[|,;]", -1)) {
            result.add(Token.of(near.strip().replace("[", "").replace("]", "")));
        }
        result.removeIf(token -> !key.orPlaces().contains(token.kind()));
        return result;
    }
}
