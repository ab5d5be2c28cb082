package org.reachable.scenarios.quietness;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.scenarios.lives.Life;

/** Prints how loud a policy is: each goal with met or not, then who hears what. */
public final class QuietnessReport {
    /** Alerts that nobody can plan for; a deadline is expected and counted apart. */
    private static final Set<String> SUDDEN = Set.of("pattern", "danger", "moment");

    private static final double GOAL_A_MONTH = 30;
    private static final double GOAL_A_WEEK = 3;
    private static final int CHILDREN_OF_A_WORKER = 18;
    private static final double AMONG = 10_000;
    private static final int MONTHS = 12;

    private final Quietness measured;
    private final PrintStream out;

    /** For one measurement. */
    public QuietnessReport(Quietness measured, PrintStream out) {
        this.measured = measured;
        this.out = out;
    }

    /** Prints all of it; true where every goal is met. */
    public boolean print() {
        out.printf("Alerts about %,d ordinary children in a year.%n%n", measured.children());
        boolean month = goal(
                "Pattern, danger and moment alerts a month, for 10,000 children",
                monthly(sudden(), measured.children()),
                GOAL_A_MONTH);
        also("  each finding once, however often it asks again", monthly(different(sudden(), Alert::finding)));
        also(
                "  each row of a desk once: findings of one incident are one row",
                monthly(different(sudden(), Alert::row)));
        boolean week = goal(
                "Alerts a week for a worker with 18 children, deadlines among them",
                weekly(measured.duringOpenWork()),
                GOAL_A_WEEK);
        also(
                "  of them pattern, danger and moment",
                weekly(measured.duringOpenWork().stream()
                        .filter(alert -> SUDDEN.contains(alert.family()))
                        .toList()));
        families();
        kinds();
        out.println("\nPattern, danger and moment alerts a month, for 10,000 children of a group:");
        groups("sex", life -> life.child().sex());
        groups("ethnicity", life -> life.child().ethnicity());
        groups("care", Life::careStatus);
        out.printf(
                "%nHard stories, counted apart: %d, and %,d alerts about them.%n",
                measured.hardStories(), measured.alertsOfHardStories());
        return month && week;
    }

    private boolean goal(String figure, double value, double goal) {
        boolean met = value <= goal;
        out.printf("%-70s %8.2f   goal at most %.0f   %s%n", figure, value, goal, met ? "met" : "NOT MET");
        return met;
    }

    private void also(String figure, double value) {
        out.printf("%-70s %8.2f%n", figure, value);
    }

    private List<Alert> sudden() {
        return measured.alerts().stream()
                .filter(alert -> SUDDEN.contains(alert.family()))
                .toList();
    }

    private static double monthly(List<Alert> alerts, double children) {
        return monthly(alerts.size(), children);
    }

    private double monthly(long many) {
        return monthly(many, measured.children());
    }

    private static double monthly(long many, double children) {
        return many / (double) MONTHS / children * AMONG;
    }

    private static long different(List<Alert> alerts, Function<Alert, String> what) {
        return alerts.stream().map(what).distinct().count();
    }

    private double weekly(List<Alert> alerts) {
        return alerts.size() / measured.weeksOfOpenWork() * CHILDREN_OF_A_WORKER;
    }

    private void families() {
        out.println("\nA month, for 10,000 children, by family:");
        measured.alerts().stream()
                .collect(Collectors.groupingBy(Alert::family, TreeMap::new, Collectors.toList()))
                .forEach((family, alerts) ->
                        out.printf("  %-40s %10.2f%n", family, monthly(alerts, measured.children())));
    }

    private void kinds() {
        out.println("\nA month, for 10,000 children, by kind, loudest first: alerts, and findings they belong to:");
        measured.alerts().stream()
                .collect(Collectors.groupingBy(alert -> alert.family() + "  " + alert.kind()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(kind -> -kind.getValue().size()))
                .forEach(kind -> out.printf(
                        "  %-55s %9.2f %9.2f%n",
                        kind.getKey(),
                        monthly(kind.getValue(), measured.children()),
                        monthly(different(kind.getValue(), Alert::finding))));
    }

    private void groups(String title, Function<Life, String> group) {
        Map<String, String> groupOf = measured.ordinary().stream()
                .collect(Collectors.toMap(life -> life.child().reference(), group));
        Map<String, Double> children = measured.ordinary().stream()
                .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.summingDouble(measured::yearsCounted)));
        children.forEach((name, many) -> {
            var alerts = sudden().stream()
                    .filter(alert -> alert.children().stream().anyMatch(child -> name.equals(groupOf.get(child))))
                    .toList();
            out.printf("  %-10s %-28s %9.2f   (%,.0f children)%n", title, name, monthly(alerts, many), many);
        });
    }
}
