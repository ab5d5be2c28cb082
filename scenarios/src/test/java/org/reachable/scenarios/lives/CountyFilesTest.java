package org.reachable.scenarios.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.engine.calendar.SchoolCalendar;
import org.reachable.engine.entry.ShippedVocabulary;
import org.reachable.engine.replay.Sources;

class CountyFilesTest {
    private static final Period PERIOD = Period.years(LocalDate.of(2020, 9, 1), 2);
    private static final String ENTRIES = "chronology-001.csv";
    private static final String CHILDREN = "children.csv";

    @TempDir
    Path directory;

    @Test
    void theSameSeedMakesTheSameBytes() throws IOException {
        Path one = written("one", 3, 400);
        Path same = written("same", 3, 400);
        Path other = written("other", 4, 400);

        for (String file : List.of(ENTRIES, CHILDREN, "school-calendar.csv")) {
            assertThat(one.resolve(file)).hasSameBinaryContentAs(same.resolve(file));
        }
        assertThat(Files.mismatch(one.resolve(ENTRIES), other.resolve(ENTRIES))).isNotNegative();
    }

    @Test
    void aChildIsTheSameHoweverManyThereAre() throws IOException {
        Path few = written("few", 3, 40);
        Path many = written("many", 3, 400);

        for (String file : List.of(ENTRIES, CHILDREN)) {
            assertThat(Files.readString(many.resolve(file))).startsWith(Files.readString(few.resolve(file)));
        }
    }

    @Test
    void everyRowLoadsWithoutAWarning() throws IOException {
        Path county = written("county", 5, 3_000);

        var sources = Sources.read(List.of(county.resolve(ENTRIES)), null, ShippedVocabulary.read(), (_, _) -> {});

        assertThat(sources.problems()).isEmpty();
        assertThat(sources.entries()).hasSizeGreaterThan(30_000);
        assertThat(SchoolCalendar.read(county.resolve("school-calendar.csv")).covers(PERIOD.from()))
                .isTrue();
    }

    @Test
    void everyChildOfTheListHasItsOwnReference() throws IOException {
        var rows = Files.readAllLines(written("list", 5, 500).resolve(CHILDREN));

        assertThat(rows.stream().map(row -> row.substring(0, row.indexOf(',')))).doesNotHaveDuplicates();
        assertThat(rows).hasSizeGreaterThan(500);
    }

    @Test
    void aLifeThatIsWrittenIsLetGo() {
        var written = new ArrayList<WeakReference<Life>>();
        new CountyFiles(County.of(3, PERIOD), directory).write(2_000, life -> {
            if (written.size() < 1_000) {
                written.add(new WeakReference<>(life));
            }
        });
        System.gc();
        assertThat(written.stream().filter(life -> life.get() != null).count()).isLessThan(10);
    }

    private Path written(String name, long seed, int children) {
        Path into = directory.resolve(name);
        new CountyFiles(County.of(seed, PERIOD), into).write(children, _ -> {});
        return into;
    }
}
