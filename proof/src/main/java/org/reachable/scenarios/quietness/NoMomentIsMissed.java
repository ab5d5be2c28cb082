package org.reachable.scenarios.quietness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.ChildFolded;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.policy.Rule;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;
import org.reachable.scenarios.lives.County;
import org.reachable.scenarios.lives.Life;
import org.reachable.scenarios.lives.Period;
import org.reachable.scenarios.quietness.ToldLife.Label;

/**
 * A stream of entries about invented children, told one after another as they became known, with moments planted in it that
 * are labelled by hand after the policy's words. It runs on the engine: the database has no part in what is found, and from
 * a fold to somebody's desk are two more promises.
 *
 * <p>What no rule covers is no miss of this promise, and no other proof finds it either: people must.
 */
public final class NoMomentIsMissed implements Promise {

    private static final Set<String> FAMILIES = Set.of("moment", "danger");

    private static final LocalDate FROM = LocalDate.of(2020, 6, 1);

    private static final int YEARS = 2;

    private static final double DAYS = 365.25 * YEARS;

    private static final int OLD_ENOUGH = 10;

    private static final int MOST_A_CHILD = 4;

    private static final double CHILDREN_OF_A_WORKER = 18;

    private static final double NANOS_A_MILLI = 1_000_000;

    private final List<Long> nanos = new ArrayList<>();
    private final List<Label> missed = new ArrayList<>();
    private final List<Label> wrong = new ArrayList<>();
    private int children;
    private int entries;
    private int planted;
    private int nearly;
    private long alerts;

    @Override
    public int number() {
        return 38;
    }

    @Override
    public String words() {
        return "No moment that a rule covers is missed";
    }

    @Override
    public String topic() {
        return "moments";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        Policy policy = PolicyReader.shipped();
        var period = Period.years(FROM, YEARS);
        County county = County.of(20220617, period);
        Fold fold = new Fold(policy, county.calendars());
        Random random = trial.random();
        Iterator<Planted> kinds =
                Stream.iterate(0, one -> one + 1).map(one -> kind(one)).iterator();
        int wanted = trial.times(100_000, 1_500);
        for (int number = 0; entries < wanted && !trial.isOver(); number++) {
            for (Life life : county.lives(number)) {
                if (life.child().dateOfBirth().isBefore(FROM.minusYears(OLD_ENOUGH))) {
                    stream(ToldLife.of(life, period, policy.vocabulary(), MOST_A_CHILD, kinds::next, random), fold);
                }
            }
        }
        missed.forEach(label -> System.err.println("missed: " + label));
        wrong.forEach(label -> System.err.println("alerted: " + label));
        nanos.sort(null);
        return Stream.of(told(trial), recall(policy), new LeftOut(policy, county.calendars()).noticed())
                .flatMap(List::stream)
                .toList();
    }

    /** Of every kind in turn; each third is one that only looks like it. */
    private static Planted kind(int place) {
        return place % 3 == 2
                ? Planted.NEARLY.get(place / 3 % Planted.NEARLY.size())
                : Planted.MOMENTS.get((place - place / 3) % Planted.MOMENTS.size());
    }

    private List<Figure> told(Trial trial) {
        return List.of(
                Figure.speed(trial, "entries in the stream", "%,d".formatted(entries), "≥ 100,000", entries >= 100_000),
                Figure.told("children they are about", "%,d".formatted(children)),
                Figure.told("from known to found, half of them within", millis(0.5)),
                Figure.told("from known to found, 99 in a hundred within", millis(0.99)),
                Figure.told(
                        "alerts a day for a worker with 18 children, planted ones too",
                        "%.2f".formatted(alerts / DAYS / children * CHILDREN_OF_A_WORKER)));
    }

    private List<Figure> recall(Policy policy) {
        Set<String> spoken = policy.rules().stream()
                .filter(rule -> FAMILIES.contains(rule.family()) && rule.about().contains(Vocabulary.CHILD))
                // What another child's story holds is no moment of one story: HeldElsewhereAgreesTest tries it.
                .filter(rule -> !(rule.mechanism() instanceof Mechanism.HeldElsewhere))
                .map(Rule::id)
                .collect(Collectors.toSet());
        Set<String> labelled = Planted.MOMENTS.stream().map(Planted::rule).collect(Collectors.toSet());
        return List.of(
                Figure.all(
                        "planted moments of %d kinds alerted in time".formatted(Planted.MOMENTS.size()),
                        (long) planted - missed.size(),
                        planted),
                Figure.none("what only looks like one, alerted", wrong.size(), nearly),
                Figure.all(
                        "rules of moments and danger in one story that have a planted kind",
                        spoken.stream().filter(labelled::contains).count(),
                        spoken.size()));
    }

    private String millis(double part) {
        int place = (int) Math.min(nanos.size() - 1L, (long) (nanos.size() * part));
        return "%.2f ms".formatted(nanos.get(place) / NANOS_A_MILLI);
    }

    /** Each entry as it becomes known, and each clock that rings while something planted waits. */
    private void stream(ToldLife life, Fold fold) {
        children++;
        entries += life.entries().size();
        Set<Label> waiting = new HashSet<>(life.labels());
        List<Instant> known =
                life.entries().stream().map(Entry::recordedAt).distinct().toList();
        ChildFolded last = null;
        for (int place = 0; place < known.size(); place++) {
            Instant next = place + 1 < known.size() ? known.get(place + 1) : Fold.UNTIL_QUIET;
            Instant now = known.get(place);
            while (now != null && now.isBefore(next)) {
                long began = System.nanoTime();
                last = fold.child(life.child(), life.entries(), now);
                look(last, waiting, now, System.nanoTime() - began);
                Instant at = now;
                now = waiting.stream()
                                .anyMatch(one ->
                                        !one.known().isAfter(at) && !one.until().isBefore(at))
                        ? last.nextChangeAt()
                        : null;
            }
        }
        if (last != null) {
            alerts += last.findings().stream()
                    .flatMap(finding -> Alert.of(finding).stream())
                    .count();
        }
        for (Label label : life.labels()) {
            boolean isOne = Planted.MOMENTS.contains(label.kind());
            planted += isOne ? 1 : 0;
            nearly += isOne ? 0 : 1;
            if (isOne == waiting.contains(label)) {
                (isOne ? missed : wrong).add(label);
            }
        }
    }

    private void look(ChildFolded folded, Set<Label> waiting, Instant now, long took) {
        waiting.removeIf(label -> {
            boolean found = !now.isAfter(label.until()) && isAlerted(folded.findings(), label);
            if (found) {
                nanos.add(took);
            }
            return found;
        });
    }

    /** An alert of the rule that rests on the entry. */
    static boolean isAlerted(List<Finding> findings, Label label) {
        return findings.stream()
                .filter(finding -> finding.rule().id().equals(label.kind().rule()))
                .flatMap(finding -> finding.steps().stream())
                .anyMatch(step -> step.level() == Level.ALERT && step.evidence().contains(label.entry()));
    }
}
