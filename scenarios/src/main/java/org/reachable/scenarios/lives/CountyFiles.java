package org.reachable.scenarios.lives;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A county on disk: a chronology file for each area, the list of children, and the school calendar. One child is in memory
 * at a time.
 */
public final class CountyFiles {
    private static final String[] CHILDREN = {
        "reference",
        "given_name",
        "family_name",
        "date_of_birth",
        "sex",
        "ethnicity_group",
        "care_status",
        "school",
        "pronouns"
    };

    private final County county;
    private final Path directory;

    /** Into a directory, which is made where it is missing. */
    public CountyFiles(County county, Path directory) {
        this.county = county;
        this.directory = directory;
    }

    /**
     * Writes so many children.
     *
     * @param seen told of each life once it is written
     */
    public void write(int children, Consumer<Life> seen) {
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    directory.resolve("school-calendar.csv"),
                    SchoolTerms.file(county.period().from(), county.period().to()));
            try (var list = CsvWriter.builder().build(directory.resolve("children.csv"))) {
                list.writeRecord(CHILDREN);
                for (int first = 0; first < children; first += Area.CHILDREN) {
                    area(first, Math.min(children, first + Area.CHILDREN), list, seen);
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The county cannot be written to " + directory, unwritable);
        }
    }

    private void area(int from, int to, CsvWriter list, Consumer<Life> seen) throws IOException {
        Path path = directory.resolve("chronology-%03d.csv".formatted(from / Area.CHILDREN + 1));
        try (var file = new ChronologyFile(Files.newBufferedWriter(path))) {
            for (int number = from; number < to; number++) {
                for (Life life : county.lives(number)) {
                    file.write(life);
                    list.writeRecord(row(life));
                    seen.accept(life);
                }
            }
        }
    }

    private static String[] row(Life life) {
        Child child = life.child();
        return new String[] {
            child.reference(),
            child.givenName(),
            child.familyName(),
            child.dateOfBirth().toString(),
            child.sex(),
            child.ethnicity(),
            life.careStatus(),
            child.school(),
            child.pronouns()
        };
    }
}
