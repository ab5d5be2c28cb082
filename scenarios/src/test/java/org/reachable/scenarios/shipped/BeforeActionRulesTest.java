package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

/** Before police act against those who exploit, somebody says who is with the child; and afterwards, that they were. */
class BeforeActionRulesTest {
    private final WrittenEntry asked = entry("readiness-asked")
            .called("asked")
            .happened("2023-02-24T10:00")
            .with("ready_by", "2023-02-28");
    private final WrittenEntry plan = entry("safety-plan-linked-children")
            .happened("2023-02-27T12:00")
            .with("with_the_child", "Jerome, from seven");

    @Nested
    @CasesOf("who-is-with-the-child")
    class WhoIsWithTheChild {

        @Test
        void nobodyNamedByTheDayIsAnAlert() {
            verifyThat("who-is-with-the-child").given(asked).raises("2023-02-28T17:00");
        }

        @Test
        void askedForTodayIsAnAlertTonight() {
            verifyThat("who-is-with-the-child")
                    .given(asked.happened("2023-02-28T10:00"))
                    .raises("2023-02-28T17:00");
        }

        @Test
        void aPlanThatSaysWhoAnswers() {
            verifyThat("who-is-with-the-child").given(asked, plan).isQuiet();
        }

        /** A word for nobody is nobody, and a blank is never yes. */
        @Test
        void aPlanThatNamesNobodyAnswersNothing() {
            for (String nobody : List.of("", "nobody", "to be decided", "None", "not known yet")) {
                verifyThat("who-is-with-the-child")
                        .given(asked, plan.with("with_the_child", nobody))
                        .raises("2023-02-28T17:00");
            }
        }

        @Test
        void whatWasPlannedBeforePoliceAskedDoesNot() {
            verifyThat("who-is-with-the-child")
                    .given(plan.happened("2023-02-20T12:00"), asked)
                    .raises("2023-02-28T17:00");
        }
    }

    @Nested
    @CasesOf("who-is-with-the-child-no-day")
    class WithoutADay {

        @Test
        void aFileWithoutADayIsAskedAboutTheNextWorkingDay() {
            verifyThat("who-is-with-the-child-no-day")
                    .given(asked.with("ready_by", ""))
                    .raises("2023-02-27T17:00");
        }

        @Test
        void oneWithADayIsNot() {
            verifyThat("who-is-with-the-child-no-day").given(asked).saysNothing();
        }
    }

    @Nested
    @CasesOf("with-the-child-then")
    class WithTheChildThen {

        /** Who was to be there is a word. */
        @Test
        void aPlanDoesNotSayThatAnybodyWas() {
            verifyThat("with-the-child-then").given(asked, plan).raises("2023-03-02T17:00");
        }

        @Test
        void timeWithThemWrittenAsTheAnswerDoes() {
            verifyThat("with-the-child-then")
                    .given(
                            asked,
                            entry("mentor-contact")
                                    .happened("2023-03-01T07:30")
                                    .with("seen", "yes")
                                    .outcome("ENGAGED")
                                    .answering("asked"))
                    .isQuiet();
        }

        @Test
        void whoFoundNobodyInWasWithNobody() {
            verifyThat("with-the-child-then")
                    .given(
                            asked,
                            entry("safety-contact")
                                    .happened("2023-03-01T07:30")
                                    .with("seen", "no")
                                    .answering("asked"))
                    .isOpen();
        }
    }
}
