package org.reachable.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The living matrix: every requirement, how far it is, and the passing tests that prove it. It is on screen where a test
 * does or reads it on a page; alert only where tests see no more than that it is noticed and asked of somebody; else not yet.
 *
 * <p>Run after the tests by {@code ./reachable test}. It holds no dates and no timings, so a second run changes nothing.
 */
public final class RequirementsPage {

    private RequirementsPage() {}

    /** Reads every module's proofs below the given root and writes {@code docs/requirements.md} there. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Path page = root.resolve("docs/requirements.md");
        String written = render(requirements(), proofsBelow(root));
        if (!Files.exists(page) || !Files.readString(page).equals(written)) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, written);
            System.out.println("docs/requirements.md has changed with the tests: commit it with them.");
        }
    }

    static String render(Map<String, String> requirements, Collection<Proof> proofs) {
        Map<String, SortedSet<Proof>> tests = new TreeMap<>();
        for (Proof proof : proofs) {
            if (!requirements.containsKey(proof.requirement())) {
                throw new IllegalArgumentException(
                        "%s says it proves %s, which is no requirement. Maybe a slip of the pen?"
                                .formatted(proof.test(), proof.requirement()));
            }
            tests.computeIfAbsent(proof.requirement(), _ -> new TreeSet<>()).add(proof);
        }
        Map<State, Long> sums = requirements.keySet().stream()
                .collect(Collectors.groupingBy(requirement -> state(tests.get(requirement)), Collectors.counting()));
        String head = """
                # Requirements and the tests that prove them

                Written by `./reachable test` from the tests that ran and passed; do not edit.
                A test says what it proves with `@Requirement("S-18")`, and proves as much of it as its name says. One that does or
                reads it on a page says so, and stands in **bold**; every other sees that something is noticed and asked of the right
                one, and **a test that only raises an alert proves no workflow**.

                Of %d requirements %d are **on screen**, in part at least; %d are **alert only**; %d are **not yet**.

                | | requirement | how far | proved by |
                |---|---|---|---|
                """.formatted(
                        requirements.size(),
                        sums.getOrDefault(State.ON_SCREEN, 0L),
                        sums.getOrDefault(State.ALERT_ONLY, 0L),
                        sums.getOrDefault(State.NOT_YET, 0L));
        return requirements.entrySet().stream()
                .map(requirement -> "| %s | %s | %s | %s |\n"
                        .formatted(
                                requirement.getKey(),
                                requirement.getValue(),
                                state(tests.get(requirement.getKey())).words,
                                tests.getOrDefault(requirement.getKey(), new TreeSet<>()).stream()
                                        .map(RequirementsPage::told)
                                        .distinct()
                                        .collect(Collectors.joining("<br>"))))
                .collect(Collectors.joining("", head, ""));
    }

    private enum State {
        ON_SCREEN("on screen"),
        ALERT_ONLY("alert only"),
        NOT_YET("not yet");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    private static State state(@Nullable Collection<Proof> proofs) {
        if (proofs == null || proofs.isEmpty()) {
            return State.NOT_YET;
        }
        return proofs.stream().anyMatch(proof -> proof.proves() == Requirement.Proves.ON_SCREEN)
                ? State.ON_SCREEN
                : State.ALERT_ONLY;
    }

    private static String told(Proof proof) {
        return proof.proves() == Requirement.Proves.ON_SCREEN ? "**" + proof.test() + "**" : proof.test();
    }

    static Map<String, String> requirements() throws IOException {
        try (var in = RequirementsPage.class.getResourceAsStream("requirements.txt")) {
            Map<String, String> requirements = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> requirements.put(line.substring(0, 4), line.substring(5)));
            return requirements;
        }
    }

    private static List<Proof> proofsBelow(Path root) throws IOException {
        List<Proof> proofs = new ArrayList<>();
        try (Stream<Path> files = Files.find(root, 3, (file, _) -> isOfProofs(root.relativize(file)))) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).stream().map(Proof::parse).forEach(proofs::add);
            }
        }
        return proofs;
    }

    /** A module's tests run in several processes, and each writes a file. */
    private static boolean isOfProofs(Path file) {
        return file.toString().matches("[^/]+/target/proofs-[0-9]+\\.txt");
    }
}
