package org.reachable.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.PolicyReader;

/** How the kinds of entry are offered to whoever writes one down. */
class OfferedKindsTest {

    private static final Vocabulary VOCABULARY = PolicyReader.shipped().vocabulary();
    private static final OfferedKinds OFFERED = OfferedKindsReader.shipped(VOCABULARY);

    /** Of these nobody signs in: what they do is written down by others. */
    private static final Set<String> AT_NO_SCREEN =
            Set.of("court", "immigration", "transport", "guardian", "advocate", "reviewing-officer", "secure-estate");

    @Test
    void everyKindThatPeopleWriteIsOfferedToSomebody() {
        assertThat(written()
                        .filter(type -> VOCABULARY.agencies().keySet().stream()
                                .filter(agency -> !AT_NO_SCREEN.contains(agency)
                                        && !VOCABULARY.people().contains(agency))
                                .noneMatch(agency -> OFFERED.mayWrite(type, agency, VOCABULARY))))
                .isEmpty();
    }

    @Test
    void whatOnlyOthersWriteIsNotOffered() {
        assertThat(OFFERED.mayWrite(type("police-arrest"), "school", VOCABULARY))
                .isFalse();
        assertThat(OFFERED.mayWrite(type("police-arrest"), "police", VOCABULARY))
                .isTrue();
        assertThat(OFFERED.mayWrite(type("family-report"), "housing", VOCABULARY))
                .as("what people tell, anybody writes down")
                .isTrue();
        assertThat(OFFERED.mayWrite(type("interim-care-order"), "social-care", VOCABULARY))
                .as("the court writes nothing here")
                .isTrue();
    }

    @Test
    void everyKindStandsUnderOneHeadingAndNoHeadingIsAListOfAll() {
        var grouped = OFFERED.grouped(written());
        assertThat(grouped.values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(written().toList());
        assertThat(grouped).doesNotContainKey("Something else");
        assertThat(grouped.values()).allMatch(types -> types.size() <= 45);
        assertThat(grouped.keySet()).startsWith("What a child or their family says", "Missing");
    }

    @Test
    void aKindIsFoundByItsNameItsHeadingAndWhatPeopleCallIt() {
        assertThat(found("misper")).containsExactly("missing-reported");
        assertThat(found("A&E")).containsExactly("ed-attendance");
        assertThat(found("strat meet")).contains("strategy-meeting");
        assertThat(found("mother rang")).isEmpty();
        assertThat(found("mother")).contains("family-report");
        assertThat(found("disagreements")).contains("escalation-raised", "professional-disagreement");
    }

    @Test
    void aSlipIsToldWithItsLine() {
        var problems = new Problems();
        OfferedKindsReader.read(DataNode.read("kinds.yaml", new StringReader("""
                groups:
                  - {name: Police, is: [no-such-class], types: [no-such-type]}
                otherwise: Else
                writes-for: {no-such-agency: [police]}
                also-called: {school-concerm: [worry]}
                """), problems), VOCABULARY);
        assertThatThrownBy(problems::throwIfAny)
                .hasMessageContaining("kinds.yaml:2")
                .hasMessageContaining("no-such-class")
                .hasMessageContaining("no-such-type")
                .hasMessageContaining("no-such-agency")
                .hasMessageContaining("school-concerm");
    }

    private static Set<String> found(String words) {
        var found = new TreeSet<String>();
        written().filter(type -> OFFERED.fits(type, words)).map(EntryType::code).forEach(found::add);
        return found;
    }

    private static EntryType type(String code) {
        return VOCABULARY.type(code);
    }

    private static Stream<EntryType> written() {
        return VOCABULARY.types().values().stream()
                .filter(type -> !type.agencies().isEmpty());
    }
}
