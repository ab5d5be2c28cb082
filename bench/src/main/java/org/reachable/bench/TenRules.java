package org.reachable.bench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Ten rules of the two kinds that every peer can say: so many of something in a time, and something that did not follow in
 * time. Declared once; each peer writes them in its own language.
 */
final class TenRules {

    /**
     * First time that a child has at least so many of something, from so many agencies, within so many days.
     *
     * @param outcomes the outcomes that count; any, where none is named
     */
    record Many(String id, List<String> types, List<String> outcomes, int atLeast, int sources, int days) {}

    /** Each time that something was not followed in so many hours. */
    record Unfollowed(String id, String type, int hours, List<String> by) {}

    static final List<Many> MANY = List.of(
            new Many(
                    "contacts-closed",
                    List.of("contact-decision", "school-concern", "referral-decision", "family-report"),
                    List.of("NFA", "LOGGED", "BELOW-THRESHOLD"),
                    3,
                    2,
                    90),
            new Many(
                    "seen-by-several",
                    List.of(
                            "ed-attendance",
                            "school-concern",
                            "police-vulnerability-notification",
                            "family-report",
                            "missing-reported",
                            "gp-consultation"),
                    List.of(),
                    4,
                    3,
                    60),
            new Many("hospital-again", List.of("ed-attendance"), List.of(), 3, 1, 180),
            new Many("suspended-again", List.of("school-suspension"), List.of(), 3, 1, 120),
            new Many("missing-again", List.of("missing-reported"), List.of(), 2, 1, 90),
            new Many("absent-unexplained", List.of("absence-unexplained"), List.of(), 2, 1, 60));

    static final List<Unfollowed> UNFOLLOWED = List.of(
            new Unfollowed("interview-late", "missing-returned", 72, List.of("return-interview-completed")),
            new Unfollowed("decision-late", "referral-received", 24, List.of("referral-decision")),
            new Unfollowed(
                    "nobody-in-custody",
                    "police-arrest",
                    24,
                    List.of("youth-justice-contact", "trusted-adult-contact")),
            new Unfollowed("reintegration-late", "school-suspension", 120, List.of("reintegration-meeting")));

    /** The longest that something may wait to be followed. */
    static final int LONGEST_HOURS =
            UNFOLLOWED.stream().mapToInt(Unfollowed::hours).max().orElseThrow();

    private TenRules() {}

    /** In the words of a policy. */
    static String policy() {
        return "rules:\n"
                + MANY.stream().map(TenRules::many).collect(Collectors.joining())
                + UNFOLLOWED.stream().map(TenRules::unfollowed).collect(Collectors.joining());
    }

    private static String many(Many rule) {
        String outcomes = rule.outcomes().isEmpty() ? "" : ", outcome: " + rule.outcomes();
        return """
              - id: %s
                kind: %1$s
                version: 1
                family: pattern
                sentence: Many in a time.
                ask: Look at them together.
                closes: They were looked at.
                accumulation:
                  counted: {types: %s%s}
                  at-least: %d
                  sources: %d
                  within: %d calendar-days
                answers:
                  - by: {types: [link-decision]}
                    link: names
                owner: team-manager
                source: {title: A benchmark, force: local-protocol, confidence: unsure}
            """.formatted(rule.id(), rule.types(), outcomes, rule.atLeast(), rule.sources(), rule.days());
    }

    private static String unfollowed(Unfollowed rule) {
        return """
              - id: %s
                kind: %1$s
                version: 1
                family: deadline
                sentence: It was not followed in time.
                ask: Follow it.
                closes: It was followed.
                deadline:
                  trigger: {types: [%s]}
                  within: %d clock-hours
                answers:
                  - by: {types: %s}
                    link: after
                owner: team-manager
                source: {title: A benchmark, force: local-protocol, confidence: unsure}
            """.formatted(rule.id(), rule.type(), rule.hours(), rule.by());
    }
}
