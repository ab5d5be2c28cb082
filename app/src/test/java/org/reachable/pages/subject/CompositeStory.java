package org.reachable.pages.subject;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.reachable.watch.Watch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** The acceptance story in the database, and children of whom nothing or very much is written down. */
@Component
@ConditionalOnBooleanProperty(name = "reachable.demonstration", havingValue = false, matchIfMissing = true)
class CompositeStory {

    private static final int A_FEW_HUNDRED = 300;

    private final Testshire testshire;
    private final PartnershipSetUp setUp;
    private final People people;
    private final Chronology chronology;
    private final Vocabulary vocabulary;
    private final Watch watch;
    private final Clock clock;
    private final JdbcConnectionDetails database;
    private final Map<String, PersonId> loaded = new HashMap<>();

    CompositeStory(
            Testshire testshire,
            PartnershipSetUp setUp,
            People people,
            Chronology chronology,
            Vocabulary vocabulary,
            Watch watch,
            Clock clock,
            JdbcConnectionDetails database) {
        this.testshire = testshire;
        this.setUp = setUp;
        this.people = people;
        this.chronology = chronology;
        this.vocabulary = vocabulary;
        this.watch = watch;
        this.clock = clock;
        this.database = database;
    }

    /** Rowan, with all that is in the files; later entries are not known yet. */
    synchronized PersonId rowan() {
        if (loaded.isEmpty()) {
            String source = testshire.unused("composite");
            var description = new Description(
                    LocalDate.parse("2007-02-14"),
                    "he/him",
                    "I like mending bikes. I want a school where I make something, and somewhere they can’t park outside.");
            loaded.put("Rowan", child("Rowan", description));
            loaded.put("Peer R", child("Peer R", new Description(null, "he/him", "")));
            loaded.put("Peer S", child("Peer S", new Description(null, "she/her", "")));
            home("Placement 1, Stanbrook", "Foster carers", "2022-04-20", "2022-05-31");
            home("Placement 2, Pellingford", "Children’s home", "2022-05-31", null);
            relative("Parent 1", "Parent", ParentalResponsibility.YES);
            relative("Grandparent 1", "Grandparent", ParentalResponsibility.NO);
            for (String file : List.of("chronology.csv", "linked-children.csv")) {
                append(read(file, source).stream()
                        .map(entry -> ofItsKind(Objects.requireNonNull(loaded.get(entry.child())), entry))
                        .toList());
            }
            untilFolded();
        }
        return Objects.requireNonNull(loaded.get("Rowan"));
    }

    /** Of whom nothing is written down but a name. */
    PersonId hardlyKnown() {
        return child("Ángel", new Description(null, "", ""));
    }

    /** Of whom very much is written down, in every kind of entry and by every agency that writes it. */
    PersonId muchWrittenAbout(int entries) {
        PersonId child = child("Marlowe", new Description(LocalDate.parse("2006-01-01"), "they/them", ""));
        String reference = people.reference(testshire.ayo(), child).orElseThrow();
        String source = testshire.unused("many");
        List<EntryType> types = vocabulary.types().values().stream()
                .filter(type -> !type.endsStory() && !type.agencies().isEmpty())
                .toList();
        Instant first = clock.instant().minus(Duration.ofDays(5 * 365));
        Duration step = Duration.ofDays(5 * 365 - 1).dividedBy(entries);
        append(IntStream.range(0, entries)
                .mapToObj(i -> {
                    EntryType type = types.get(i % types.size());
                    Instant at = first.plus(step.multipliedBy(i));
                    return new NewEntry(
                            child,
                            new WrittenEntry(
                                    new EntryId(source, "M" + i),
                                    reference,
                                    at,
                                    at.plus(Duration.ofHours(i % 100)),
                                    type.agencies().iterator().next(),
                                    type.code(),
                                    "What somebody wrote about it, number " + i + ", in [VEH:M" + i % 20 + "].",
                                    "Somewhere",
                                    List.of(),
                                    "RECORDED",
                                    "written down",
                                    List.of(),
                                    "open",
                                    Map.of("episode", Integer.toString(i / 200))),
                            List.of());
                })
                .toList());
        untilFolded();
        return child;
    }

    private PersonId child(String name, Description description) {
        Actor actor = testshire.ayo();
        PersonId child = people.register(actor, testshire.origin(), new NewPerson(testshire.unused(name), description));
        people.name(actor, testshire.origin(), child, PersonName.said(name), null);
        close(actor, child);
        return child;
    }

    /** Ayo answers for the child's area, with a duty that no rule asks: what agencies share is shown to them. */
    private void close(Actor actor, PersonId child) {
        Scope area = Scope.area(testshire.unused("Area"));
        setUp.belongs(testshire.id(), child, area, Testshire.START, null);
        setUp.duty(
                testshire.id(),
                new NewDuty("data-analyst", area, UUID.fromString(actor.code()), 0, Testshire.START, null));
    }

    private void home(String place, String withWhom, String from, @Nullable String until) {
        var home = new Home(place, withWhom, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
        people.house(testshire.ayo(), testshire.origin(), Objects.requireNonNull(loaded.get("Rowan")), home, null);
    }

    private void relative(String name, String relation, ParentalResponsibility responsibility) {
        people.relate(
                testshire.ayo(),
                testshire.origin(),
                Objects.requireNonNull(loaded.get("Rowan")),
                new Relation(null, name, relation, responsibility, null, null),
                null);
    }

    /** The story goes on after the day that it is, which nobody may write: the wall is away for this moment. */
    private void append(List<NewEntry> entries) {
        JdbcClient superuser = JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
        superuser.sql("alter table entry disable trigger a_wall").update();
        try {
            appendAll(entries);
        } finally {
            superuser.sql("alter table entry enable trigger a_wall").update();
        }
    }

    private void appendAll(List<NewEntry> entries) {
        for (int from = 0; from < entries.size(); from += A_FEW_HUNDRED) {
            chronology.append(
                    testshire.ayo(), null, entries.subList(from, Math.min(entries.size(), from + A_FEW_HUNDRED)));
        }
    }

    /** Whose it is does not hang on which agencies other tests began before. */
    private static NewEntry ofItsKind(PersonId child, Entry entry) {
        return new NewEntry(child.subject(), WrittenEntry.of(entry), List.of(), entry.agency());
    }

    private List<Entry> read(String file, String source) {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/stories/composite/" + file), file),
                StandardCharsets.UTF_8)) {
            return new ArrayList<>(new ChronologyReader(vocabulary)
                    .readAll(new CsvTable(file, text), source)
                    .entries());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void untilFolded() {
        Instant giveUp = Clock.systemUTC().instant().plusSeconds(120);
        while (watch.storiesWaiting() > 0 && Clock.systemUTC().instant().isBefore(giveUp)) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
