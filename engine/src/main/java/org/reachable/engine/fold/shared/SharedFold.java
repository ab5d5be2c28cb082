package org.reachable.engine.fold.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Compiled;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.FindingAnswer;
import org.reachable.engine.fold.FindingHistory;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.fold.SightingChange;
import org.reachable.engine.policy.Rule;

/** One rule at one shared thing, corrections included. */
public final class SharedFold {
    private final Rule rule;
    private final Calendars calendars;
    private final Map<String, List<FindingAnswer>> answers;
    private final List<Sighting> standing = new ArrayList<>();
    /** Answers that turned out to be none. */
    private final Set<FindingAnswer> takenBack = new HashSet<>(0);

    /** Of what the machine asked so far, what somebody answered by its id. */
    private final List<Ask> answerable = new ArrayList<>(0);

    private int looked;
    private Instant answered = Instant.MIN;
    private SharedMachine machine;
    private final FindingHistory shown;

    SharedFold(Rule rule, Calendars calendars, Map<String, List<FindingAnswer>> answersByFinding) {
        this.rule = rule;
        this.calendars = calendars;
        this.answers = answersByFinding;
        this.machine = SharedMachine.of(rule, calendars);
        this.shown = new FindingHistory(machine);
    }

    /** Findings of every rule at every shared thing, from all that children's folds told. */
    public static List<Finding> all(
            Compiled compiled,
            Calendars calendars,
            List<SightingChange> changes,
            List<FindingAnswer> findingAnswers,
            Instant until) {
        var answers = byFinding(findingAnswers);
        var rules = new HashMap<String, Rule>();
        compiled.sharedRules().forEach(rule -> rules.put(rule.id(), rule));
        var result = new ArrayList<Finding>();
        bySubject(changes).values().forEach(subject -> {
            var fold = new SharedFold(
                    Objects.requireNonNull(
                            rules.get(subject.getFirst().sighting().rule())),
                    calendars,
                    answers);
            fold.take(subject);
            fold.goOnTo(until);
            result.addAll(fold.shown.findings());
        });
        return result;
    }

    static Map<String, List<FindingAnswer>> byFinding(Collection<FindingAnswer> findingAnswers) {
        var answers = new HashMap<String, List<FindingAnswer>>();
        findingAnswers.stream()
                .sorted(Comparator.comparing(FindingAnswer::at).thenComparing(FindingAnswer::by))
                .forEach(answer -> answers.computeIfAbsent(answer.finding(), _ -> new ArrayList<>(1))
                        .add(answer));
        return answers;
    }

    /** Takes in what was told of the thing; where it took in something before, what became known since. */
    void take(List<SightingChange> changes) {
        run(changes.stream().sorted(SightingChange.AS_KNOWN).toList());
    }

    void goOnTo(Instant instant) {
        answerUntil(instant, true);
    }

    /** When a clock rang last: what becomes known by then cannot be added. */
    Instant rungAt() {
        return machine.rungAt();
    }

    FindingHistory shown() {
        return shown;
    }

    /** What was told of each rule at each thing; an answer by name is told wherever what it names was sighted. */
    private static SortedMap<String, List<SightingChange>> bySubject(List<SightingChange> changes) {
        var bySubject = new TreeMap<String, List<SightingChange>>();
        var sightedAt = new HashMap<String, Set<String>>();
        for (SightingChange change : changes) {
            Sighting sighting = change.sighting();
            if (sighting.role() != Sighting.Role.NAMED_ANSWER) {
                String subject = sighting.rule() + "\n" + sighting.token();
                bySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add(change);
                Stream.of(sighting.entry(), sighting.incident())
                        .forEach(id -> sightedAt
                                .computeIfAbsent(sighting.rule() + "\n" + id, _ -> new TreeSet<>())
                                .add(subject));
            }
        }
        for (SightingChange change : changes) {
            Sighting sighting = change.sighting();
            if (sighting.role() == Sighting.Role.NAMED_ANSWER) {
                Stream.of(Objects.requireNonNull(sighting.names()), sighting.incident())
                        .flatMap(id -> sightedAt.getOrDefault(sighting.rule() + "\n" + id, Set.of()).stream())
                        .distinct()
                        .forEach(subject ->
                                Objects.requireNonNull(bySubject.get(subject)).add(change));
            }
        }
        return bySubject;
    }

    private void run(List<SightingChange> changes) {
        int i = 0;
        while (i < changes.size()) {
            SightingChange change = changes.get(i);
            answerUntil(change.at(), false);
            if (change.because() == null) {
                standing.add(change.sighting());
                machine.accept(change.sighting());
                i++;
            } else {
                int next = i;
                while (next < changes.size() && changes.get(next).isOfOneCorrectionWith(change)) {
                    apply(changes.get(next++));
                }
                foldAgain(change.at(), Objects.requireNonNull(change.because()));
                i = next;
            }
        }
    }

    private void apply(SightingChange change) {
        if (change.comes()) {
            standing.add(change.sighting());
        } else {
            standing.remove(change.sighting());
        }
    }

    private void foldAgain(Instant instant, EntryId because) {
        machine = SharedMachine.of(rule, calendars);
        answerable.clear();
        looked = 0;
        answered = Instant.MIN;
        standing.stream().sorted(Sighting.AS_KNOWN).forEach(sighting -> {
            takeAnswers(sighting.recordedAt(), false);
            machine.accept(sighting);
        });
        takeAnswers(instant, false);
        shown.takeOver(machine, instant, because);
    }

    /** Goes on to an instant: answers by the finding's id, and those that are taken back. */
    private void answerUntil(Instant instant, boolean inclusive) {
        for (var next = nextTakenBack(instant, inclusive); next.isPresent(); next = nextTakenBack(instant, inclusive)) {
            FindingAnswer answer = next.get();
            var back = Objects.requireNonNull(answer.takenBack());
            takeAnswers(back.at(), false);
            takenBack.add(answer);
            foldAgain(back.at(), back.because());
        }
        takeAnswers(instant, inclusive);
    }

    private Optional<FindingAnswer> nextTakenBack(Instant instant, boolean inclusive) {
        return answerable().stream()
                .flatMap(ask -> answers.getOrDefault(ask.id, List.of()).stream())
                .filter(answer -> answer.takenBack() != null && !takenBack.contains(answer))
                .filter(answer -> isDue(backAt(answer), instant, inclusive))
                .filter(answer -> !backAt(answer).isBefore(answered))
                .min(Comparator.comparing(SharedFold::backAt));
    }

    /** Most of what is asked nobody answers by its id: that is looked at once. */
    private List<Ask> answerable() {
        for (; looked < machine.asks().size(); looked++) {
            Ask ask = machine.asks().get(looked);
            if (answers.containsKey(ask.id)) {
                answerable.add(ask);
            }
        }
        return answerable;
    }

    private static Instant backAt(FindingAnswer answer) {
        return Objects.requireNonNull(answer.takenBack()).at();
    }

    private static boolean isDue(Instant at, Instant instant, boolean inclusive) {
        return at.isBefore(instant) || (inclusive && at.equals(instant));
    }

    /** Lets entries that answer a finding by its id do so, up to an instant. */
    private void takeAnswers(Instant instant, boolean inclusive) {
        machine.settleUntil(instant, inclusive);
        for (Ask ask : answerable()) {
            for (FindingAnswer answer : answers.getOrDefault(ask.id, List.of())) {
                if (isDue(answer.at(), instant, inclusive)
                        && !answer.at().isBefore(answered)
                        && !takenBack.contains(answer)) {
                    machine.answered(answer);
                }
            }
        }
        answered = instant;
    }
}
