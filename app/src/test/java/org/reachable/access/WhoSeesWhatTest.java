package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.ReachableTest;
import org.reachable.chronology.Chronology;
import org.reachable.kernel.PersonId;
import org.reachable.kernel.Transactions;
import org.reachable.partnership.Scope;
import org.reachable.people.People;
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
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    Standings standings;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private static final String[] AGENCIES = {"police", "school", "social-care"};

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

    /** What one sentence is about: a child, the reader, and how they came to be tied. */
    record Sentence(String words, String agency, Tie tie, Consumer<Set<String>> sees) {
        @Override
        public String toString() {
            return words;
        }
    }

    interface Tie {
        void between(House house, PersonId child, Actor reader);
    }

    private static final Tie NOTHING = (house, child, reader) -> house.ask(child, house.somebody("health-gp"));
    private static final Tie NO_WORK = (house, child, reader) -> {};
    private static final Tie ASKED = (house, child, reader) -> house.ask(child, reader);
    private static final Tie ASKED_LONG_AGO = (house, child, reader) -> house.close(house.ask(child, reader));
    private static final Tie BY_NAME = (house, child, reader) ->
            house.duty(reader, "lead-practitioner", new Scope(Scope.Kind.CHILD, child.toString()));
    private static final Tie AREA = (house, child, reader) -> {
        var area = new Scope(Scope.Kind.AREA, "Area of " + child);
        house.belongs(child, area);
        house.duty(reader, "social-worker", area);
    };
    private static final Tie ANOTHER_AREA = (house, child, reader) -> {
        house.belongs(child, new Scope(Scope.Kind.AREA, "Area of " + child));
        house.duty(reader, "social-worker", new Scope(Scope.Kind.AREA, "Another area than that of " + child));
    };
    private static final Tie ACROSS = (house, child, reader) -> {
        house.duty(reader, "front-door-manager", Scope.partnership());
        NOTHING.between(house, child, reader);
    };
    private static final Tie ACROSS_NO_WORK =
            (house, child, reader) -> house.duty(reader, "front-door-manager", Scope.partnership());
    private static final Tie KEPT_OUT = (house, child, reader) -> {
        house.ask(child, reader);
        house.keepOut(child, reader, true);
    };
    private static final Tie KEPT_OUT_NO_MORE = (house, child, reader) -> {
        KEPT_OUT.between(house, child, reader);
        house.keepOut(child, reader, false);
    };
    private static final Tie LOCKED = (house, child, reader) -> {
        NOTHING.between(house, child, reader);
        house.lock(child, true);
    };
    private static final Tie LOCKED_AND_ASKED = (house, child, reader) -> {
        house.ask(child, reader);
        house.lock(child, true);
    };
    private static final Tie LOCK_LIFTED = (house, child, reader) -> {
        LOCKED.between(house, child, reader);
        house.lock(child, false);
    };

    static Stream<Sentence> sentences() {
        return Stream.of(
                // Involved now.
                says(
                        "A social worker who is asked about the child sees what school wrote openly",
                        "social-care",
                        ASKED,
                        has("school open")),
                says(
                        "A social worker who is asked about the child sees what police wrote openly",
                        "social-care",
                        ASKED,
                        has("police open")),
                says(
                        "A social worker who is asked sees what school marked need to know",
                        "social-care",
                        ASKED,
                        has("school need-to-know")),
                says(
                        "A social worker who is asked sees what school says of other people",
                        "social-care",
                        ASKED,
                        has("school third-party")),
                says(
                        "A social worker who is asked sees what the child told school in confidence",
                        "social-care",
                        ASKED,
                        has("school own-confidence")),
                says(
                        "A social worker who is asked sees no police intelligence",
                        "social-care",
                        ASKED,
                        hasNot("police intelligence")),
                says(
                        "A social worker who is asked sees nothing another agency restricted",
                        "social-care",
                        ASKED,
                        hasNot("police restricted", "school restricted")),
                says(
                        "A social worker who is asked sees what their own agency restricted",
                        "social-care",
                        ASKED,
                        has("social-care restricted")),
                says(
                        "A teacher who is asked sees what social care marked need to know",
                        "school",
                        ASKED,
                        has("social-care need-to-know")),
                says(
                        "A teacher who is asked sees no police intelligence",
                        "school",
                        ASKED,
                        hasNot("police intelligence")),
                says(
                        "A police officer who is asked sees police intelligence",
                        "police",
                        ASKED,
                        has("police intelligence")),
                says(
                        "A police officer who is asked sees intelligence another agency holds",
                        "police",
                        ASKED,
                        has("school intelligence")),
                says(
                        "A police officer who is asked sees nothing a child told school in confidence",
                        "police",
                        ASKED,
                        hasNot("school own-confidence")),
                says(
                        "A police officer who is asked sees nothing a child told social care in confidence",
                        "police",
                        ASKED,
                        hasNot("social-care own-confidence")),
                says(
                        "A police officer sees not even what a child told another officer in confidence",
                        "police",
                        ASKED,
                        hasNot("police own-confidence")),
                says(
                        "A nurse who is asked about a child nobody in health wrote of sees what is open",
                        "health-ed",
                        ASKED,
                        has("police open", "school open", "social-care open")),
                says(
                        "A nurse who is asked sees nothing restricted",
                        "health-ed",
                        ASKED,
                        hasNot("police restricted", "school restricted", "social-care restricted")),
                says(
                        "A housing officer who is asked sees what a child said in confidence, and no intelligence",
                        "housing",
                        ASKED,
                        has("school own-confidence"),
                        hasNot("police intelligence")),
                says(
                        "Whoever answers for the child by name is involved",
                        "youth-justice",
                        BY_NAME,
                        has("school need-to-know")),
                says(
                        "Whoever answers for the child by name sees no intelligence unless police",
                        "youth-justice",
                        BY_NAME,
                        hasNot("police intelligence")),
                says(
                        "A child's key worker at a charity sees what the child said in confidence",
                        "voluntary",
                        BY_NAME,
                        has("social-care own-confidence")),
                // Once involved.
                says(
                        "Somebody asked a year ago about a child without open work sees nothing of other agencies",
                        "health-ed",
                        ASKED_LONG_AGO,
                        none()),
                says(
                        "A social worker asked a year ago keeps their own agency's open record",
                        "social-care",
                        ASKED_LONG_AGO,
                        has("social-care open"),
                        hasNot("school open", "police open")),
                // Team, school, area.
                says(
                        "Whoever answers for the child's area sees what is open",
                        "social-care",
                        AREA,
                        has("school open", "police open")),
                says(
                        "Whoever answers for the child's area sees what is need to know",
                        "social-care",
                        AREA,
                        has("school need-to-know")),
                says(
                        "Whoever answers for the child's area sees no intelligence",
                        "social-care",
                        AREA,
                        hasNot("police intelligence")),
                says(
                        "Whoever answers for another area sees nothing of other agencies",
                        "health-gp",
                        ANOTHER_AREA,
                        none()),
                // Agency.
                says(
                        "A teacher of the child's school sees, while work is open, what police wrote openly",
                        "school",
                        NOTHING,
                        has("police open")),
                says(
                        "A teacher of the child's school sees nothing police marked need to know",
                        "school",
                        NOTHING,
                        hasNot("police need-to-know")),
                says(
                        "A teacher of the child's school sees nothing of what police say of others",
                        "school",
                        NOTHING,
                        hasNot("police third-party")),
                says(
                        "A teacher of the child's school sees nothing the child told social care in confidence",
                        "school",
                        NOTHING,
                        hasNot("social-care own-confidence")),
                says(
                        "A teacher of the child's school sees what the child told school in confidence",
                        "school",
                        NOTHING,
                        has("school own-confidence")),
                says(
                        "A teacher of the child's school sees no police intelligence",
                        "school",
                        NOTHING,
                        hasNot("police intelligence")),
                says(
                        "A teacher who is not asked sees nothing restricted, of their own school either",
                        "school",
                        NOTHING,
                        hasNot("school restricted")),
                says(
                        "A police officer who is not asked sees what social care wrote openly while work is open",
                        "police",
                        NOTHING,
                        has("social-care open")),
                says(
                        "A police officer who is not asked sees their own force's intelligence",
                        "police",
                        NOTHING,
                        has("police intelligence")),
                says(
                        "A police officer who is not asked sees no other agency's intelligence",
                        "police",
                        NOTHING,
                        hasNot("school intelligence")),
                says(
                        "A police officer who is not asked sees nothing in confidence",
                        "police",
                        NOTHING,
                        hasNot("school own-confidence", "social-care own-confidence", "police own-confidence")),
                // Nothing ties them.
                says("A teacher of another school does not see anything", "school/2", NOTHING, none()),
                says(
                        "A teacher of another school does not see anything of a child without open work either",
                        "school/2",
                        NO_WORK,
                        none()),
                says("A nurse whose hospital never met the child does not see anything", "health-ed", NOTHING, none()),
                says("A housing officer who is not asked does not see anything", "housing", NOTHING, none()),
                says("A mentor who is not asked does not see anything", "voluntary", NOTHING, none()),
                // Pointers before content.
                says(
                        "A teacher sees of a pupil without open work only what school wrote",
                        "school",
                        NO_WORK,
                        has("school open"),
                        hasNot("police open", "social-care open")),
                says(
                        "A police officer sees of a child without open work only what police wrote",
                        "police",
                        NO_WORK,
                        has("police open"),
                        hasNot("school open", "social-care open")),
                says(
                        "A social worker sees of a child without open work only what social care wrote",
                        "social-care",
                        NO_WORK,
                        has("social-care open"),
                        hasNot("school open", "police open")),
                // Across agencies.
                says(
                        "A front door manager sees, while work is open, what every agency wrote openly",
                        "social-care",
                        ACROSS,
                        has("police open", "school open")),
                says(
                        "A front door manager sees what is need to know while work is open",
                        "social-care",
                        ACROSS,
                        has("police need-to-know", "school need-to-know")),
                says(
                        "A front door manager sees no police intelligence",
                        "social-care",
                        ACROSS,
                        hasNot("police intelligence")),
                says(
                        "A front door manager sees nothing of other agencies where no work is open",
                        "social-care",
                        ACROSS_NO_WORK,
                        hasNot("police open", "school open")),
                says(
                        "A police officer who looks across sees nothing said in confidence",
                        "police",
                        ACROSS,
                        hasNot("school own-confidence", "social-care own-confidence")),
                says(
                        "A police officer who looks across sees intelligence",
                        "police",
                        ACROSS,
                        has("police intelligence", "social-care intelligence")),
                // Kept out.
                says("A social worker sees nothing of their own family, asked or not", "social-care", KEPT_OUT, none()),
                says(
                        "A police officer sees nothing of their own family, their force's record included",
                        "police",
                        KEPT_OUT,
                        none()),
                says("A teacher sees nothing of their own family", "school", KEPT_OUT, none()),
                says(
                        "Whoever is no longer kept out sees again what they are asked about",
                        "social-care",
                        KEPT_OUT_NO_MORE,
                        has("school open")),
                // Locked.
                says("Of a locked record the child's own school sees nothing", "school", LOCKED, none()),
                says("Of a locked record police see nothing", "police", LOCKED, none()),
                says("Of a locked record a social worker who is not asked sees nothing", "social-care", LOCKED, none()),
                says(
                        "Of a locked record whoever is asked sees what they saw before",
                        "social-care",
                        LOCKED_AND_ASKED,
                        has("school open", "school need-to-know")),
                says(
                        "When the lock is lifted the child's own school sees again",
                        "school",
                        LOCK_LIFTED,
                        has("school open", "police open")));
    }

    @SafeVarargs
    private static Sentence says(String words, String agency, Tie tie, Consumer<Set<String>>... sees) {
        return new Sentence(words, agency, tie, seen -> Stream.of(sees).forEach(one -> one.accept(seen)));
    }

    private static Consumer<Set<String>> has(String... entries) {
        return seen -> assertThat(seen).contains(entries);
    }

    private static Consumer<Set<String>> hasNot(String... entries) {
        return seen -> assertThat(seen).doesNotContain(entries);
    }

    private static Consumer<Set<String>> none() {
        return seen -> assertThat(seen).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void itIsSoAtEveryDoor(Sentence sentence) {
        Actor reader = house.somebody(sentence.agency());
        PersonId child = house.child(AGENCIES);
        sentence.tie().between(house, child, reader);

        Set<String> timeline = chronology.about(reader, child).entries().stream()
                .map(entry -> entry.agency() + " " + entry.handling())
                .collect(Collectors.toSet());
        sentence.sees().accept(timeline);
        Set<String> bare = transactions.as(
                reader.code(),
                () -> Set.copyOf(sql.sql("select agency || ' ' || handling from entry where person = ?")
                        .param(child.value())
                        .query(String.class)
                        .list()));
        assertThat(bare).isEqualTo(timeline);
        assertThat(ALL).containsAll(timeline);

        assertThat(chronology.since(reader, 0, 1_000_000).stream()
                        .filter(entry -> entry.person().equals(child))
                        .map(entry ->
                                entry.entry().agency() + " " + entry.entry().handling())
                        .collect(Collectors.toSet()))
                .isEqualTo(timeline);
        assertThat(people.person(reader, child)
                        .map(person -> person.homes().stream()
                                .map(home -> home.what().place().replace("Canary-home of ", "") + " open")
                                .collect(Collectors.toSet()))
                        .orElse(Set.of()))
                .isEqualTo(timeline.stream()
                        .filter(entry -> entry.endsWith(" open"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void whoIsKeptOutOrLockedOutFindsNoSuchChild() {
        for (Tie tie : List.of(KEPT_OUT, LOCKED)) {
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
    void aHandlingNobodyKnowsIsNobodysButTheWriters() {
        PersonId child = house.child();
        house.write(child, "social-care", "for-nobody");
        Actor reader = house.somebody("social-care");
        house.ask(child, reader);
        assertThat(chronology.about(reader, child).entries()).isEmpty();
    }

    @Test
    void rightsChangeAtTheNextQuestion() {
        PersonId child = house.child(AGENCIES);
        Actor reader = house.somebody("social-care");
        house.ask(child, reader);
        assertThat(chronology.about(reader, child).entries()).isNotEmpty();
        house.keepOut(child, reader, true);
        assertThat(chronology.about(reader, child).entries()).isEmpty();
    }

    @Test
    void nobodySeesAnything() {
        PersonId child = house.child(AGENCIES);
        for (Actor nobody : List.of(
                new Actor("nobody", house.somebody("police").partnership(), "police"),
                new Actor("", house.somebody("police").partnership(), "police"),
                new Actor(
                        "00000000-0000-0000-0000-000000000000",
                        house.somebody("police").partnership(),
                        "police"))) {
            assertThat(people.person(nobody, child)).isEmpty();
            assertThat(chronology.about(nobody, child).entries()).isEmpty();
        }
    }
}
