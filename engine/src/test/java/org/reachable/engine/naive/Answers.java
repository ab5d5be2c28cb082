package org.reachable.engine.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Answer.Link;

/** "Answers", for one rule over one subject's entries. */
final class Answers {
    private static final Comparator<Entry> AS_HAPPENED =
            Comparator.comparing(Entry::occurredAt).thenComparing(Entry.AS_KNOWN);

    private final View view;
    private final List<Answer> ways;
    private final @Nullable Token token;
    private final Incidents incidents;
    private final InCommon common;
    /** All that the rule found so far. */
    private final List<Finding> findings;

    /** By way and entry, the one finding that it answers which tells not which of several it answers; null for none of those. */
    private final Map<Answer, Map<EntryId, Optional<EntryId>>> ofOne = new IdentityHashMap<>();

    /** Until when what was told ahead has come. */
    Instant comeBy = Instant.MIN;

    Answers(View view, List<Answer> ways, @Nullable Token token, List<Finding> findings) {
        this.view = view;
        this.ways = ways;
        this.token = token;
        this.incidents = new Incidents(view, token);
        this.common = new InCommon(view, incidents, findings);
        this.findings = findings;
    }

    /** An entry becomes known: where it tells not which of several it answers, it answers the oldest that is open. */
    void arrived(Entry entry, int known) {
        for (Answer way :
                ways.stream().filter(each -> mayTellNotWhich(each, entry)).toList()) {
            var open = findings.stream()
                    .filter(finding -> finding.open && !finding.trigger.id().equals(entry.id()))
                    .toList();
            if (isOfOneOfThem(way, entry, known)) {
                assign(way, entry, Optional.empty());
                continue;
            }
            open.stream()
                    .filter(finding -> mayBeOf(way, entry, finding, known))
                    .min(Comparator.comparing(finding -> finding.trigger, AS_HAPPENED))
                    .ifPresent(oldest -> assign(way, entry, Optional.of(oldest.trigger.id())));
        }
    }

    private void assign(Answer way, Entry entry, Optional<EntryId> trigger) {
        ofOne.computeIfAbsent(way, unseen -> new HashMap<>()).put(entry.id(), trigger);
    }

    private boolean mayTellNotWhich(Answer way, Entry entry) {
        return (way.link() == Link.OLDEST || (way.link() == Link.SAME && way.orBlank()))
                && entry.references().settles()
                && entry.references().namesNothing()
                && view.matches(way.by(), entry);
    }

    private boolean tellsWhich(Answer way, Entry entry, Finding finding, int known) {
        return way.link() == Link.SAME && isAnother(entry, finding) && common.hasTheSame(way, entry, finding, known);
    }

    /** Of what it says to be of, there is a finding: it is of no other. */
    private boolean isOfOneOfThem(Answer way, Entry entry, int known) {
        return findings.stream().anyMatch(finding -> tellsWhich(way, entry, finding, known));
    }

    private boolean mayBeOf(Answer way, Entry entry, Finding finding, int known) {
        return isAnother(entry, finding)
                && common.cameAfter(way, entry, finding)
                && (way.same() == null || common.mayBeTheSame(way, entry, finding, known));
    }

    /** The one it answers; or, known before any that it could, the first that becomes known after it. */
    private boolean isTheOne(Answer way, Entry entry, Finding finding, int known) {
        if (!mayTellNotWhich(way, entry)) {
            return false;
        }
        var told = ofOne.getOrDefault(way, Map.of()).get(entry.id());
        if (told != null) {
            return told.filter(finding.trigger.id()::equals).isPresent() && common.cameAfter(way, entry, finding);
        }
        if (common.isLater(entry, finding)
                || isOfOneOfThem(way, entry, known)
                || !mayBeOf(way, entry, finding, known)
                || isAnsweredByTheSame(way, finding, known)
                || isAnEarlierOne(way, entry, finding, known)) {
            return false;
        }
        assign(way, entry, Optional.of(finding.trigger.id()));
        return true;
    }

    private boolean isAnsweredByTheSame(Answer way, Finding finding, int known) {
        return candidates(finding, known).stream()
                .anyMatch(entry -> !common.isLater(entry, finding)
                        && entry.references().namesNothing()
                        && view.matches(way.by(), entry)
                        && tellsWhich(way, entry, finding, known)
                        && common.cameAfter(way, entry, finding));
    }

    /** One that happened before this one is taken first. */
    private boolean isAnEarlierOne(Answer way, Entry entry, Finding finding, int known) {
        return candidates(finding, known).stream()
                .filter(other -> Elapsed.AS_ANSWERED.compare(other, entry) < 0 && !common.isLater(other, finding))
                .anyMatch(other -> mayTellNotWhich(way, other)
                        && !isOfOneOfThem(way, other, known)
                        && Optional.ofNullable(ofOne.getOrDefault(way, Map.of()).get(other.id()))
                                .map(told -> told.filter(finding.trigger.id()::equals)
                                        .isPresent())
                                .orElse(true)
                        && mayBeOf(way, other, finding, known));
    }

    /** Those of these findings, that are open or held, which an entry that answers none for good is about. */
    List<Finding> about(Answer way, Entry entry, List<Finding> those, int known) {
        var meant = those.stream()
                .filter(finding -> !finding.trigger.id().equals(entry.id())
                        && (isMeant(way, entry, finding, known)
                                || (common.namesTheFinding(entry, finding) && common.cameAfter(way, entry, finding))))
                .toList();
        if (!meant.isEmpty()
                || !way.orBlank()
                || !entry.references().namesNothing()
                || isOfOneOfThem(way, entry, known)) {
            return meant;
        }
        return those.stream()
                .filter(finding -> !finding.trigger.id().equals(entry.id()) && mayBeOf(way, entry, finding, known))
                .min(Comparator.comparing(finding -> finding.trigger, AS_HAPPENED))
                .stream()
                .toList();
    }

    /** By itself, whatever else is open. */
    boolean isMeant(Answer way, Entry entry, Finding finding, int known) {
        if (!entry.references().namesNothing()) {
            return (common.namesWhatIsCited(entry, finding, known)
                            || common.namesItsIncident(way, entry, finding, known))
                    && common.cameAfter(way, entry, finding);
        }
        return switch (way.link()) {
            case SAME ->
                isAnother(entry, finding)
                        && common.cameAfter(way, entry, finding)
                        && common.hasTheSame(way, entry, finding, known);
            case AFTER ->
                isAnother(entry, finding)
                        && common.cameAfter(way, entry, finding)
                        && Elapsed.isSoonEnough(way, entry, finding, view);
            case NAMES, OLDEST, COMPLETES, REACHED -> false;
        };
    }

    /** When the answer happened, as far as the first {@code known} entries tell at {@code now}; null if unanswered. */
    @Nullable
    Instant happened(Finding finding, int known, Instant now) {
        return happened(finding, known, now, ways);
    }

    @Nullable
    Instant happened(Finding finding, int known, Instant now, List<Answer> ways) {
        List<Entry> candidates = candidates(finding, known);
        var possible = new ArrayList<Instant>();
        var parts = new TreeMap<String, List<Instant>>();
        for (Answer way : ways) {
            Instant at = happened(finding, candidates, known, now, way);
            if (way.part().isEmpty()) {
                addIfAny(possible, at);
            } else {
                addIfAny(parts.computeIfAbsent(way.part(), unseen -> new ArrayList<>()), at);
            }
        }
        if (hasEveryPart(parts, ways)) {
            possible.add(parts.values().stream()
                    .map(each -> each.stream().min(Comparator.naturalOrder()).orElseThrow())
                    .max(Comparator.naturalOrder())
                    .orElseThrow());
        }
        return earliest(possible);
    }

    private static boolean hasEveryPart(Map<String, List<Instant>> parts, List<Answer> ways) {
        long named = ways.stream()
                .map(Answer::part)
                .filter(part -> !part.isEmpty())
                .distinct()
                .count();
        return named > 0 && parts.size() == named && parts.values().stream().noneMatch(List::isEmpty);
    }

    private @Nullable Instant happened(Finding finding, List<Entry> candidates, int known, Instant now, Answer way) {
        if (way.link() == Link.REACHED) {
            return new Completed(view).reached(finding, now);
        }
        if (way.link() == Link.COMPLETES) {
            return new Completed(view)
                    .at(
                            finding,
                            way,
                            candidates(finding, known),
                            named -> incidents.isOfTheSame(named, finding.trigger, known),
                            answer -> common.cameAfter(way, answer, finding));
        }
        var found = new ArrayList<Instant>();
        for (Entry entry : Elapsed.inTurn(candidates)) {
            boolean isNeeded = found.isEmpty() || !mayTellNotWhich(way, entry) || isTold(way, entry);
            if (isNeeded && view.matches(way.by(), entry) && isLinked(way, entry, finding, known)) {
                found.add(entry.overAt());
            }
        }
        ToldAhead.come(view, way, known, comeBy)
                .filter(entry -> !entry.id().equals(finding.trigger.id()) && isLinked(way, entry, finding, known))
                .forEach(entry -> found.add(entry.overAt()));
        return earliest(found);
    }

    boolean isTold(Answer way, Entry entry) {
        return ofOne.getOrDefault(way, Map.of()).containsKey(entry.id());
    }

    private List<Entry> candidates(Finding finding, int known) {
        var result = new ArrayList<Entry>();
        for (Entry entry : view.entries.subList(0, known)) {
            if (view.settles(entry, token)
                    && !entry.id().equals(finding.trigger.id())
                    && view.place(entry) > finding.answersAfter) {
                result.add(entry);
            }
        }
        return result;
    }

    private boolean isLinked(Answer way, Entry entry, Finding finding, int known) {
        if (!entry.references().namesNothing()) {
            return (common.namesTheFinding(entry, finding)
                            || common.namesWhatIsCited(entry, finding, known)
                            || common.namesItsIncident(way, entry, finding, known))
                    && Incidents.isJudged(entry, finding)
                    && common.cameAfter(way, entry, finding);
        }
        return switch (way.link()) {
            case NAMES -> false;
            case SAME ->
                (isAboutIt(entry)
                                && isAnother(entry, finding)
                                && common.cameAfter(way, entry, finding)
                                && common.hasTheSame(way, entry, finding, known))
                        || isTheOne(way, entry, finding, known);
            case AFTER ->
                isAboutIt(entry)
                        && isAnother(entry, finding)
                        && common.cameAfter(way, entry, finding)
                        && Elapsed.isSoonEnough(way, entry, finding, view);
            case OLDEST -> isTheOne(way, entry, finding, known);
            case COMPLETES, REACHED -> false;
        };
    }

    /** For a shared thing, only an entry that carries the token, or stands in its own story, speaks of it. */
    private boolean isAboutIt(Entry entry) {
        return token == null || entry.tokens().contains(token) || view.isOf(token, entry);
    }

    /** A second record of what happened tells nothing new. */
    boolean isAnother(Entry entry, Finding finding) {
        return incidents.isAnother(entry, finding);
    }

    private static void addIfAny(List<Instant> list, @Nullable Instant instant) {
        if (instant != null) {
            list.add(instant);
        }
    }

    private static @Nullable Instant earliest(List<Instant> instants) {
        return instants.stream().min(Comparator.naturalOrder()).orElse(null);
    }
}
