package org.reachable.scenarios.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.replay.Line;

/**
 * Says what one rule makes of a story, beside every other rule of its policy:
 *
 * <pre>{@code
 * verifyThat("thank-you-note")
 *         .given(entry("present-received").happened("2021-10-28T17:40").recorded("2021-10-28T18:30").by("aunt"))
 *         .raises("2021-10-31T16:40");
 * }</pre>
 *
 * <p>Nothing here changes: each method that tells more gives another verifier, and each check gives the same one back.
 */
public final class RuleVerifier {
    private final String rule;
    private final @Nullable Policy policy;
    private final Calendars calendars;
    private final Instant until;
    private final List<WrittenEntry> story;

    /** The shipped policy and the bank holidays are read once, when first needed. */
    private static final class Shipped {
        static final Policy POLICY = PolicyReader.shipped();
        static final Calendars CALENDARS = Calendars.englandAndWales();
    }

    private RuleVerifier(
            String rule, @Nullable Policy policy, Calendars calendars, Instant until, List<WrittenEntry> story) {
        this.rule = rule;
        this.policy = policy;
        this.calendars = calendars;
        this.until = until;
        this.story = story;
    }

    /** A rule of the shipped policy, bank holidays of England and Wales, no school's calendar, every clock run out. */
    public static RuleVerifier verifyThat(String rule) {
        return new RuleVerifier(rule, null, Shipped.CALENDARS, Fold.UNTIL_QUIET, List.of());
    }

    /** Begins an entry of a type. */
    public static WrittenEntry entry(String type) {
        return WrittenEntry.ofType(type);
    }

    /** Under another policy than the shipped one. */
    public RuleVerifier under(Policy other) {
        return new RuleVerifier(rule, other, calendars, until, story);
    }

    /** With other calendars: a school's, for one. */
    public RuleVerifier with(Calendars other) {
        return new RuleVerifier(rule, policy, other, until, story);
    }

    /** The story so far, and these entries too; their order does not matter. */
    public RuleVerifier given(WrittenEntry... entries) {
        return new RuleVerifier(
                rule,
                policy,
                calendars,
                until,
                Stream.concat(story.stream(), Arrays.stream(entries)).toList());
    }

    /** As it stood at an instant: nothing that became known later, no clock that ended later. */
    public RuleVerifier until(String london) {
        return new RuleVerifier(rule, policy, calendars, LondonTime.parse(london), story);
    }

    /** Alerts at these instants and at no other. */
    public RuleVerifier raises(String... at) {
        return expect(
                "raise an alert at " + instants(at), instants(at).equals(timesOf(step -> step.level() == Level.ALERT)));
    }

    /** Steps of this kind at these instants and at no other, as loud as they may be. */
    public RuleVerifier tells(String kind, String... at) {
        return expect(
                "tell '" + kind + "' at " + instants(at),
                instants(at).equals(timesOf(step -> step.kind().equals(kind))));
    }

    /** No alert. A date or a question on the worklist is quiet. */
    public RuleVerifier isQuiet() {
        return expect("be quiet", timesOf(step -> step.level() == Level.ALERT).isEmpty());
    }

    /** No alert open at an instant. */
    public RuleVerifier isQuietAt(String london) {
        var then = until(london);
        then.expect(
                "be quiet at " + instants(london),
                then.steps().noneMatch(step -> step.open() && step.level() == Level.ALERT));
        return this;
    }

    /** Nothing at all, not even on the worklist. */
    public RuleVerifier saysNothing() {
        return expect("say nothing", findings().isEmpty());
    }

    /** On the worklist, quietly, with this limit. */
    public RuleVerifier isDueBy(String london) {
        Instant limit = LondonTime.parse(london);
        return expect(
                "be on the worklist, due by " + instants(london),
                steps().anyMatch(step -> step.level() == Level.DUE && limit.equals(step.respondBy())));
    }

    /** A question on the worklist at an instant, and no alert. */
    public RuleVerifier asksQuietly(String london) {
        return expect(
                "ask quietly at " + instants(london),
                isOnlyDue() && timesOf(step -> true).equals(instants(london)));
    }

    /** Something it raised is open. */
    public RuleVerifier isOpen() {
        return expect("have something open", findings().stream().anyMatch(Finding::open));
    }

    /** Something it raised ended at an instant, by these entries. */
    public RuleVerifier closes(String london, String... by) {
        Instant at = LondonTime.parse(london);
        return expect(
                "close at " + instants(london) + " by " + List.of(by),
                closings()
                        .anyMatch(closing -> closing.at().equals(at)
                                && closing.by().stream()
                                        .map(EntryId::local)
                                        .toList()
                                        .equals(List.of(by))));
    }

    /** Everything it raised turned out not to have been so, or to have been answered in time. */
    public RuleVerifier withdraws() {
        return expect(
                "withdraw what it raised",
                !findings().isEmpty()
                        && findings().stream()
                                .map(finding -> finding.last().closing())
                                .allMatch(closing -> closing != null && closing.withdrawn()));
    }

    /** Its newest step rests on these entries, in any order, and on no other. */
    public RuleVerifier cites(String... entries) {
        var newest = Line.of(findings()).stream().map(Line::step).toList();
        return expect(
                "cite " + List.of(entries),
                !newest.isEmpty()
                        && newest.getLast().evidence().stream()
                                .map(EntryId::local)
                                .sorted()
                                .toList()
                                .equals(Stream.of(entries).sorted().toList()));
    }

    /** Its newest step is about these children. */
    public RuleVerifier concerns(String... children) {
        var newest = Line.of(findings()).stream().map(Line::step).toList();
        return expect(
                "be about " + List.of(children),
                !newest.isEmpty() && newest.getLast().children().equals(List.of(children)));
    }

    /** What the rule found, for a check that is not here. */
    public List<Finding> findings() {
        return new Fold(policy(), calendars)
                .fold(WrittenStory.read(story, policy().vocabulary()), until).findings().stream()
                        .filter(finding -> finding.rule().id().equals(rule))
                        .toList();
    }

    private Policy policy() {
        var used = policy == null ? Shipped.POLICY : policy;
        if (used.rule(rule).isEmpty()) {
            throw new IllegalArgumentException("The policy has no rule called '" + rule + "'");
        }
        return used;
    }

    private Stream<Step> steps() {
        return findings().stream().flatMap(finding -> finding.steps().stream());
    }

    private boolean isOnlyDue() {
        return steps().allMatch(step -> step.level() == Level.DUE);
    }

    private Stream<Closing> closings() {
        return findings().stream().map(finding -> finding.last().closing()).filter(Objects::nonNull);
    }

    private List<String> timesOf(Predicate<Step> which) {
        return steps().filter(which)
                .map(Step::raisedAt)
                .sorted()
                .map(LondonTime::withOffset)
                .toList();
    }

    private static List<String> instants(String... london) {
        return Stream.of(london)
                .map(LondonTime::parse)
                .map(LondonTime::withOffset)
                .toList();
    }

    private RuleVerifier expect(String what, boolean holds) {
        if (!holds) {
            throw new AssertionError("The rule '%s' was to %s. %s".formatted(rule, what, instead()));
        }
        return this;
    }

    private String instead() {
        var lines = new ArrayList<String>();
        for (Line line : Line.of(findings())) {
            lines.add("  " + told(line.step()));
        }
        return lines.isEmpty() ? "It said nothing." : "What it said:\n" + String.join("\n", lines);
    }

    private static String told(Step step) {
        var closing = step.closing();
        return "%s %s '%s' (%s)%s, citing %s; %s"
                .formatted(
                        LondonTime.withOffset(step.raisedAt()),
                        step.level(),
                        step.kind(),
                        step.why(),
                        step.respondBy() == null ? "" : ", limit " + LondonTime.withOffset(step.respondBy()),
                        local(step.evidence()),
                        closing == null
                                ? "open"
                                : "%s at %s by %s"
                                        .formatted(
                                                closing.how(),
                                                LondonTime.withOffset(closing.at()),
                                                local(closing.by())));
    }

    private static List<String> local(List<EntryId> ids) {
        return ids.stream().map(EntryId::local).toList();
    }
}
