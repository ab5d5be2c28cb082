package org.reachable.demonstration.seeds;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reachable.demonstration.ByHand;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Does what {@code stories/after} says, each at its time and as whoever does it, over the pages of this server. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class Seeds implements ByHand {

    private static final Logger log = LoggerFactory.getLogger(Seeds.class);

    private final List<Seed> all;
    private final Visitors visitors;
    private final List<String> failures = new ArrayList<>();

    Seeds(@Value("classpath*:stories/after/*.yaml") Resource[] files, Personas personas, Visitors visitors)
            throws IOException {
        this.visitors = visitors;
        Set<String> names = new HashSet<>();
        personas.all().stream().map(Persona::signInName).forEach(names::add);
        personas.ofFamilies().stream().map(Persona::signInName).forEach(names::add);
        List<Seed> read = new ArrayList<>();
        for (Resource file : files) {
            try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                read.addAll(SeedFile.read("stories/after/" + file.getFilename(), text, names::contains));
            }
        }
        this.all = read.stream().sorted(Comparator.comparing(Seed::at)).toList();
    }

    @Override
    public Optional<Instant> next(Instant after, Instant until) {
        return all.stream()
                .map(Seed::at)
                .filter(at -> at.isAfter(after) && !at.isAfter(until))
                .findFirst();
    }

    /** What cannot be done is said in the log, and the rest of the day goes on without it. */
    @Override
    public void doAt(Instant time) {
        all.stream().filter(seed -> seed.at().equals(time)).forEach(seed -> {
            try (var visitor = visitors.signedIn(seed.where(), seed.as())) {
                for (Seed.Step step : seed.steps()) {
                    visitor.take(step);
                }
            } catch (SeedFailed | IOException wrong) {
                failures.add(String.valueOf(wrong.getMessage()));
                log.warn("This could not be done as the demonstration’s story has it: {}", wrong.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What could not be done since this server started. */
    List<String> failures() {
        return List.copyOf(failures);
    }
}
