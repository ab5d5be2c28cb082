package org.reachable.scenarios.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.replay.Line;
import org.reachable.engine.replay.Replay;

/** The same story under other names, in other words, in another order, with a column missing, or cut off at a day. */
class ToldDifferentlyTest {
    private static final Pattern THING = Pattern.compile("\\b(VEH|ADDR|PHONE|PER|LOC):([A-Z0-9]+)");

    @SuppressWarnings("unused")
    private static final List<String> STORIES = OtherStory.NAMES;

    @ParameterizedTest
    @FieldSource("STORIES")
    void itsWordsDecideNothing(String story) {
        var wordless = told(story, row -> {
            row.computeIfPresent("summary", (_, words) -> tokens(words));
            row.computeIfPresent("location_text", (_, words) -> tokens(words));
            row.computeIfPresent("outcome", (_, words) -> words.split(":", 2)[0]);
            return row;
        });

        assertThat(shown(story, wordless)).isEqualTo(shown(story, OtherStory.rows(story)));
    }

    @ParameterizedTest
    @FieldSource("STORIES")
    void itsOrderDecidesNothing(String story) {
        var shuffled = new ArrayList<>(OtherStory.rows(story));
        Collections.shuffle(shuffled, new Random(11));

        assertThat(shown(story, shuffled)).isEqualTo(shown(story, OtherStory.rows(story)));
    }

    @ParameterizedTest
    @FieldSource("STORIES")
    void itsNamesDecideNothing(String story) {
        var renamed = told(story, row -> {
            row.replaceAll((column, value) -> things(value));
            row.put("event_id", "z" + row.get("event_id"));
            row.put("subject_child", "Kestrel " + row.get("subject_child"));
            row.computeIfPresent("attributes", (_, attributes) -> ids(attributes));
            return row;
        });

        assertThat(shown(story, renamed))
                .isEqualTo(shown(story, OtherStory.rows(story)).stream()
                        .map(ToldDifferentlyTest::things)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("STORIES")
    void whoElseIsNamedAndHowItIsHandledDecideNothing(String story) {
        for (String column : List.of("other_people", "handling")) {
            var without = told(story, row -> {
                row.remove(column);
                return row;
            });

            assertThat(shown(story, without)).as(column).isEqualTo(shown(story, OtherStory.rows(story)));
        }
    }

    @ParameterizedTest
    @FieldSource("STORIES")
    void anyOtherColumnMayBeMissing(String story) {
        for (String column : List.of("summary", "location_text", "outcome", "reached", "attributes")) {
            var without = told(story, row -> {
                row.remove(column);
                return row;
            });

            assertThat(OtherStory.read(without).entries()).as(column).hasSameSizeAs(without);
            assertThat(OtherStory.replay(story, without, Fold.UNTIL_QUIET).lines())
                    .isNotNull();
        }
    }

    /** Cut off at every second day, an hour later each time, it shows what the whole story shows to have been known by then. */
    @ParameterizedTest
    @FieldSource("STORIES")
    void itMayBeCutOffAtAnyDay(String story) {
        var recorded = new LinkedHashMap<Map<String, String>, Instant>();
        for (var row : OtherStory.rows(story)) {
            recorded.put(row, LondonTime.parse(Objects.requireNonNull(row.get("recorded_at"))));
        }
        Instant end = Collections.max(recorded.values()).plus(Duration.ofDays(30));
        for (Instant day = Collections.min(recorded.values());
                day.isBefore(end);
                day = day.plus(Duration.ofHours(49))) {
            Instant then = day;
            var cut = recorded.keySet().stream()
                    .filter(row -> !Objects.requireNonNull(recorded.get(row)).isAfter(then))
                    .toList();
            assertThat(until(OtherStory.replay(story, cut, then), then))
                    .as("%s", then)
                    .isEqualTo(until(OtherStory.replayed(story), then));
        }
    }

    private static List<Map<String, String>> told(String story, UnaryOperator<Map<String, String>> differently) {
        return OtherStory.rows(story).stream().map(differently).toList();
    }

    private static List<String> shown(String story, List<Map<String, String>> rows) {
        return lines(OtherStory.replay(story, rows, Fold.UNTIL_QUIET), Fold.UNTIL_QUIET, true);
    }

    private static List<String> until(Replay replay, Instant instant) {
        return lines(replay, instant, false);
    }

    private static List<String> lines(Replay replay, Instant until, boolean nameless) {
        return replay.lines().stream()
                .filter(line -> !line.step().raisedAt().isAfter(until))
                .map(line -> line(line, until, nameless))
                .sorted()
                .toList();
    }

    private static String line(Line line, Instant until, boolean nameless) {
        var step = line.step();
        var closing = step.closing() == null || step.closing().at().isAfter(until) ? null : step.closing();
        return "%s %s %s %s %s %s %s %s %s"
                .formatted(
                        line.finding().rule().id(),
                        plain(line.finding().subject(), nameless),
                        step.raisedAt(),
                        step.level(),
                        step.kind(),
                        step.respondBy(),
                        step.evidence().stream()
                                .map(EntryId::local)
                                .map(id -> plain(id, nameless))
                                .toList(),
                        closing == null ? "open" : closing.how() + " " + closing.at(),
                        closing == null
                                ? ""
                                : closing.by().stream()
                                        .map(EntryId::local)
                                        .map(id -> plain(id, nameless))
                                        .toList());
    }

    /** Without what renaming put before it. */
    private static String plain(String name, boolean nameless) {
        return nameless ? name.replaceFirst("^(Kestrel |z)", "") : name;
    }

    private static String tokens(String words) {
        return Token.in(words).stream().map(token -> "[" + token + "]").collect(Collectors.joining(" "));
    }

    private static String things(String words) {
        return THING.matcher(words).replaceAll("$1:Q$2");
    }

    private static String ids(String attributes) {
        return Stream.of(attributes.split(";"))
                .map(String::strip)
                .map(each -> {
                    String key = each.split("=", 2)[0];
                    return List.of("answers", "corrects", "duplicate_of", "action_done")
                                    .contains(key)
                            ? key + "=" + each.substring(key.length() + 1).replaceAll("(^|\\|)", "$1z")
                            : each;
                })
                .collect(Collectors.joining("; "));
    }
}
