package org.reachable.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reachable.platform.embeddeddatabase.EmbeddedDatabase;
import org.reachable.platform.partnership.PartnershipClock;
import org.springframework.beans.factory.ObjectProvider;
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

    /** In which whatever runs beside ends what it writes. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Path notes;
    private final Path left;
    private final PartnershipClock clock;
    private final ObjectProvider<EmbeddedDatabase> database;

    MovingOn(@Value("${reachable.home}") Path home, PartnershipClock clock, ObjectProvider<EmbeddedDatabase> database) {
        this.database = database;
        this.notes = home.resolve("advance");
        this.left = home.resolve("left-at");
        this.clock = clock;
    }

    /** Goes to this time, unless it is later already. */
    void to(Instant time) {
        Duration by = Duration.between(clock.instant(), time);
        if (by.isPositive()) {
            clock.advance(by);
        }
    }

    /** Leaves a note of the time, which stands still until somebody takes it up, from this database or a copy of it. */
    void leave() throws IOException {
        Files.writeString(left, clock.instant().plus(A_MOMENT).toString());
    }

    /** Goes on from the time that was left, however long ago that was; whether any was. */
    boolean takeUp() {
        try {
            if (!Files.exists(left)) {
                return false;
            }
            database.getObject().takeUpTime(Instant.parse(Files.readString(left).strip()));
            clock.forget();
            Files.delete(left);
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The note of the time that was left cannot be read", unreadable);
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
