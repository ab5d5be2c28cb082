package org.reachable.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.ChronologyWriter;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.TriggerExample;
import org.reachable.scenarios.verify.WrittenStory;

/**
 * Lives that hold what an ordinary one seldom does: the stories that are told in this repository, what starts each deadline, and
 * two children to each kind of thing that may be shared. Each is told of many children, whose things and places are their own.
 */
final class RareLives {
    private static final int COPIES_A_FILE = 100;
    private static final String BEGAN = "2027-03-02T10:00";
    private static final String LATER = "2027-03-12T10:00";

    /** As an attribute names one. */
    private static final Pattern A_THING = Pattern.compile("^[A-Z]+:\\S+$");

    private final Path checkout;
    private final Policy policy;

    RareLives(Path checkout, Policy policy) {
        this.checkout = checkout;
        this.policy = policy;
    }

    /** Files of so many copies of all of it, written anew; no child is in two of them. */
    List<Path> files(int copies) throws IOException {
        Path folder = Files.createDirectories(checkout.resolve("bench/target/rare-lives"));
        List<List<WrittenEntry>> stories = stories();
        var files = new ArrayList<Path>();
        for (int first = 0; first < copies; first += COPIES_A_FILE) {
            Path file = folder.resolve("chronology-%04d.csv".formatted(first));
            try (var out = new ChronologyWriter(Files.newBufferedWriter(file))) {
                for (int copy = first; copy < Math.min(copies, first + COPIES_A_FILE); copy++) {
                    for (int story = 0; story < stories.size(); story++) {
                        write(stories.get(story), story + "-" + copy, out);
                    }
                }
            }
            files.add(file);
        }
        return files;
    }

    private static List<WrittenEntry> written(List<Entry> story) {
        return story.stream().map(WrittenEntry::of).toList();
    }

    private List<List<WrittenEntry>> stories() throws IOException {
        try (Stream<Path> found = Stream.concat(
                Files.walk(checkout.resolve("stories")),
                Files.walk(checkout.resolve("scenarios/src/test/resources")))) {
            var reader = new ChronologyReader(policy.vocabulary());
            Stream<List<Entry>> told = found.filter(file -> file.endsWith("chronology.csv"))
                    .sorted()
                    .map(file -> Setting.read(file, reader));
            return Stream.of(told, deadlines(), sharedThings())
                    .flatMap(each -> each)
                    .map(RareLives::written)
                    .toList();
        }
    }

    private Stream<List<Entry>> deadlines() {
        Instant at = LondonTime.parse(BEGAN);
        return policy.rules().stream()
                .filter(rule -> rule.mechanism() instanceof Mechanism.Deadline)
                .map(rule -> TriggerExample.of(policy, rule, at).findFirst().orElseThrow())
                .map(beginning -> WrittenStory.read(beginning.story(), policy.vocabulary()));
    }

    private Stream<List<Entry>> sharedThings() {
        return policy.rules().stream()
                .map(Rule::mechanism)
                .flatMap(
                        mechanism -> mechanism instanceof Mechanism.SharedThing shared ? shared.kinds().stream() : null)
                .map(kind -> "Seen with [%s:1].".formatted(kind))
                .map(words -> IntStream.range(0, 2)
                        .mapToObj(child -> RuleVerifier.entry("police-sighting")
                                .about("child-" + child)
                                .happened(child == 0 ? BEGAN : LATER)
                                .saying(words))
                        .toList())
                .map(story -> WrittenStory.read(story, policy.vocabulary()));
    }

    private static void write(List<WrittenEntry> story, String whose, ChronologyWriter out) {
        story.forEach(entry -> out.write(copied(entry, whose)));
    }

    /** The same of other children: their own ids, things and places. */
    private static WrittenEntry copied(WrittenEntry entry, String whose) {
        return new WrittenEntry(
                new EntryId("rare-" + whose, entry.id().local()),
                entry.child() + "-" + whose,
                entry.occurredAt(),
                entry.recordedAt(),
                entry.agency(),
                entry.type(),
                owned(entry.summary(), whose),
                owned(entry.location(), whose),
                entry.otherPeople(),
                entry.outcome(),
                entry.outcomeWords(),
                entry.reached(),
                entry.handling(),
                entry.attributes().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                one -> A_THING.matcher(one.getValue()).replaceFirst("$0-" + whose))));
    }

    private static String owned(String words, String whose) {
        return words.replace("]", "-" + whose + "]");
    }
}
