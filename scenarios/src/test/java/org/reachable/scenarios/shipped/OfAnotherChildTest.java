package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** What stands in another child's story is a sign of danger, and a risk of a place (decisions 11 and 39 of the stories). */
class OfAnotherChildTest {

    @Nested
    @CasesOf("danger-at-a-thing-of-another")
    class FoundWithAThing {
        private static final String RULE = "danger-at-a-thing-of-another";
        private final WrittenEntry car =
                entry("family-report").about("B").happened("2022-01-11T10:00").saying("a car [VEH:T1] waits");
        private final WrittenEntry found = entry("missing-returned")
                .about("A")
                .happened("2022-02-11T14:00")
                .saying("found in [VEH:T1]")
                .with("episode", "1")
                .with("found", "out-of-area");
        private final RuleVerifier told = verifyThat(RULE).given(car, found);

        @Test
        void aCarOfAnotherChildsStoryIsASign() {
            told.raises("2022-02-14T17:00").cites("E2", "E1").concerns("A").isDueBy("2022-02-14T17:00");
            verifyThat(RULE).given(car, found.with("found", "in-area")).saysNothing();
            verifyThat(RULE).given(car.about("A"), found).saysNothing();
            verifyThat(RULE).given(car.saying("a car [VEH:T2] waits"), found).saysNothing();
        }

        @Test
        void asLongAsThingsLinkChildren() {
            verifyThat(RULE).given(car.happened("2021-08-15T15:00"), found).raises("2022-02-14T17:00");
            verifyThat(RULE).given(car.happened("2021-08-15T14:59"), found).saysNothing();
        }

        @Test
        void childrenFoundTogetherAreCompared() {
            var other = found.about("B").with("episode", "2");
            verifyThat(RULE).given(other.happened("2022-02-11T13:00"), found).saysNothing();
            verifyThat(RULE).given(other.happened("2022-02-11T12:59"), found).raises("2022-02-14T17:00");
        }

        @Test
        void whatBecomesKnownLateIsASignFromThen() {
            verifyThat(RULE).given(car.recorded("2022-02-20T10:00"), found).raises("2022-02-21T17:00");
            verifyThat(RULE).given(car.happened("2022-02-12T10:00"), found).saysNothing();
        }

        @Test
        void aMeetingAboutThisChildAnswers() {
            var meeting = entry("strategy-meeting").about("A").happened("2022-02-14T16:00");
            told.given(meeting).isQuiet().closes("2022-02-14T16:00", "E3");
            told.given(meeting.answering("E2")).isQuiet();
            told.given(meeting.about("B")).raises("2022-02-14T17:00").isOpen();
            told.given(meeting.about("B").saying("[VEH:T1]")).isOpen();
            told.given(meeting.happened("2022-02-11T13:59").recorded("2022-02-11T18:00"))
                    .isOpen();
            told.given(meeting.with("held", "no")).isOpen();
            told.given(meeting.happened("2022-02-15T10:00"))
                    .raises("2022-02-14T17:00")
                    .closes("2022-02-15T10:00", "E3");
            told.given(meeting.recorded("2022-02-15T10:00"))
                    .raises("2022-02-14T17:00")
                    .withdraws();
        }

        @Test
        void whatWasMetAboutBeforeItIsKnownIsNotAsked() {
            verifyThat(RULE)
                    .given(car, found.recorded("2022-02-14T10:00"))
                    .given(entry("strategy-meeting").about("A").happened("2022-02-12T10:00"))
                    .saysNothing();
        }

        @Test
        void dangerByTheChildsOwnStoryIsAskedThere() {
            verifyThat(RULE)
                    .given(car, found.with("ticket_bought_by", "a friend"))
                    .saysNothing();
            verifyThat(RULE)
                    .given(car, found.with("ticket_bought_by", "mother"))
                    .raises("2022-02-14T17:00");
        }

        @ParameterizedTest
        @ValueSource(strings = {"family", "placement"})
        void anAddressThatIsTheirsIsNone(String of) {
            var gran = entry("family-report").happened("2022-01-11T10:00").at("[ADDR:G1]");
            var there = found.saying("found").at("[ADDR:G1]");
            verifyThat(RULE).given(gran.about("B"), there).raises("2022-02-14T17:00");
            verifyThat(RULE).given(gran.about("B").with("place_of", of), there).saysNothing();
            verifyThat(RULE).given(gran.about("B"), there.with("place_of", of)).saysNothing();
            verifyThat(RULE)
                    .given(gran.about("B"), there)
                    .given(gran.about("A").happened("2022-01-05T10:00").with("place_of", of))
                    .saysNothing();
        }

        @Test
        void aReportTakenBackTakesItBack() {
            told.given(entry("entry-withdrawn")
                            .about("B")
                            .happened("2022-02-15T10:00")
                            .correcting("E1"))
                    .withdraws();
        }
    }

    @Nested
    @CasesOf("place-risk-of-another")
    class WhereAnotherWas {
        private static final String RULE = "place-risk-of-another";
        private final WrittenEntry arrest =
                entry("police-arrest").about("B").happened("2022-01-06T10:00").at("[ADDR:P1]");
        private final WrittenEntry home =
                entry("placement-start").about("A").happened("2022-02-01T10:00").with("near", "ADDR:P1");
        private final RuleVerifier told = verifyThat(RULE).given(arrest, home);

        @Test
        void aHomeNearIsARisk() {
            told.raises("2022-02-01T10:00").cites("E2", "E1").concerns("A");
            verifyThat(RULE).given(arrest, home.with("near", "ADDR:P2")).saysNothing();
            verifyThat(RULE).given(arrest.about("A"), home).saysNothing();
            verifyThat(RULE)
                    .given(arrest.at("[LOC:P1]"), home.with("near", "LOC:P1"))
                    .saysNothing();
        }

        @Test
        void aCheckOfThatPlaceAnswers() {
            var check = entry("place-check").about("A").happened("2022-02-02T10:00");
            told.given(check.with("near", "ADDR:P1")).closes("2022-02-02T10:00", "E3");
            told.given(check.answering("E2")).closes("2022-02-02T10:00", "E3");
            told.given(check.with("near", "ADDR:P2")).isOpen();
            told.given(check).isOpen();
            told.given(check.about("B").with("near", "ADDR:P1")).isOpen();
        }
    }

    @Nested
    @CasesOf("place-risk-by-a-thing")
    class WhereAThingStood {
        private static final String RULE = "place-risk-by-a-thing";
        private final WrittenEntry theirs =
                entry("family-report").about("B").happened("2022-01-06T10:00").saying("[VEH:V1]");
        private final WrittenEntry ours = entry("housing-report")
                .about("A")
                .happened("2022-01-08T10:00")
                .saying("[VEH:V1] always there")
                .at("[ADDR:P1]");
        private final WrittenEntry home =
                entry("placement-start").about("A").happened("2022-02-01T10:00").with("near", "ADDR:P1");

        @Test
        void aHomeNearWhereItStoodIsARisk() {
            var told = verifyThat(RULE).given(theirs, ours, home);
            told.raises("2022-02-01T10:00").cites("E3", "E1").concerns("A");
            told.given(entry("place-check")
                            .about("A")
                            .happened("2022-02-02T10:00")
                            .with("near", "ADDR:P1"))
                    .closes("2022-02-02T10:00", "E4");
            verifyThat(RULE).given(ours, home).saysNothing();
            verifyThat(RULE).given(theirs, home).saysNothing();
            verifyThat(RULE).given(theirs, ours, home.with("near", "ADDR:P2")).saysNothing();
        }
    }
}
