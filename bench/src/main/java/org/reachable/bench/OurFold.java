package org.reachable.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;

/** The engine as it is, under a policy that holds the ten rules and nothing else. */
final class OurFold implements Peer {
    private final Policy policy;
    private final Fold fold;
    private final List<List<Entry>> stories = new ArrayList<>();

    OurFold(Path checkout, Calendars calendars) throws IOException {
        this.policy = policyOf(checkout);
        this.fold = new Fold(policy, calendars);
    }

    /** The shipped words and roles with the ten rules. */
    static Policy policyOf(Path checkout) throws IOException {
        Path folder = Files.createTempDirectory("ten-rules");
        Path shipped = checkout.resolve("policy");
        try (var words = Files.walk(shipped.resolve("vocabulary"))) {
            for (Path file : words.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.copy(shipped.resolve("roles.yaml"), folder.resolve("roles.yaml"));
        Path local = Files.createDirectory(folder.resolve("local"));
        Files.writeString(local.resolve("ten-rules.yaml"), TenRules.policy());
        Policy policy = PolicyReader.read(folder);
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(OurFold::delete);
        }
        return policy;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    @Override
    public String name() {
        return "our fold";
    }

    @Override
    public void load(List<Event> events) {
        int child = -1;
        String name = "";
        for (Event event : events) {
            if (event.child() != child) {
                stories.add(new ArrayList<>());
                child = event.child();
                name = Integer.toString(child);
            }
            stories.getLast().add(entry(event, name, policy));
        }
    }

    static Entry entry(Event event, String child, Policy policy) {
        Instant at = Instant.ofEpochSecond(event.minute() * 60);
        return new WrittenEntry(
                        new EntryId("bench", "%010d".formatted(event.number())),
                        child,
                        at,
                        at,
                        event.agency(),
                        event.type(),
                        "",
                        "",
                        List.of(),
                        event.outcome(),
                        "",
                        List.of(),
                        "open",
                        Map.of())
                .in(policy.vocabulary());
    }

    @Override
    public List<Detection> find() {
        var found = new ArrayList<Detection>();
        for (List<Entry> story : stories) {
            found.addAll(found(fold, story));
        }
        return found;
    }

    /** What one child's story comes to. */
    static List<Detection> found(Fold fold, List<Entry> story) {
        String child = story.getFirst().child();
        var found = new ArrayList<Detection>();
        for (Finding finding : fold.child(child, story, Fold.UNTIL_QUIET).findings()) {
            finding.steps().stream()
                    .filter(step -> step.level() == Level.ALERT)
                    .findFirst()
                    .ifPresent(step -> found.add(new Detection(
                            finding.rule().id(),
                            Integer.parseInt(child),
                            step.raisedAt().getEpochSecond() / 60)));
        }
        return found;
    }
}
