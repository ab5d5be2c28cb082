package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.Found;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What our policy says, in sentences written by hand and not from the code. Each is tried at every door, and again in bare
 * SQL as the application's own role, where nothing but row-level security stands between.
 */
@ReachableTest
class WhoSeesWhatTest {

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    Relationships standings;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private static final String[] AGENCIES = {"police", "school", "social-care"};

    /** By the reader's agency and tie: most sentences share theirs with others. */
    private static final Map<String, Set<String>> SEEN = new ConcurrentHashMap<>();

    /** Everything each of the three agencies wrote. */
    private static final Set<String> ALL = Set.of(
            "police open",
            "police need-to-know",
            "police third-party",
            "police own-confidence",
            "police intelligence",
            "police restricted",
            "school open",
            "school need-to-know",
            "school third-party",
            "school own-confidence",
            "school intelligence",
            "school restricted",
            "social-care open",
            "social-care need-to-know",
            "social-care third-party",
            "social-care own-confidence",
            "social-care intelligence",
            "social-care restricted");

    static List<Sentence> sentences() throws IOException {
        return Sentence.all();
    }

    @Test
    void thereAreManySentencesAndEachSaysSomethingElse() throws IOException {
        assertThat(Sentence.all().stream().map(Sentence::words))
                .hasSizeGreaterThanOrEqualTo(150)
                .doesNotHaveDuplicates();
        assertThat(Sentence.all())
                .allSatisfy(sentence -> assertThat(
                                sentence.sees().size() + sentence.seesNot().size())
                        .isPositive());
        assertThat(Sentence.all().stream().map(Sentence::tie)).contains(Tie.values());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void itIsSoAtEveryDoor(Sentence sentence) {
        sentence.holdsOf(SEEN.computeIfAbsent(
                sentence.agency() + ", " + sentence.tie(), _ -> seenAtEveryDoor(sentence.agency(), sentence.tie())));
    }

    /** What a reader who is so tied to a child sees of what was written: the same at every door. */
    private Set<String> seenAtEveryDoor(String agency, Tie tie) {
        Actor reader = house.somebody(agency);
        long before = house.lastPosition();
        PersonId child = house.child(AGENCIES);
        tie.between(house, child, reader);

        Set<String> timeline = chronology.about(reader, child).logged().stream()
                .filter(logged -> logged.person().equals(child))
                .map(logged -> logged.entry().whose() + " " + logged.entry().handling())
                .collect(Collectors.toSet());
        assertThat(inBareSql(reader, child, "entry", "subject")).isEqualTo(timeline);
        assertThat(ALL).containsAll(timeline);

        assertThat(chronology.since(reader, before, 1_000_000).stream()
                        .filter(entry -> entry.person().equals(child))
                        .map(entry ->
                                entry.entry().whose() + " " + entry.entry().handling())
                        .collect(Collectors.toSet()))
                .isEqualTo(timeline);
        Set<String> open =
                timeline.stream().filter(entry -> entry.endsWith(" open")).collect(Collectors.toSet());
        assertThat(ofThePerson(
                        reader,
                        child,
                        person ->
                                person.homes().stream().map(home -> home.what().place())))
                .isEqualTo(open);
        assertThat(ofThePerson(
                        reader,
                        child,
                        person -> person.identifiers().stream()
                                .map(number -> number.what().value())))
                .isEqualTo(open);
        assertThat(inBareSql(reader, child, "person_identifier", "person")).isEqualTo(open);
        assertThat(inBareSql(reader, child, "person_description", "person")).isEqualTo(open);
        return timeline;
    }

    private Set<String> ofThePerson(Actor reader, PersonId child, Function<Person, Stream<String>> what) {
        return people.person(reader, child).stream()
                .flatMap(what)
                .map(canary -> canary.replaceFirst("Canary-[a-z]+ of ", "") + " open")
                .collect(Collectors.toSet());
    }

    /** What agencies said; that there is such a person is nobody's in particular. */
    private Set<String> inBareSql(Actor reader, PersonId child, String table, String about) {
        return transactions.as(
                reader.code(),
                () -> Set.copyOf(
                        sql.sql("select agency || ' ' || handling from %s where %s = ? and agency <> 'partnership'"
                                        .formatted(table, about))
                                .param(child.value())
                                .query(String.class)
                                .list()));
    }

    @Test
    void whoIsKeptOutOrLockedOutFindsNoSuchChild() {
        for (Tie tie : List.of(Tie.KEPT_OUT, Tie.LOCKED)) {
            Actor reader = house.somebody("school");
            PersonId child = house.child(AGENCIES);
            String reference = people.reference(reader, child).orElseThrow();
            tie.between(house, child, reader);
            assertThat(people.person(reader, child)).isEmpty();
            assertThat(people.called(reader, reference)).isEmpty();
            assertThat(people.search(reader, reference))
                    .noneMatch(found -> found.id().equals(child));
            assertThat(people.reference(reader, child)).isEmpty();
            assertThat(watch.about(reader, child)).isEmpty();
            assertThat(chronology.about(reader, child).entries()).isEmpty();
        }
    }

    @Test
    void whoIsTiedToNothingFindsThatThereIsSuchAChildAndNothingMore() {
        Actor stranger = house.somebody("housing");
        PersonId child = house.child(AGENCIES);
        house.ask(child, house.somebody("police"));
        assertThat(standings.of(stranger, child)).isEqualTo(Relationship.PARTNERSHIP);
        assertThat(people.person(stranger, child)).hasValueSatisfying(person -> {
            assertThat(person.name()).startsWith("Canary-name");
            assertThat(person.homes()).isEmpty();
            assertThat(person.identifiers()).isEmpty();
            assertThat(person.description().ownWords()).isEmpty();
        });
        assertThat(watch.about(stranger, child)).isEmpty();
    }

    @Test
    void aNumberLeadsToAChildUnlessItIsNotForEverybody() {
        Actor stranger = house.somebody("housing");
        PersonId child = house.child("school");
        house.ask(child, house.somebody("school"));
        String open = house.number(child, "school", "open");
        String restricted = house.number(child, "school", "restricted");
        assertThat(people.search(stranger, open)).extracting(Found::id).containsExactly(child);
        assertThat(people.search(stranger, restricted)).isEmpty();
        assertThat(people.search(Actor.job("test", testshire.id()), restricted))
                .extracting(Found::id)
                .containsExactly(child);
    }

    @Test
    void aTeamMateOfWhoeverIsAskedIsTheTeam() {
        List<Actor> mates = house.team("health-gp");
        PersonId child = house.child(AGENCIES);
        house.ask(child, mates.getFirst());
        assertThat(standings.of(mates.getFirst(), child)).isEqualTo(Relationship.INVOLVED);
        assertThat(standings.of(mates.getLast(), child)).isEqualTo(Relationship.TEAM);
    }

    @Test
    void whoeverWroteSomethingKeepsSeeingItAndNothingElse() {
        Actor stranger = house.somebody("housing");
        PersonId child = house.child(AGENCIES);
        chronology.append(
                stranger,
                null,
                List.of(house.entry(child, "voluntary", "restricted", java.time.Instant.EPOCH, "My own words")));
        assertThat(chronology.about(stranger, child).entries())
                .extracting(entry -> entry.summary())
                .containsExactly("My own words");
        house.keepOut(child, stranger, true);
        assertThat(chronology.about(stranger, child).entries()).isEmpty();
    }

    @Test
    void aHandlingNobodyKnowsIsTheStrictest() {
        PersonId child = house.child();
        house.write(child, "social-care", "most-secret");
        Actor colleague = house.somebody("social-care");
        Actor police = house.somebody("police");
        house.ask(child, colleague);
        house.ask(child, police);
        assertThat(chronology.about(colleague, child).entries()).hasSize(1);
        assertThat(chronology.about(police, child).entries()).isEmpty();
    }

    @Test
    void nobodySeesAnything() {
        PersonId child = house.child(AGENCIES);
        for (Actor nobody : List.of(
                new Actor("nobody", house.somebody("police").partnership(), "police", "police"),
                new Actor("", house.somebody("police").partnership(), "police", "police"),
                new Actor(
                        "00000000-0000-0000-0000-000000000000",
                        house.somebody("police").partnership(),
                        "police",
                        "police"))) {
            assertThat(people.person(nobody, child)).isEmpty();
            assertThat(chronology.about(nobody, child).entries()).isEmpty();
        }
    }
}
