package org.reachable.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No Java file has more than 300 lines, save those named here; and none of these grows. */
class SmallFilesTest {

    /** Each with its length, which may only fall. Whoever works in one parts it. */
    private static final Map<String, Integer> STANDING = Map.ofEntries(
            Map.entry("app/src/test/java/org/reachable/access/AgencySignInTest.java", 318),
            Map.entry("app/src/test/java/org/reachable/access/OutagePackTest.java", 305),
            Map.entry("app/src/test/java/org/reachable/access/WritingWallTest.java", 437),
            Map.entry("app/src/test/java/org/reachable/foundation/govuk/OurComponents.java", 502),
            Map.entry("app/src/test/java/org/reachable/governance/retention/RetentionWallTest.java", 302),
            Map.entry("app/src/test/java/org/reachable/pages/desk/ChangedWordsTest.java", 308),
            Map.entry("app/src/test/java/org/reachable/pages/subject/SharingTest.java", 303),
            Map.entry("app/src/test/java/org/reachable/watch/EscalationTest.java", 304),
            Map.entry("engine/src/main/java/org/reachable/engine/fold/child/Watcher.java", 310),
            Map.entry("engine/src/test/java/org/reachable/engine/naive/NaiveDeadlineTest.java", 322),
            Map.entry("proof/src/main/java/org/reachable/access/OutagePackOpensAlone.java", 313));

    @TempDir
    Path sample;

    @Test
    void noFileOfOursIsLongerThanItMayBe() throws IOException {
        Map<String, Integer> ours =
                SmallFiles.lengths(Path.of("..").toAbsolutePath().normalize());
        assertThat(ours)
                .hasSizeGreaterThan(500)
                .containsKeys(
                        "checks/src/main/java/org/reachable/checks/SmallFiles.java",
                        "checks/src/test/java/org/reachable/checks/SmallFilesTest.java");
        assertThat(SmallFiles.wrong(ours, STANDING)).isEmpty();
    }

    @Test
    void aLongFileIsRefusedInMainAndInTest() throws IOException {
        write("app/src/main/java/org/reachable/Long.java", 301);
        write("app/src/test/java/org/reachable/LongTest.java", 302);
        write("app/src/test/java/org/reachable/ShortTest.java", 300);
        write("app/src/main/resources/long.sql", 999);
        write("app/target/generated-sources/Generated.java", 999);
        assertThat(SmallFiles.wrong(SmallFiles.lengths(sample), Map.of()))
                .containsExactly(
                        "app/src/main/java/org/reachable/Long.java has 301 lines, and may have 300: part it along what it does",
                        "app/src/test/java/org/reachable/LongTest.java has 302 lines, and may have 300: part it along what it does");
    }

    @Test
    void oneThatStandsMayOnlyFall() {
        Map<String, Integer> standing = Map.of("Long.java", 400);
        assertThat(SmallFiles.wrong(Map.of("Long.java", 400), standing)).isEmpty();
        assertThat(SmallFiles.wrong(Map.of("Long.java", 401), standing))
                .containsExactly("Long.java has 401 lines, and may have 400: part it along what it does");
        assertThat(SmallFiles.wrong(Map.of("Long.java", 350), standing))
                .containsExactly("Long.java has 350 lines now: write that on the list, not 400");
        assertThat(SmallFiles.wrong(Map.of("Long.java", 300), standing))
                .containsExactly("Long.java is long no more: take it off the list");
        assertThat(SmallFiles.wrong(Map.of(), standing))
                .containsExactly("Long.java is long no more: take it off the list");
    }

    private void write(String file, int lines) throws IOException {
        Path path = sample.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "\n".repeat(lines));
    }
}
