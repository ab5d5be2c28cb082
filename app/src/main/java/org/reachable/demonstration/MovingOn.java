package org.reachable.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reachable.platform.partnership.PartnershipClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Moves the demonstration's time on. {@code ./reachable demo advance 3d} leaves a note in a folder beside the database;
 * whoever may write there owns the demonstration. A note that is left while nothing runs is read at the next start.
 */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class MovingOn {

    private static final Pattern STEP = Pattern.compile("([0-9]{1,4})([dh])");

    private final Path notes;
    private final PartnershipClock clock;

    MovingOn(@Value("${reachable.home}") Path home, PartnershipClock clock) {
        this.notes = home.resolve("advance");
        this.clock = clock;
    }

    /** Goes to this time, unless it is later already. */
    void to(Instant time) {
        Duration by = Duration.between(clock.instant(), time);
        if (by.isPositive()) {
            clock.advance(by);
        }
    }

    /** How far the notes say to go on. Takes them away. */
    Duration readNotes() throws IOException {
        Duration by = Duration.ZERO;
        for (Path note : notes()) {
            Matcher said = STEP.matcher(Files.readString(note).strip());
            Files.delete(note);
            if (said.matches()) {
                long amount = Long.parseLong(said.group(1));
                by = by.plus(said.group(2).equals("d") ? Duration.ofDays(amount) : Duration.ofHours(amount));
            }
        }
        return by;
    }

    private List<Path> notes() throws IOException {
        if (!Files.isDirectory(notes)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(notes)) {
            return files.filter(file -> file.toString().endsWith(".step"))
                    .sorted()
                    .toList();
        }
    }
}
