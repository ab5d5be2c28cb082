package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.policy.Rule;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** Who goes first at each moment at which a child may be reached, row by row as the guide to practice has it. */
class WhoRespondsTest {
    private static final Policy POLICY = PolicyReader.shipped();
    private static final String YOUTH_JUSTICE = "youth-justice";

    static Stream<Arguments> moments() {
        return Stream.of(
                arguments(
                        "police custody",
                        entry("police-arrest").with("arrest", "1"),
                        "youth-justice-on-call",
                        "social-worker"),
                arguments(
                        "hurt by somebody",
                        entry("ed-attendance").with("injury", "weapon"),
                        "named-nurse",
                        "social-worker"),
                arguments(
                        "in hospital, and nobody knows why",
                        entry("ed-attendance"),
                        "named-nurse",
                        "lead-practitioner"),
                arguments(
                        "seriously hurt",
                        entry("serious-incident").with("injury", "assault"),
                        "named-nurse",
                        "social-worker"),
                arguments(
                        "self-harm",
                        entry("ed-attendance").with("injury", "self-harm"),
                        "mental-health-duty",
                        "social-worker"),
                arguments(
                        "back, and hurt",
                        entry("missing-returned").with("episode", "1").with("injury", "assault"),
                        "missing-coordinator",
                        "lead-practitioner"),
                arguments(
                        "back, and in distress",
                        entry("missing-returned").with("episode", "1").with("distress", "hopeless"),
                        "missing-coordinator",
                        "lead-practitioner"),
                arguments(
                        "excluded",
                        entry("school-permanent-exclusion"),
                        "exclusions-officer",
                        "designated-safeguarding-lead"),
                arguments(
                        "a home lost",
                        entry("placement-ended").outcome("UNPLANNED"),
                        "social-worker",
                        "independent-reviewing-officer"),
                arguments("robbed", entry("crime-victim-report"), "lead-practitioner", "social-worker"),
                arguments("the child asks for help", entry("child-disclosure"), "lead-practitioner", "social-worker"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("moments")
    void eachMomentHasOneWhoGoesFirstAndOneWhoJoins(String moment, WrittenEntry entry, String owner, String joins) {
        Finding asked = reachable(entry);

        assertThat(asked.steps()).extracting(Step::owner).as(moment).containsOnly(owner);
        assertThat(asked.rule().owner()).isEqualTo(owner);
        assertThat(asked.rule().copied()).as(moment).contains(joins);
    }

    /** The nurse's ward and the night in custody are left by then. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("moments")
    void whatWouldHelpNowIsAskedOfWhoeverLeads(String moment, WrittenEntry entry, String owner, String joins) {
        assertThat(told(entry).findings().getFirst().steps())
                .filteredOn(step -> step.why() == Why.PASSED)
                .extracting(Step::owner)
                .as("%s, of %s with %s", moment, owner, joins)
                .allMatch("lead-practitioner"::equals);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moments")
    void youthJusticeIsAskedOfArrestsAlone(String moment, WrittenEntry entry, String owner, String joins) {
        assertThat(reachable(entry).last().owner().startsWith(YOUTH_JUSTICE))
                .as("%s, of %s with %s", moment, owner, joins)
                .isEqualTo(moment.equals("police custody"));
    }

    @Test
    void theVirtualSchoolGoesWhereTheChildExcludedIsInCare() {
        var excluded = entry("school-permanent-exclusion").happened("2021-12-06T10:00");

        assertThat(verifyThat("reachable-moment")
                        .given(entry("care-episode-start").happened("2021-11-01T10:00"), excluded)
                        .findings())
                .singleElement()
                .satisfies(asked -> assertThat(asked.steps().getFirst().owner()).isEqualTo("virtual-school-head"));
    }

    /** Nobody is named for want of another name: what no line fits goes to whoever knows the child. */
    @Test
    void whatNoLineFitsIsTheLeadPractitioners() {
        assertThat(moment().owner()).isEqualTo("lead-practitioner");
    }

    /** The guide is unsure of each: it is the partnership's own to change, and nothing the nation set. */
    @Test
    void whoRespondsIsTheirOwnSetting() {
        assertThat(POLICY.rules())
                .filteredOn(rule -> !rule.responders().isEmpty())
                .isNotEmpty()
                .allMatch(Rule::local);

        var changed = PolicyReader.shipped("""
                settings:
                  - rule: reachable-moment
                    because: Our hospital's youth workers hold the phone.
                    set:
                      responders:
                        - when: {types: [ed-attendance]}
                          owner: lead-practitioner
                """);
        assertThat(changed.rule("reachable-moment").orElseThrow().responders())
                .extracting(Rule.Responder::owner)
                .containsExactly("lead-practitioner");
    }

    @Test
    void underInvestigationTheSolicitorAndTheLimitsComeFirst() {
        assertThat(moment().askedOf("youth-justice-on-call").ask())
                .startsWith("Solicitor and appropriate adult first.")
                .contains("limits", "never talk about the offence");
        for (String rule : List.of("return-interview", "ms-rhi-share", "yj-ooc-assess")) {
            assertThat(POLICY.rule(rule).orElseThrow().ask()).as(rule).contains("solicitor");
        }
    }

    /** The rows that have a rule of their own. */
    @Test
    void otherMomentsAreAskedOfWhomTheGuideNames() {
        asks("distress-response", "mental-health-duty", "lead-practitioner", "social-worker");
        asks(
                "rv-bereaved-support",
                "lead-practitioner",
                "designated-safeguarding-lead",
                "mental-health-duty",
                "community-safety-lead");
        asks("missing-now", "missing-coordinator", "lead-practitioner", "police-missing-team");
        asks("missing-now-duty", "duty-manager", "missing-coordinator");
        asks("missing-still", "missing-coordinator", "lead-practitioner", "police-missing-team");
        asks("missing-still-duty", "duty-manager", "missing-coordinator");
        asks("missing-return-reported", "police-missing-team", "police-duty-sergeant", "lead-practitioner");
        asks("missing-return-reported-council", "missing-coordinator", "duty-manager");
        asks("danger-response-within-a-day", "duty-manager", "police-exploitation-sergeant", "lead-practitioner");
        asks("ex-notify", "head-teacher", "designated-safeguarding-lead", "social-worker");
        asks("return-interview", "missing-coordinator", "front-door-manager");
        asks("la-visit-first", "social-worker", "independent-reviewing-officer");
        asks("disclosure", "lead-practitioner", "police-exploitation-sergeant");
    }

    private static void asks(String rule, String owner, String... joins) {
        Rule asked = POLICY.rule(rule).orElseThrow();
        assertThat(asked.owner()).as(rule).isEqualTo(owner);
        assertThat(asked.copied()).as(rule).contains(joins);
    }

    private static Rule moment() {
        return POLICY.rule("reachable-moment").orElseThrow();
    }

    /** Within the hour, before any moment has passed. */
    private static Finding reachable(WrittenEntry entry) {
        return told(entry).until("2021-12-06T11:00").findings().getFirst();
    }

    private static RuleVerifier told(WrittenEntry entry) {
        return verifyThat("reachable-moment").given(entry.happened("2021-12-06T10:00"));
    }
}
