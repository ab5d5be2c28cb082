package org.reachable.scenarios.lives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VolumesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/reachable/scenarios/lives");

    @Test
    void everyFigureSaysWhereItComesFrom() {
        assertThat(Volumes.shipped().figures()).allSatisfy((_, figure) -> {
            assertThat(figure.source()).isNotBlank();
            assertThat(figure.per()).isNotBlank();
        });
    }

    @Test
    void noFigureStandsThereUnused() throws IOException {
        String sources = sources();
        assertThat(Volumes.shipped().figures().keySet())
                .filteredOn(name -> !sources.contains("\"" + name + "\"")
                        && !sources.contains("\"" + name.replaceFirst("^in-time-", "") + "\""))
                .isEmpty();
    }

    /** Chance moves small counts, and what few families or children carry most of, further than others. */
    @Test
    void whatHappensComesNearTheFigures() {
        int children = 20_000;
        var period = Period.years(LocalDate.of(2020, 9, 1), 2);
        var measured = new MeasuredVolumes(children, period);
        var county = County.of(1, period);
        for (int number = 0; number < children; number++) {
            county.lives(number).forEach(measured::add);
        }
        assertThat(measured.lines(Volumes.shipped())).hasSizeGreaterThan(20).allSatisfy(line -> {
            double chance = line.name().startsWith("missing-in-care") ? 0.6 : 0.12 + 3 / Math.sqrt(line.counted());
            assertThat(line.measured()).as(line.name()).isCloseTo(line.declared(), within(chance * line.declared()));
        });
    }

    private static String sources() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.map(VolumesTest::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
