package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.ChildFolded;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.FindingAnswer;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.fold.SightingChange;
import org.reachable.engine.fold.shared.SharedThingState;
import org.reachable.engine.invented.Chance;
import org.reachable.engine.invented.Row;

/** What a shared thing's judgement, kept from entry to entry, finds is what folding all that was told again finds. */
class SharedThingStateTest {
    private static final int STORIES = 120;

    private final Fold fold = new Fold(Shipped.POLICY, Shipped.CALENDARS);
    private final Map<String, ChildFolded> told = new TreeMap<>();
    private final Map<Thing, SharedThingState> kept = new HashMap<>();
    private final Map<Thing, Map<String, Finding>> found = new HashMap<>();
    private int wentOn;
    private int begunAgain;

    private record Thing(String rule, String token) {
        static Thing of(Sighting sighting) {
            return new Thing(sighting.rule(), sighting.token().toString());
        }
    }

    @Test
    void whatIsKeptFindsWhatIsFoundAfresh() {
        for (int seed = 0; seed < STORIES; seed++) {
            allArrive(asTheyArrive(Shipped.entries(Shipped.story(seed)), seed), "story " + seed);
        }
        assertThat(wentOn).isGreaterThan(begunAgain);
    }

    @Test
    void anAnswerMayArriveBeforeWhatItNames() {
        var decision = Row.of("004", "A", time("04"), "police", "link-decision").with("answers", "003");

        allArrive(
                Shipped.entries(List.of(car("001", "A"), car("002", "B"), decision, car("003", "C"))),
                "an answer before what it names");

        assertThat(found.values().stream().flatMap(each -> each.values().stream()))
                .singleElement()
                .satisfies(link -> assertThat(link.open()).isFalse());
    }

    private static Row car(String id, String child) {
        return Row.of(id, child, time(id.substring(1)), "police", "police-sighting")
                .saying("[VEH:V1]");
    }

    private static Instant time(String day) {
        return LondonTime.parse("2022-01-" + day);
    }

    private void allArrive(List<Entry> entries, String which) {
        told.clear();
        kept.clear();
        found.clear();
        var arrived = new ArrayList<Entry>();
        for (Entry entry : entries) {
            arrived.add(entry);
            arrives(arrived);
            assertThat(found.values().stream().flatMap(each -> each.values().stream()))
                    .as("%s, after %s", which, entry.id())
                    .containsExactlyInAnyOrderElementsOf(fold.shared(sightings(), answers(), now(arrived)));
        }
    }

    /** Most come in the order they were recorded, and some later. */
    private static List<Entry> asTheyArrive(List<Entry> entries, int seed) {
        var result = new ArrayList<>(entries);
        result.sort(Comparator.comparing(Entry::recordedAt).thenComparing(Entry::id));
        var chance = Chance.of(seed);
        for (int i = 0; i < result.size() / 8; i++) {
            result.add(chance.between(0, result.size() - 1), result.remove(chance.between(0, result.size() - 1)));
        }
        return result;
    }

    private void arrives(List<Entry> arrived) {
        var children = new TreeSet<>(told.keySet());
        arrived.forEach(entry -> children.add(entry.child()));
        for (String child : children) {
            var now = fold.child(child, arrived, now(arrived));
            var before = told.put(child, now);
            var further = SharedThingState.further(before == null ? List.of() : before.sightings(), now.sightings());
            var things = new TreeSet<>(Comparator.comparing(Thing::rule).thenComparing(Thing::token));
            things.addAll(kept.keySet());
            sightings().forEach(change -> things.add(Thing.of(change.sighting())));
            for (Thing thing : things) {
                SharedThingState had = kept.get(thing);
                var more = further.map(told -> withAnswers(thing, told));
                if (had != null && more.isPresent() && had.goesOnWith(more.get(), answers())) {
                    wentOn++;
                    keep(thing, had.after(more.get(), now(arrived)));
                } else {
                    begunAgain++;
                    beginAgain(thing, now(arrived));
                }
            }
        }
    }

    /** What a story tells further, and what answers by name what it tells of this thing, whoever told that before. */
    private List<SightingChange> withAnswers(Thing thing, List<SightingChange> further) {
        var sighted = further.stream()
                .map(SightingChange::sighting)
                .filter(sighting -> Thing.of(sighting).equals(thing))
                .flatMap(sighting -> Stream.of(sighting.entry(), sighting.incident()))
                .collect(Collectors.toSet());
        var naming = sightings().stream()
                .filter(change -> change.sighting().role() == Sighting.Role.NAMED_ANSWER
                        && (sighted.contains(change.sighting().names())
                                || sighted.contains(change.sighting().incident())));
        return Stream.concat(further.stream(), naming).distinct().toList();
    }

    private void beginAgain(Thing thing, Instant now) {
        var begun = fold.kept(thing.rule(), thing.token(), sightings(), answers());
        kept.put(thing, begun);
        found.remove(thing);
        keep(thing, begun.findings(now));
    }

    private void keep(Thing thing, List<Finding> findings) {
        var stored = found.computeIfAbsent(thing, _ -> new HashMap<>());
        findings.forEach(finding -> stored.put(finding.id(), finding));
    }

    private List<SightingChange> sightings() {
        return told.values().stream()
                .flatMap(child -> child.sightings().stream())
                .toList();
    }

    private List<FindingAnswer> answers() {
        return told.values().stream().flatMap(child -> child.answers().stream()).toList();
    }

    private static Instant now(List<Entry> arrived) {
        return arrived.stream()
                .map(Entry::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
