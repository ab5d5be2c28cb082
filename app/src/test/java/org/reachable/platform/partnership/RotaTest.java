package org.reachable.platform.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.AsAJob;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.transaction.annotation.Transactional;

/** Nothing is asked of nobody, and whoever is asked is told why. Each test's rota is taken back after it. */
@ReachableTest
@Transactional
@TestExecutionListeners(listeners = AsAJob.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
class RotaTest {

    private static final Instant NOON = Instant.parse("2022-06-17T12:00:00Z");
    /** Nobody else of the tests holds it for all of the partnership: duties stay after a test. */
    private static final String ROLE = "appeals-clerk";

    private static final PersonId CHILD = new PersonId(UUID.randomUUID());

    @Autowired
    Partnership partnership;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Testshire testshire;

    private Practitioner ayo;
    private Practitioner bea;
    private Practitioner chidi;

    @BeforeEach
    void people() {
        ayo = testshire.practitioner("ayo");
        bea = testshire.practitioner("bea");
        chidi = testshire.practitioner("chidi");
    }

    @Test
    void whoeverHoldsTheRoleIsAsked() {
        hold(ROLE, Scope.partnership(), ayo, 0, null);
        assertAsked(ayo, "You are School appeals clerk for the partnership.");
    }

    @Test
    void theNarrowestDutyAnswers() {
        hold(ROLE, Scope.partnership(), ayo, 0, null);
        hold(ROLE, Scope.school("Harrowmere Academy"), bea, 0, null);
        assertAsked(ayo, "You are School appeals clerk for the partnership.");

        setUp.belongs(testshire.id(), CHILD, Scope.school("Harrowmere Academy"), Testshire.START, null);
        assertAsked(bea, "You are School appeals clerk at Harrowmere Academy.");

        hold(ROLE, Scope.child(CHILD), chidi, 0, null);
        assertAsked(chidi, "You are School appeals clerk for this child.");
    }

    @Test
    void whatIsAskedOfAnAgencyIsAnsweredByItsOwn() {
        hold(ROLE, Scope.partnership(), ayo, 0, null);
        hold(ROLE, Scope.agency("police"), bea, 0, null);
        assertAsked(ayo, "You are School appeals clerk for the partnership.");
        assertThat(partnership.whoIsOnDuty(ROLE, CHILD, List.of("police", "school"), NOON))
                .isEqualTo(new OnDuty(bea, "You are School appeals clerk of the agency that is asked."));
    }

    @Test
    void aDeputyIsAskedWhileTheHolderIsAway() {
        hold(ROLE, Scope.partnership(), ayo, 0, null);
        hold(ROLE, Scope.partnership(), bea, 1, null);
        setUp.away(ayo.id(), NOON.minus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(1)));
        assertAsked(bea, "Ayo Lead is away. You are deputy for: School appeals clerk for the partnership.");
    }

    /** Somebody was offered a child's visit who was away, and the list of whom it can be offered to did not say so. */
    @Test
    void whoeverIsAwayIsSaidToBeWhereSomebodyIsChosen() {
        assertThat(partnership.inFullWithRoles(List.of(ayo)).get(ayo.id())).doesNotContain("away");
        setUp.away(ayo.id(), Testshire.START, Testshire.START.plus(Duration.ofDays(36500)));
        assertThat(partnership.inFullWithRoles(List.of(ayo)).get(ayo.id()))
                .endsWith(": away, and it is not known until when");
    }

    @Test
    void aDutyEndsAtItsInstantOrWhenItIsGivenUp() {
        hold(ROLE, Scope.partnership(), ayo, 0, NOON);
        UUID givenUp = hold(ROLE, Scope.partnership(), bea, 0, null);
        assertAsked(bea, "You are School appeals clerk for the partnership.");
        setUp.endDuty(givenUp, NOON);
        assertAsked(chidi, "Nobody is on duty as: School appeals clerk. You are Duty manager for the partnership.");
    }

    @Test
    void aRoleFallsToTheOneItNames() {
        setUp.fallback(testshire.id(), ROLE, "team-manager");
        hold("team-manager", Scope.partnership(), bea, 0, null);
        assertAsked(
                bea,
                "Nobody is on duty as: School appeals clerk. You are Social work team manager for the partnership.");
    }

    @Test
    void fallbacksThatGoRoundInACircleStillEndAtTheDutyManager() {
        setUp.fallback(testshire.id(), ROLE, "team-manager");
        setUp.fallback(testshire.id(), "team-manager", ROLE);
        assertThat(partnership.whoIsOnDuty(ROLE, CHILD, NOON).practitioner()).isEqualTo(chidi);
    }

    @Test
    void aDutyManagerWhoIsAwayIsAskedAllTheSame() {
        setUp.away(chidi.id(), NOON.minus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(1)));
        assertAsked(
                chidi, "Nobody is on duty as: School appeals clerk. You are the duty manager, though you are away.");
    }

    private UUID hold(String role, Scope scope, Practitioner who, int deputy, @Nullable Instant until) {
        return setUp.duty(testshire.id(), new NewDuty(role, scope, who.id(), deputy, Testshire.START, until));
    }

    private void assertAsked(Practitioner who, String how) {
        assertThat(partnership.whoIsOnDuty(ROLE, CHILD, NOON)).isEqualTo(new OnDuty(who, how));
    }
}
