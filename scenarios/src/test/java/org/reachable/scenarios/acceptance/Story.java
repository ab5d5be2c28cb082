package org.reachable.scenarios.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.SchoolCalendar;
import org.reachable.engine.entry.CompositeStory;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.ChildState;
import org.reachable.engine.fold.Level;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.replay.Replay;

/** The whole story replayed once under the shipped policy, to the evening of 30 June 2023. */
final class Story {
    static final String CHILD = "Rowan";

    private static final Policy POLICY = PolicyReader.shipped();
    private static final List<Entry> ENTRIES = CompositeStory.read(POLICY.vocabulary());
    private static final Replay REPLAY =
            Replay.of(ENTRIES, POLICY, calendars(), Moment.of("2023-06-30").last(), 1);

    private Story() {}

    private record Expected(String id, String kind, Moment window, List<String> triggers) {}

    private static final List<Expected> EXPECTED = Table.read(
            "expected-alerts.csv",
            row -> new Expected(
                    row.getField("alert_id"),
                    row.getField("kind"),
                    Moment.between(row.getField("fire_from"), row.getField("fire_by")),
                    List.of(row.getField("trigger_event_ids").split(" "))));

    private static Calendars calendars() {
        try (var text = Table.open("calendar.csv")) {
            return Calendars.englandAndWales().withSchool(SchoolCalendar.read(text, "Wealdshire"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The ids of every alert the oracle expects. */
    static List<String> expectedIds() {
        return EXPECTED.stream().map(Expected::id).toList();
    }

    /** The alert that the oracle expects under this id: its kind, in its window, naming one of its triggers. */
    static Alert expects(String id) {
        var expected = EXPECTED.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        var found = alerts(CHILD)
                .filter(alert -> alert.step().kind().equals(expected.kind()))
                .filter(alert -> expected.window().holds(alert.step().raisedAt()))
                .filter(alert -> alert.cites(expected.triggers()))
                .findFirst();
        assertThat(found)
                .as("%s, among %s", expected, alertsOf(CHILD, expected.kind()))
                .isPresent();
        return found.orElseThrow();
    }

    /** An alert of a kind then, naming an entry; the first where there are several. */
    static Alert alert(String kind, String when, String citing) {
        var moment = Moment.of(when);
        var found = alertsOf(CHILD, kind).stream()
                .filter(alert -> moment.holds(alert.step().raisedAt()) && alert.cites(List.of(citing)))
                .findFirst();
        assertThat(found)
                .as("%s at %s citing %s, among %s", kind, when, citing, alertsOf(CHILD, kind))
                .isPresent();
        return found.orElseThrow();
    }

    /** A date on the worklist: the kind, its limit and an entry it names. */
    static void dueBy(String kind, String limit, String citing) {
        Instant at = LondonTime.parse(limit);
        assertThat(REPLAY.lines())
                .as("%s due by %s", kind, limit)
                .anyMatch(line -> line.step().kind().equals(kind)
                        && at.equals(line.step().respondBy())
                        && new Alert(line).cites(List.of(citing)));
    }

    /** Every alert about a child, in the order raised. */
    static Stream<Alert> alerts(String child) {
        return REPLAY.lines().stream()
                .filter(line -> line.step().level() == Level.ALERT
                        && line.step().children().contains(child))
                .map(Alert::new);
    }

    static List<Alert> alertsOf(String child, String kind) {
        return alerts(child).filter(alert -> alert.step().kind().equals(kind)).toList();
    }

    static Entry entry(String id) {
        return ENTRIES.stream()
                .filter(entry -> entry.id().local().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static ChildState state(String child) {
        return Objects.requireNonNull(REPLAY.folded().children().get(child));
    }

    /** The story without some entries, or with others in their place, replayed the same way. */
    static Replay replayed(List<Entry> entries, Moment until) {
        return Replay.of(entries, POLICY, calendars(), until.last(), 1);
    }

    static List<Entry> entries() {
        return ENTRIES;
    }
}
