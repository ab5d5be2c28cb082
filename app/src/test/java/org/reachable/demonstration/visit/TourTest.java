package org.reachable.demonstration.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.engine.data.UnreadableData;

/** A stop of the tour says what there is to see, or that there is nothing yet. */
class TourTest {

    static List<TourStop> stops() throws IOException {
        String slides = Files.readString(Path.of("../stories/slides.yaml"));
        try (var text = Files.newBufferedReader(Path.of("../stories/tour.yaml"))) {
            return Tour.read("stories/tour.yaml", text, name -> true, slides::contains);
        }
    }

    @Test
    void thereAreEightInTheOrderOfTheirDays() throws IOException {
        assertThat(stops())
                .hasSize(8)
                .isSortedAccordingTo((one, next) -> one.day().compareTo(next.day()));
        assertThat(stops()).extracting(TourStop::stop).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "to: /now, as: dee, presses: [{says: P}] | 'notice' is missing",
                "to: /now, as: eve, presses: [{says: P}], notice: N | nobody signs in as 'eve'",
                "slide: Nothing | no slide says that",
                "title: T | 'missing' is missing",
                "missing: M, page: 3 | 'page'"
            })
    void aStopThatClaimsMoreThanItHasIsRefused(String rest, String because) {
        String file = "tour: [{stop: s, day: 2022-06-17, "
                + (rest.contains("title") ? "" : "title: T, ")
                + (rest.contains("slide") ? "" : "slide: Words, ")
                + rest
                + "}]";
        assertThatThrownBy(() -> Tour.read("tour.yaml", new StringReader(file), "dee"::equals, "Words"::equals))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining(because);
    }
}
