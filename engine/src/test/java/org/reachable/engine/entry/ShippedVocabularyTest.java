package org.reachable.engine.entry;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShippedVocabularyTest {
    /** The list the acceptance stories are counted by. */
    private static final Set<String> RISK_EVENTS_OF_THE_STORY = Set.of(
            "police-stop-search",
            "police-arrest",
            "police-sighting",
            "police-vulnerability-notification",
            "cross-force-intelligence",
            "police-risk-list",
            "missing-reported",
            "ed-attendance",
            "family-report",
            "child-disclosure",
            "school-concern",
            "exploitation-screening",
            "gp-consultation",
            "placement-ended",
            "housing-report",
            "voluntary-concern",
            "serious-incident");

    private static final List<String> ANSWERS_OF_THE_FORMAT = List.of(
            "family-reply",
            "referrer-reply",
            "trusted-adult-contact",
            "assessment-completed",
            "panel-action-done",
            "disagreement-resolved",
            "need-assessed",
            "safety-contact",
            "host-area-told",
            "education-secured",
            "information-shared",
            "safety-plan-linked-children",
            "threat-assessment",
            "mental-health-contact");

    private final Vocabulary vocabulary = ShippedVocabulary.read();

    @Test
    void everyTypeOfTheStoriesIsKnownWithAPlainNameAndAClass() {
        var types = CompositeStory.read(vocabulary).stream()
                .map(Entry::type)
                .distinct()
                .toList();

        assertThat(types).hasSize(57).allSatisfy(type -> {
            assertThat(type.known()).isTrue();
            assertThat(type.classes()).isNotEmpty();
        });
    }

    @Test
    void theRiskEventsOfTheStoriesAreExactlyThoseTheyAreCountedBy() {
        var riskEvents = CompositeStory.read(vocabulary).stream()
                .map(Entry::type)
                .filter(type -> type.classes().contains("risk-event"))
                .map(EntryType::code)
                .collect(toCollection(TreeSet::new));

        assertThat(riskEvents).containsExactlyInAnyOrderElementsOf(RISK_EVENTS_OF_THE_STORY);
    }

    @Test
    void ourOwnListsAndFormsAreNeverOnlyARisk() {
        assertThat(List.of("police-risk-list", "exploitation-screening"))
                .allSatisfy(code -> assertThat(vocabulary.type(code).classes()).contains("risk-event", "own-activity"));
    }

    @Test
    void everyAnswerOfTheFormatAnswers() {
        assertThat(ANSWERS_OF_THE_FORMAT)
                .allSatisfy(code -> assertThat(vocabulary.type(code).classes()).contains("answer"));
    }

    @Test
    void everyServiceAroundAChildHasAWayToWriteWhatItDid() {
        var writers = vocabulary.types().values().stream()
                .flatMap(type -> type.agencies().stream())
                .collect(toCollection(TreeSet::new));

        assertThat(writers)
                .contains(
                        "mental-health",
                        "substance-service",
                        "adult-social-care",
                        "probation",
                        "transport-police",
                        "advocate",
                        "guardian",
                        "fire-service",
                        "community-safety",
                        "school-nurse");
    }

    @Test
    void namesReadAsWordsAndNotAsCodes() {
        assertThat(vocabulary.types().values())
                .allSatisfy(type -> assertThat(type.name()).matches("[A-Z][a-zA-Z ,'-]+"));
    }

    @Test
    void noTwoTypesReadTheSame() {
        assertThat(vocabulary.types().values().stream().map(EntryType::name).sorted(Comparator.naturalOrder()))
                .doesNotHaveDuplicates();
    }

    @Test
    void thingsJoinStoriesAndProfessionalsDoNot() {
        assertThat(vocabulary.isShared(Token.of("VEH:V1"))).isTrue();
        assertThat(vocabulary.isShared(Token.of("PRO:SW1"))).isFalse();
    }
}
