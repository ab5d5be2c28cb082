package org.reachable.engine.formats.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.ShippedVocabulary;

class MappingReaderTest {
    private static final String MAPPING = """
            mapping:
              source: ssda903
              agency: social-care
              child: CHILD
              earliest: 1985-01-01
              tables:
                - name: REVIEWS
                  needed: [CHILD, REVIEW]
                  key: [CHILD, REVIEW]
                  dates: [REVIEW]
                  entries:
                    - {type: looked-after-review, on: REVIEW, at: "12:00", outcome: DONE, summary: Review.}
            """;

    @Test
    void aMappingInOrderHasNoProblem() {
        assertThat(problemsOf(MAPPING)).isEmpty();
    }

    @Test
    void aMappingSpeaksTheWordsOfTheVocabulary() {
        assertThat(problemsOf(
                        MAPPING.replace("looked-after-review", "review-held").replace("DONE", "HELD")))
                .containsExactly("12: there is no entry type 'review-held'", "12: there is no outcome 'HELD'");
    }

    @Test
    void anEntryIsDatedByAColumnOfDates() {
        assertThat(problemsOf(MAPPING.replace("on: REVIEW", "on: REVIEWED")))
                .containsExactly("12: there is no column of dates 'REVIEWED'");
    }

    @Test
    void aKeyThatMeansNothingIsRefused() {
        assertThat(problemsOf(MAPPING.replace("key:", "keys:")))
                .containsExactlyInAnyOrder("7: 'key' is missing", "9: 'keys' means nothing here");
    }

    private static List<String> problemsOf(String text) {
        var problems = new Problems();
        new MappingReader(ShippedVocabulary.read()).read(DataNode.read("m.yaml", new StringReader(text), problems));
        return problems.all().stream()
                .map(problem -> problem.line() + ": " + problem.what())
                .toList();
    }
}
