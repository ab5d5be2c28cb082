package org.reachable.demonstration.seeds;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.reachable.access.Actor;
import org.reachable.demonstration.ByHand;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Does what {@code stories/after} says, each at its time and as whoever does it, over the pages of this server. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class Seeds implements ByHand {

    private static final Logger log = LoggerFactory.getLogger(Seeds.class);
    private static final Pattern CHILD = Pattern.compile("[{]([^}]+)[}]");

    private final List<Seed> all;
    private final Partnership partnership;
    private final People people;
    private final Transactions transactions;
    private final WebServerApplicationContext context;
    private final List<String> failures = new ArrayList<>();

    Seeds(
            @Value("classpath*:stories/after/*.yaml") Resource[] files,
            Personas personas,
            Partnership partnership,
            People people,
            Transactions transactions,
            WebServerApplicationContext context)
            throws IOException {
        this.partnership = partnership;
        this.people = people;
        this.transactions = transactions;
        this.context = context;
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
            try (var visitor = new SeedVisitor(server(), address -> address(seed, address))) {
                visitor.signIn(seed);
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

    private URI server() {
        return URI.create("http://localhost:"
                + Objects.requireNonNull(context.getWebServer()).getPort());
    }

    private String address(Seed seed, String address) {
        return CHILD.matcher(address).replaceAll(found -> child(seed, found.group(1)));
    }

    private String child(Seed seed, String name) {
        Actor actor = Actor.of(partnership.signedInAs(seed.as()));
        return transactions
                .as(actor.code(), () -> people.called(actor, name))
                .map(SubjectAddresses::child)
                .orElseThrow(() -> new SeedFailed(seed.where(), "nobody is called " + name));
    }
}
