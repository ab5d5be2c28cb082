package org.reachable.demonstration;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.scenarios.lives.Child;
import org.reachable.scenarios.lives.ChronologyFile;
import org.reachable.scenarios.lives.County;
import org.reachable.scenarios.lives.Life;
import org.reachable.scenarios.lives.Period;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The invented town of Alderbourne and its children, as the engine's generator tells their lives. Its people have worked
 * with Reachable all along: what was asked long ago is answered, but for one in ten.
 */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class Alderbourne {

    static final String SOURCE = "Agencies of Alderbourne";

    private static final long SEED = 1;
    private static final LocalDate FROM = LocalDate.of(2020, 9, 1);
    private static final int YEARS = 3;

    private final County county = County.of(SEED, Period.years(FROM, YEARS));
    private final Vocabulary vocabulary;
    private final AnsweredLongAgo longAgo;
    private final People people;
    private final Districts districts;
    private final PartnershipSetUp setUp;
    private final Partnership partnership;
    private final Set<String> schools = new HashSet<>();

    Alderbourne(
            Vocabulary vocabulary,
            AnsweredLongAgo longAgo,
            People people,
            Districts districts,
            PartnershipSetUp setUp,
            Partnership partnership) {
        this.vocabulary = vocabulary;
        this.longAgo = longAgo;
        this.people = people;
        this.districts = districts;
        this.setUp = setUp;
        this.partnership = partnership;
    }

    /** Before the first of so many children comes. */
    void prepareFor(int children) {
        districts.holding(children);
    }

    boolean isThere(Actor actor, int number) {
        return county.lives(number).stream()
                .anyMatch(life -> people.called(actor, life.child().reference()).isPresent());
    }

    /**
     * The entries of whoever under this number is a child now; registered first where they are new. Whoever was no child yet
     * when the others came stays away.
     */
    List<NewEntry> child(Actor actor, int number, Instant now, boolean isNew) {
        LocalDateTime today = LondonTime.localOf(now);
        return county.lives(number).stream()
                .filter(life -> life.childhood().holds(today))
                .flatMap(life -> person(actor, number, life, today, isNew).stream()
                        .flatMap(person -> entries(life, now, isNew).stream()
                                .map(entry -> new NewEntry(person, entry, List.of()))))
                .toList();
    }

    private Optional<PersonId> person(Actor actor, int number, Life life, LocalDateTime today, boolean isNew) {
        return isNew
                ? Optional.of(register(actor, number, life, today))
                : people.called(actor, life.child().reference());
    }

    private PersonId register(Actor actor, int number, Life life, LocalDateTime today) {
        Child child = life.child();
        Origin origin = Origin.of(actor).from(SOURCE);
        Description description = new Description(child.dateOfBirth(), child.pronouns(), "");
        PersonId person = people.register(actor, origin, new NewPerson(child.reference(), description));
        people.name(actor, origin, person, PersonName.said(child.givenName() + " " + child.familyName()), null);
        boolean inCare = life.inCare().stream().anyMatch(stretch -> stretch.holds(today));
        Home home = inCare
                ? new Home("Foster home, " + Districts.FIRST, "Foster carers", null, null)
                : new Home("Family home, " + Districts.FIRST, "Family", null, null);
        people.house(actor, origin, person, home, null);
        setUp.belongs(
                actor.partnership(), person, Scope.area(districts.of(number).area()), Wealdshire.DUTIES_BEGIN, null);
        if (!child.school().isEmpty()) {
            there(actor, child.school());
            setUp.belongs(
                    actor.partnership(),
                    person,
                    Scope.school(child.school()),
                    LondonTime.at(FROM.atStartOfDay()),
                    null);
        }
        if (life.openWork().stream().anyMatch(stretch -> stretch.holds(today))) {
            worker(actor, number, person);
        }
        return person;
    }

    /** Each school is an agency of its own; those of further towns come with their first child. */
    private void there(Actor actor, String school) {
        if (schools.isEmpty()) {
            partnership.agencies().forEach(agency -> schools.add(agency.name()));
        }
        if (schools.add(school)) {
            setUp.agency(
                    actor.partnership(), school.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-"), "school", school);
        }
    }

    private void worker(Actor actor, int number, PersonId person) {
        UUID worker = districts.of(number).socialWorker(number);
        for (String role : List.of("social-worker", "lead-practitioner")) {
            setUp.duty(
                    actor.partnership(),
                    new NewDuty(role, Scope.child(person), worker, 0, Wealdshire.DUTIES_BEGIN, null));
        }
    }

    private List<WrittenEntry> entries(Life life, Instant now, boolean answered) {
        List<Entry> all = read(life);
        List<WrittenEntry> written =
                new ArrayList<>(all.stream().map(WrittenEntry::of).toList());
        if (answered) {
            written.addAll(longAgo.answers(life.child().reference(), all, now));
        }
        return written;
    }

    /** Through the file format, as agencies would send it. */
    private List<Entry> read(Life life) {
        var text = new StringWriter();
        try (var file = new ChronologyFile(text)) {
            file.write(life);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        var table = new CsvTable(life.child().reference(), new StringReader(text.toString()));
        return new ChronologyReader(vocabulary).readAll(table, SOURCE).entries();
    }
}
