package org.reachable.scenarios.quietness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.policy.Policy;
import org.reachable.scenarios.lives.County;
import org.reachable.scenarios.lives.Life;
import org.reachable.scenarios.lives.Period;
import org.reachable.scenarios.lives.Stretch;

/**
 * The alerts a policy would have raised in a county in a year. The year before it is replayed too and not counted: it fills
 * the windows that patterns look back over.
 */
public final class Quietness {
    private static final int YEARS = 2;
    private static final double WEEKS_A_YEAR = 365.25 / 7;

    private final int children;
    private final Period counted;
    private final List<Life> ordinary;
    private final int hard;
    private final List<Alert> alerts;
    private final int alertsOfHardStories;

    private Quietness(int children, Period counted, List<Life> lives, List<Alert> all) {
        this.children = children;
        this.counted = counted;
        Set<String> hardLives = lives.stream()
                .filter(Life::hard)
                .map(life -> life.child().reference())
                .collect(Collectors.toSet());
        this.hard = hardLives.size();
        this.ordinary = lives.stream().filter(life -> !life.hard()).toList();
        var inTime = all.stream().filter(alert -> holds(alert.raisedAt())).toList();
        this.alerts = inTime.stream()
                .filter(alert -> alert.children().stream().noneMatch(hardLives::contains))
                .toList();
        this.alertsOfHardStories = inTime.size() - alerts.size();
    }

    /** Replays so many children of a county under a policy. */
    public static Quietness of(int children, long seed, LocalDate from, Policy policy) {
        var period = Period.years(from, YEARS);
        var county = County.of(seed, period);
        var fold = new Fold(policy, county.calendars());
        var reader = new ChronologyReader(policy.vocabulary());
        Instant until = LondonTime.at(period.to().atStartOfDay());
        var replayed = IntStream.range(0, children)
                .parallel()
                .mapToObj(county::lives)
                .flatMap(List::stream)
                .map(life -> Replayed.of(life, fold, reader, until))
                .toList();
        var alerts = new ArrayList<Alert>();
        replayed.forEach(each -> alerts.addAll(each.alerts()));
        fold.across(replayed.stream().map(Replayed::folded).toList(), until)
                .forEach(finding -> alerts.addAll(Alert.of(finding)));
        return new Quietness(
                children,
                Period.years(from.plusYears(YEARS - 1), 1),
                replayed.stream().map(Replayed::life).toList(),
                alerts);
    }

    private boolean holds(Instant time) {
        return !time.isBefore(LondonTime.at(counted.from().atStartOfDay()))
                && time.isBefore(LondonTime.at(counted.to().atStartOfDay()));
    }

    /** How many children lived in the county at a time. */
    public int children() {
        return children;
    }

    /** Children with a hard story in the two years; their alerts are counted apart. */
    public int hardStories() {
        return hard;
    }

    public int alertsOfHardStories() {
        return alertsOfHardStories;
    }

    List<Alert> alerts() {
        return alerts;
    }

    List<Life> ordinary() {
        return ordinary;
    }

    /** Weeks of work with a child, all children together, in the year counted. */
    double weeksOfOpenWork() {
        return ordinary.stream()
                .flatMap(life -> life.openWork().stream())
                .mapToDouble(work -> work.within(counted).years() * WEEKS_A_YEAR)
                .sum();
    }

    /** How much of the year counted was in this childhood. */
    double yearsCounted(Life life) {
        return life.childhood().within(counted).years();
    }

    /** Alerts about children a social worker was working with when they came. */
    List<Alert> duringOpenWork() {
        Map<String, List<Stretch>> openWork =
                ordinary.stream().collect(Collectors.toMap(life -> life.child().reference(), Life::openWork));
        return alerts.stream()
                .filter(alert -> alert.children().stream()
                        .flatMap(child -> openWork.getOrDefault(child, List.of()).stream())
                        .anyMatch(work -> work.holds(LondonTime.localOf(alert.raisedAt()))))
                .toList();
    }
}
