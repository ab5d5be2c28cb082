package org.reachable.scenarios.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.checks.Requirement;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.fold.Level;

/** Stories of other children raise what the texts say, when they say it, and nothing else of those kinds. */
class OtherStoriesTest {
    private static final Set<String> LOUD = Set.of("pattern", "danger", "moment");

    @SuppressWarnings("unused")
    private static final List<String> STORIES = OtherStory.NAMES;

    /**
     * One alert a story should raise.
     *
     * @param ends how it ends: {@code open}, an instant, {@code withdrawn} and an instant; blank where nobody looked
     * @param may true where it may be raised and need not
     */
    private record Expected(
            String story, String child, String kind, Moment window, List<String> triggers, String ends, boolean may) {

        boolean is(Alert alert) {
            return alert.step().kind().equals(kind)
                    && alert.step().children().contains(child)
                    && window.holds(alert.step().raisedAt())
                    && alert.cites(triggers);
        }

        @Override
        public String toString() {
            return "%s: %s for %s at %s".formatted(story, kind, child, LondonTime.withOffset(window.first()));
        }
    }

    static Stream<Expected> expected() {
        return OtherStory.NAMES.stream().flatMap(OtherStoriesTest::expectedOf);
    }

    private static Stream<Expected> expectedOf(String story) {
        return OtherStory.table(
                story,
                "expected.csv",
                row -> new Expected(
                        story,
                        row.getField("child"),
                        row.getField("kind"),
                        Moment.between(row.getField("from"), row.getField("by")),
                        List.of(row.getField("triggers").split(" ")),
                        row.getField("ends"),
                        row.getField("may").equals("yes")))
                .stream();
    }

    @ParameterizedTest
    @MethodSource("expected")
    @Requirement("S-24")
    void whatTheTextsAskForIsRaisedAndEndsAsTheySay(Expected expected) {
        var found = alerts(expected.story).filter(expected::is).toList();

        assertThat(found.isEmpty() && !expected.may)
                .as("%s, among %s", expected, alerts(expected.story).toList())
                .isFalse();
        if (!expected.ends.isEmpty()) {
            assertThat(found).first().extracting(OtherStoriesTest::ending).isEqualTo(expected.ends);
        }
    }

    @ParameterizedTest
    @FieldSource("STORIES")
    @Requirement("S-24")
    void nothingElseOfTheseKindsIsRaised(String story) {
        var expected = expectedOf(story).toList();
        Set<String> kinds = Set.copyOf(Table.read("expected-alerts.csv", row -> row.getField("kind")));

        assertThat(alerts(story)
                        .filter(alert -> kinds.contains(alert.step().kind())
                                || LOUD.contains(alert.finding().rule().family()))
                        .filter(alert -> expected.stream().noneMatch(each -> each.is(alert))))
                .isEmpty();
    }

    private static Stream<Alert> alerts(String story) {
        return OtherStory.replayed(story).lines().stream()
                .filter(line -> line.step().level() == Level.ALERT)
                .map(Alert::new);
    }

    private static String ending(Alert alert) {
        var closing = alert.step().closing();
        if (closing == null) {
            return "open";
        }
        String at = LondonTime.withOffset(closing.at()).substring(0, "2024-01-01T00:00".length());
        return closing.withdrawn() ? "withdrawn " + at : at;
    }
}
