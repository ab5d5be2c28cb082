package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts what a county's lives hold, to be laid beside the figures they were made from. */
public final class MeasuredVolumes {
    private static final double RATES_ARE_FOR = 10_000;

    /** What counts towards a yearly rate. */
    private static final Map<String, Predicate<Note>> YEARLY = Map.ofEntries(
            Map.entry("contacts", ofType("contact-decision")),
            Map.entry("referrals", ofType("referral-received")),
            Map.entry("assessments", ofType("assessment-started")),
            Map.entry(
                    "section-47",
                    ofType("strategy-meeting").and(box("s47", "no").negate())),
            Map.entry(
                    "protection-starts",
                    ofType("initial-child-protection-conference").and(box("child_protection_plan", "yes"))),
            Map.entry("care-starts", ofType("care-episode-start")),
            Map.entry("missing", ofType("missing-reported")),
            Map.entry("missing-in-care", ofType("missing-reported").and(box("from", "placement"))),
            Map.entry("suspensions", ofType("school-suspension")),
            Map.entry("permanent-exclusions", ofType("school-permanent-exclusion")),
            Map.entry("missing-education", ofType("school-roll-change").and(box("ground", "moved-area"))),
            Map.entry("emergency-department", ofType("ed-attendance")),
            Map.entry("seen-by-gp", ofType("gp-consultation")),
            Map.entry("custody", ofType("police-arrest")),
            Map.entry("stop-and-search", ofType("police-stop-search")),
            Map.entry("victim-of-crime", ofType("crime-victim-report")),
            Map.entry("exploitation-screenings", ofType("exploitation-screening")));

    private final Period period;
    private final double childYears;
    private final int children;
    private final Map<String, Integer> counts = new TreeMap<>();
    private long entries;
    private int referrals;
    private int referredAgain;

    /**
     * One figure as it came out.
     *
     * @param name the figure
     * @param declared what the volumes say
     * @param measured what the lives hold
     * @param counted how many were counted: chance alone moves few by much
     */
    public record Line(String name, double declared, double measured, int counted) {}

    /** For a county of so many children at a time. */
    public MeasuredVolumes(int children, Period period) {
        this.children = children;
        this.period = period;
        this.childYears = children
                * Moments.years(period.from().atStartOfDay(), period.to().atStartOfDay());
    }

    private static Predicate<Note> ofType(String type) {
        return note -> note.type().equals(type);
    }

    private static Predicate<Note> box(String key, String value) {
        return note -> note.attribute(key).equals(value);
    }

    /** Counts one more life. The few hard stories come on top of what the figures declare, and count as entries only. */
    public void add(Life life) {
        entries += life.notes().size();
        if (life.hard()) {
            return;
        }
        life.notes().stream()
                .filter(note -> period.holds(note.occurredAt()))
                .forEach(note -> YEARLY.forEach((name, counted) -> {
                    if (counted.test(note)) {
                        counts.merge(name, 1, Integer::sum);
                    }
                }));
        LocalDateTime last = period.to().minusDays(1).atStartOfDay();
        ifAny(life.openWork(), last, "children-in-need");
        ifAny(life.inCare(), last, "in-care");
        addReferrals(life.openWork().stream().map(Stretch::from).sorted().toList());
        if (protectionPlanOpen(life)) {
            counts.merge("protection-plans", 1, Integer::sum);
        }
    }

    private void ifAny(List<Stretch> stretches, LocalDateTime at, String name) {
        if (stretches.stream().anyMatch(each -> each.holds(at))) {
            counts.merge(name, 1, Integer::sum);
        }
    }

    /** Only referrals with a year of record before them can be known to be the second in a year. */
    private void addReferrals(List<LocalDateTime> times) {
        LocalDateTime from = period.from().atStartOfDay().plusYears(1);
        for (int i = 0; i < times.size(); i++) {
            if (!times.get(i).isBefore(from)) {
                referrals++;
                if (i > 0 && times.get(i - 1).isAfter(times.get(i).minusYears(1))) {
                    referredAgain++;
                }
            }
        }
    }

    private static boolean protectionPlanOpen(Life life) {
        boolean open = false;
        for (Note note : life.notes()) {
            if (note.attribute("child_protection_plan").equals("yes")) {
                open = true;
            } else if (note.type().equals("child-protection-plan-ended")) {
                open = false;
            }
        }
        return open;
    }

    public long entries() {
        return entries;
    }

    /** Each figure that can be counted, by name. */
    public List<Line> lines(Volumes volumes) {
        var lines = new ArrayList<Line>();
        YEARLY.keySet().stream().sorted().forEach(name -> lines.add(line(name, childYears, volumes)));
        for (String name : List.of("children-in-need", "protection-plans", "in-care")) {
            lines.add(line(name, children, volumes));
        }
        if (referrals > 0) {
            lines.add(new Line(
                    "re-referrals", volumes.of("re-referrals"), (double) referredAgain / referrals, referredAgain));
        }
        return lines;
    }

    private Line line(String name, double among, Volumes volumes) {
        int counted = counts.getOrDefault(name, 0);
        return new Line(name, volumes.of(name), counted / among * RATES_ARE_FOR, counted);
    }
}
