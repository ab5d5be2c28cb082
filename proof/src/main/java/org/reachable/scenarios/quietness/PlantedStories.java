package org.reachable.scenarios.quietness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.scenarios.quietness.Planted.Story;

/** The entries of what is planted, as agencies write them. */
final class PlantedStories {

    private PlantedStories() {}

    /** These, what is told after a death, and what police ask for before they act. */
    static List<Planted> besides(Planted... others) {
        return Stream.of(Stream.of(others), AfterADeath.moments(), BeforeAction.moments())
                .flatMap(planted -> planted)
                .toList();
    }

    static Story one(String agency, String typeAndOutcome, String... attributes) {
        return (child, number, at) ->
                List.of(entry(child, number, at, agency, typeAndOutcome, Planted.NO_PLACE, attributes));
    }

    /** Arrested, and in a cell since the same minute. */
    static Story held() {
        return (child, number, at) -> List.of(entry(
                child,
                number,
                at,
                "police",
                "police-arrest",
                Planted.NO_PLACE,
                "arrest=" + number,
                "custody_at=" + LondonTime.withOffset(at)));
    }

    /** Missing anew: reports with no return between them are one absence, so whatever was before has ended. */
    static Story missing(String agency) {
        return (child, number, at) -> List.of(
                wasBack(child, number, at.minus(Planted.AN_HOUR)),
                entry(child, number, at, agency, "missing-reported", Planted.NO_PLACE));
    }

    private static WrittenEntry wasBack(String child, String number, Instant at) {
        return entry(child, number + "-a", at, "police", "missing-returned", Planted.NO_PLACE);
    }

    /** A report that tells of a return an hour before it was written down. */
    static Story back(String... attributes) {
        return returning(Planted.AN_HOUR.negated(), attributes);
    }

    /** A report of two hours ago, and of a return so long after it was written down: one that is still to come is none yet. */
    static Story returning(Duration later, String... attributes) {
        return (child, number, at) -> {
            String[] all = Arrays.copyOf(attributes, attributes.length + 1);
            all[attributes.length] = "returned_at=" + LondonTime.withOffset(at.plus(later));
            Instant missing = at.minus(Planted.AN_HOUR.multipliedBy(2));
            return List.of(
                    wasBack(child, number, missing.minus(Planted.AN_HOUR)),
                    entry(child, number, missing, at, "placement", "missing-reported", Planted.NO_PLACE, all));
        };
    }

    /** A moment three days after something else, at the same place where there is one. */
    static Story after(
            String agencyBefore,
            String typeBefore,
            String place,
            String agency,
            String typeAndOutcome,
            String... attributes) {
        return (child, number, at) -> {
            String there = place.formatted(number);
            return List.of(
                    entry(child, number + "-a", at.minus(Duration.ofDays(3)), agencyBefore, typeBefore, there),
                    entry(child, number, at, agency, typeAndOutcome, there, attributes));
        };
    }

    private static WrittenEntry entry(
            String child,
            String number,
            Instant at,
            String agency,
            String typeAndOutcome,
            String place,
            String... attributes) {
        return entry(child, number, at, at, agency, typeAndOutcome, place, attributes);
    }

    private static WrittenEntry entry(
            String child,
            String number,
            Instant occurred,
            Instant known,
            String agency,
            String typeAndOutcome,
            String place,
            String... attributes) {
        String[] type = typeAndOutcome.split(" ");
        var all = new ArrayList<Map.Entry<String, String>>();
        for (String attribute : attributes) {
            String[] both = attribute.split("=");
            all.add(Map.entry(both[0], both[1]));
        }
        return new WrittenEntry(
                new EntryId("planted", number),
                child,
                occurred,
                known,
                agency,
                type[0],
                "Planted.",
                place,
                List.of(),
                type.length > 1 ? type[1] : "",
                "",
                List.of(),
                "open",
                Map.ofEntries(all.toArray(Map.Entry[]::new)));
    }
}
