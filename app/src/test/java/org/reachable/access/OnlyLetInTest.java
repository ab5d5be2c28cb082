package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever is let into a record works with nobody by that: what they write is read, and ends nothing. Somebody who had opened a record
 * for a night, and somebody asked into a meeting, wrote that a missing child was back, and the search ended.
 */
class OnlyLetInTest extends WhoeverIsNew {

    private Actor letIn;

    @BeforeEach
    void somebodyElseWhoVisits() {
        letIn = house.somebody("social-care/" + UUID.randomUUID());
    }

    @Test
    void whoeverOpenedARecordForANightEndsNothing() {
        house.open(child, letIn);
        assertThat(is(letIn)).isEqualTo(Relationship.BREAK_GLASS);
        endsNothing();
    }

    @Test
    void norDoesWhoeverIsAskedIntoAMeeting() {
        house.askIn(child, letIn);
        assertThat(is(letIn)).isEqualTo(Relationship.IN_MEETING);
        endsNothing();
    }

    private void endsNothing() {
        assertThat(onlyReports(visit(letIn))).isEqualTo("no");
        assertThat(onlyReports(visit(worker))).as("the worker's word").isNull();
    }

    private String visit(Actor who) {
        return write(who, "reachable", who.agency(), 0, "social-work-visit", Map.of("seen", "yes"));
    }

    /** It is whose it is until it is accepted. */
    @ParameterizedTest
    @ValueSource(strings = {"ask-answered", "ask-not-needed", "no-change-signed", "ask-taken-on"})
    void whatIsOnlyOfferedIsNotAnswered(String type) {
        String finding = house.ask(child, worker);
        house.offer(finding, stranger);
        Map<String, String> answers = Map.of("answers_finding", finding);
        assertThatThrownBy(() -> write(stranger, "reachable", stranger.agency(), 0, type, answers))
                .hasStackTraceContaining("What is asked is answered by whoever is asked");
        assertThat(write(worker, "reachable", worker.agency(), 0, type, answers))
                .startsWith("reachable/");
    }
}
