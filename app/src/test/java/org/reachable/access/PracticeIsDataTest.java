package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;

/** No code and no function of the database names a kind of agency or a role: who may do what is policy/access.yaml's to say. */
class PracticeIsDataTest {

    private static final Path JAVA = Path.of("src/main/java/org/reachable");
    private static final Path SQL = Path.of("src/main/resources/db/migration");

    /** The demonstration's people are of some agency, and hold some duty. */
    private static final Path INVENTED = JAVA.resolve("demonstration");

    /** Words that are codes of the vocabulary and of our own things too. */
    private static final Map<String, String> OURS_TOO = Map.of(
            "child", "the child that a parameter, a column or an address names",
            "placement", "the spell of the policy in which a child lives where a home was found for them",
            "partnership", "the partnership of a row, a module of ours, and in whose name a job writes");

    /** For whom somebody speaks who signs in and is no agency: the vocabulary's people, and no kind of agency. */
    private static final Set<Path> SPEAK_FOR_THEMSELVES =
            Set.of(JAVA.resolve("platform/partnership/FamilyMember.java"));

    private static final Pattern COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/|(?m)^\\s*(?://|--).*$");
    private static final Pattern MODULES = Pattern.compile("@ApplicationModule\\(.*?\\)\\s", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([a-z-]+)\"|'([a-z-]+)'");

    private final Set<String> codes = codes();

    @Test
    void noCodeNamesAKindOfAgencyOrARole() {
        assertThat(files(JAVA, ".java")
                        .filter(file -> !file.startsWith(INVENTED) && !SPEAK_FOR_THEMSELVES.contains(file))
                        .flatMap(file -> named(file).map(code -> file + ": " + code)))
                .isEmpty();
    }

    @Test
    void norDoesAFunctionOfTheDatabase() {
        assertThat(files(SQL, ".sql")
                        .filter(file -> file.getFileName().toString().startsWith("R__"))
                        .flatMap(file -> named(file).map(code -> file + ": " + code)))
                .isEmpty();
    }

    @Test
    void onesThatDoAreFoundOut() {
        assertThat(named("""
                // "police"
                private static final String ASKED = "front-door-manager"; /* 'school' */
                select * from agency where kind = 'transport-police' and :child = "child";
                """)).containsExactly("front-door-manager", "transport-police");
        assertThat(codes).contains("police", "inspectorate", "duty-manager").doesNotContain("");
        assertThat(files(INVENTED, ".java").flatMap(this::named)).isNotEmpty();
    }

    private static Set<String> codes() {
        Policy policy = PolicyReader.shipped();
        var codes = new TreeSet<>(policy.vocabulary().agencies().keySet());
        codes.addAll(policy.roles().keySet());
        codes.removeAll(OURS_TOO.keySet());
        return codes;
    }

    private Stream<String> named(Path file) {
        try {
            return named(Files.readString(file)).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> named(String text) {
        String code = MODULES.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
        return QUOTED.matcher(code)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(codes::contains)
                .toList();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
