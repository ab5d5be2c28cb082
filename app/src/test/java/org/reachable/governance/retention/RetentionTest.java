package org.reachable.governance.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Mention;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A record whose time has ended is erased by two who agree, and nothing of it is left; what holds it stops that. */
@ReachableTest
class RetentionTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Subjects subjects;

    @Autowired
    Surroundings surroundings;

    @Autowired
    Watch watch;

    @Autowired
    KeptData data;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient sql;

    private String canary;
    private PersonId child;
    private Practitioner first;
    private Practitioner second;
    private Visitor asking;
    private Visitor agreeing;

    @BeforeEach
    void somebodyWhoIsGrownUpAndWhatWasKeptOfThem() {
        canary = "Canary" + UUID.randomUUID().toString().replace("-", "");
        Actor job = Actor.job("test", testshire.id());
        child = people.register(job, testshire.origin(), NewPerson.called(canary));
        people.name(job, testshire.origin(), child, PersonName.said(canary + " Osei"), null);
        people.describe(
                job, testshire.origin(), child, new Description(LocalDate.of(1990, 5, 4), "", "I like " + canary));
        people.house(job, testshire.origin(), child, new Home(canary + " Street", "", null, null), null);
        first = keeper("Fay First");
        second = keeper("Sol Second");
        asking = Visitor.signedIn(port, first.signInName());
        agreeing = Visitor.signedIn(port, second.signInName());
    }

    private Practitioner keeper(String name) {
        Practitioner one = colleagues.somebody(name, "social-care", "Families service");
        for (Scope scope : List.of(Scope.child(child), Scope.agency(one.agency()))) {
            setUp.duty(
                    testshire.id(), new NewDuty("data-protection-officer", scope, one.id(), 0, Testshire.START, null));
        }
        return one;
    }

    @AfterEach
    void close() {
        asking.close();
        agreeing.close();
    }

    @Test
    void twoWhoAgreeEraseARecordAndNothingOfItIsLeft() throws Exception {
        lifeOfARecord();
        assertThat(tablesWith(canary)).contains("entry", "finding", "draft", "audit_entry", "home", "break_glass");
        assertThat(asking.get("/retention").body()).contains(canary);
        assertThat(asking.post(page() + "/erased", Map.of()).statusCode()).isEqualTo(409);
        assertThat(asking.post(page() + "/wished", Map.of("wish", "Nobody needs it. " + canary))
                        .statusCode())
                .isEqualTo(302);
        assertThat(asking.post(page() + "/erased", Map.of()).statusCode()).isEqualTo(409);
        assertThat(agreeing.get(page()).body()).contains("I agree: erase the record", "Fay First");
        assertThat(agreeing.post(page() + "/erased", Map.of()).statusCode()).isEqualTo(302);
        await().atMost(Duration.ofSeconds(30)).until(() -> watch.storiesWaiting() == 0);
        assertThat(tablesWith(canary)).isEmpty();
        assertThat(agreeing.post(page() + "/erased", Map.of()).statusCode()).isEqualTo(404);
        for (String path : List.of("", "/timeline", "/who-looked", "/retention")) {
            assertThat(asking.get("/children/" + child + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(superuser()
                        .sql("select wished_by || ' ' || agreed_by from erased_person where person = ?")
                        .param(child.value())
                        .query(String.class)
                        .single())
                .isEqualTo(first.id() + " " + second.id());
        assertThat(superuser()
                        .sql("select count(*) from audit_entry where ? = any (subjects) and salt is null")
                        .param(child.value())
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(asking.get("/retention").body())
                .contains("erased here so far")
                .doesNotContain(canary);
    }

    @Test
    void aPlaceStaysWithWhatOthersSayOfItAndOneThatNobodyElseSpokeOfIsGone() {
        Actor job = Actor.job("import", testshire.id());
        String shared = "LOC:" + testshire.unused("S").replace(" ", "");
        String only = "LOC:" + testshire.unused("O").replace(" ", "");
        PersonId another = testshire.child();
        seenAt(job, child, "At [%s] and [%s].".formatted(shared, only));
        seenAt(job, another, "At [%s].".formatted(shared));
        surroundings.describe(job, testshire.origin(), Token.of(shared), "The arcade by the canal.");
        surroundings.describe(job, testshire.origin(), Token.of(only), "Where " + canary + " lived.");
        SubjectId place = subject(shared);
        told(job, place, shared, List.of(canary, "A bus driver"), List.of(new Mention(child, Mention.Part.PRESENT)));
        assertThat(mentions(shared)).isEqualTo(2);
        asking.post(page() + "/wished", Map.of("wish", "Nobody needs it."));
        assertThat(agreeing.post(page() + "/erased", Map.of()).statusCode()).isEqualTo(302);
        assertThat(mentions(shared)).isOne();
        assertThat(superuser()
                        .sql("select reference from subject where id = ? or reference in (?, ?)")
                        .params(child.value(), shared, only)
                        .query(String.class)
                        .list())
                .containsExactly(shared);
        assertThat(tablesWith(canary)).isEmpty();
        assertThat(chronology.about(job, place).entries())
                .extracting(Entry::otherPeople)
                .containsExactly(List.of("A bus driver"));
        assertThat(surroundings.thing(job, Token.of(shared)).orElseThrow().words())
                .isEqualTo("The arcade by the canal.");
    }

    @Test
    void whatIsNoChildIsErasedByTwoWhoAgreeTooAndNothingOfItIsLeft() {
        Actor job = Actor.job("import", testshire.id());
        String token = "LOC:" + canary;
        surroundings.describe(job, testshire.origin(), Token.of(token), "The yard of " + canary);
        SubjectId place = subject(token);
        told(job, place, token, List.of(), List.of());
        seenAt(job, child, "At a yard.", new Mention(place, Mention.Part.NAMED));
        await().atMost(Duration.ofSeconds(30)).until(() -> watch.storiesWaiting() == 0);
        String page = "/subjects/" + place + "/retention";
        assertThat(asking.get("/subjects/" + place).body()).contains(page);
        assertThat(asking.get(page).body()).contains("15 June 2020", "ten years after the last entry");
        assertThat(asking.get("/retention").body()).contains(page);
        assertThat(asking.get("/children/" + place + "/retention").statusCode()).isEqualTo(404);
        assertThat(asking.get("/subjects/" + child + "/retention").statusCode()).isEqualTo(404);
        try (Visitor stranger = Visitor.signedIn(
                port, colleagues.somebody("Stan Stranger", "housing", "Housing").signInName())) {
            assertThat(stranger.get(page).statusCode()).isEqualTo(404);
            assertThat(stranger.get("/subjects/" + place).body()).doesNotContain(page);
        }
        assertThat(asking.post(page + "/wished", Map.of("wish", "Pulled down. " + canary))
                        .statusCode())
                .isEqualTo(302);
        assertThat(asking.post(page + "/erased", Map.of()).statusCode()).isEqualTo(409);
        agreeing.post(page + "/held", Map.of("hold", "An inquest."));
        assertThat(agreeing.post(page + "/erased", Map.of()).statusCode()).isEqualTo(409);
        agreeing.post(page + "/lifted", Map.of("lift", "It is over."));
        assertThat(agreeing.post(page + "/erased", Map.of()).statusCode()).isEqualTo(302);
        await().atMost(Duration.ofSeconds(30)).until(() -> watch.storiesWaiting() == 0);
        assertThat(superuser()
                        .sql("select count(*) from mention where mention.subject = ?")
                        .param(place.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(agreeing.get("/subjects/" + place).statusCode()).isEqualTo(404);
        assertThat(chronology.about(job, child).entries())
                .extracting(Entry::summary)
                .contains("At a yard.");
        assertThat(tablesWith(token)).isEmpty();
        assertThat(tablesWith("yard of " + canary)).isEmpty();
    }

    private SubjectId subject(String token) {
        return subjects.called(Actor.job("test", testshire.id()), List.of(new SubjectName("place", token)))
                .values()
                .iterator()
                .next();
    }

    /** In the story of a place. */
    private void told(Actor job, SubjectId place, String token, List<String> others, List<Mention> mentions) {
        WrittenEntry said =
                Testshire.written(testshire.unused("E"), token, "place-worry", "2010-06-15T16:00", "Men wait there.");
        chronology.append(
                job,
                null,
                List.of(new NewEntry(
                        place,
                        new WrittenEntry(
                                said.id(),
                                said.child(),
                                said.occurredAt(),
                                said.recordedAt(),
                                said.agency(),
                                said.type(),
                                said.summary(),
                                said.location(),
                                others,
                                said.outcome(),
                                said.outcomeWords(),
                                said.reached(),
                                said.handling(),
                                said.attributes()),
                        mentions)));
    }

    private void seenAt(Actor job, PersonId whom, String words, Mention... mentions) {
        chronology.append(
                job,
                null,
                List.of(new NewEntry(
                        whom,
                        Testshire.written(
                                testshire.unused("E"),
                                people.reference(job, whom).orElseThrow(),
                                "police-sighting",
                                "2010-06-15T16:00",
                                words),
                        List.of(mentions))));
    }

    private long mentions(String reference) {
        return superuser()
                .sql("select count(*) from mention join subject on subject.id = mention.subject where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    @Test
    void whatHoldsARecordStopsItBySqlToo() {
        asking.post(page() + "/wished", Map.of("wish", "Nobody needs it."));
        assertThat(agreeing.post(page() + "/held", Map.of("hold", "An inquest."))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> refused = agreeing.post(page() + "/erased", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("An inquest.").doesNotContain("I agree: erase");
        assertThatThrownBy(() -> erase(second)).hasMessageContaining("The record is held.");
        agreeing.post(page() + "/lifted", Map.of("lift", "It is over."));
        assertThatThrownBy(() -> erase(first)).hasMessageContaining("Two people decide");
        assertThatThrownBy(() -> erase(colleagues.somebody("Stan Stranger", "housing", "Housing")))
                .hasMessageContaining("You may not decide this.");
        asking.post(page() + "/dropped", Map.of("drop", "She asked for it herself."));
        assertThatThrownBy(() -> erase(second)).hasMessageContaining("Two people decide");
        assertThat(people.person(Actor.of(first), child)).isPresent();
    }

    /** A table that comes later is remembered here, or says itself that its rows go with what they point to. */
    @Test
    void everyTableThatPointsToAPersonOrTheirWordsIsErasedFrom() {
        String erasing = superuser()
                .sql("select pg_get_functiondef('erase_person(uuid)'::regprocedure)")
                .query(String.class)
                .single();
        assertThat(superuser().sql("""
                            with recursive points (it) as (
                              select unnest(array['person', 'subject']::regclass[])::oid
                              union
                              select conrelid from pg_constraint join points on confrelid = it where contype = 'f')
                            select it::regclass::text from points
                            union
                            select table_name from information_schema.columns
                            where table_schema = 'public' and column_name in ('person', 'child', 'entry', 'finding')
                              and table_name not in ('erased_person', 'audit_link', 'audit_unsealed')
                            except
                            select conrelid::regclass::text from pg_constraint where contype = 'f' and confdeltype = 'c'
                            """).query(String.class).list())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(erasing).containsPattern("(delete from|update) " + table + "\\b"));
    }

    @Test
    void nobodyElseFindsThePageAndARecordThatIsStillOwedIsNotErased() {
        Practitioner stranger = colleagues.somebody("Stan Stranger", "housing", "Housing");
        try (Visitor visitor = Visitor.signedIn(port, stranger.signInName())) {
            assertThat(visitor.get(page()).statusCode()).isEqualTo(404);
            assertThat(visitor.get("/retention").statusCode()).isEqualTo(404);
            assertThat(visitor.post(page() + "/held", Map.of("hold", "x")).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get("/who-controls-what").body())
                    .contains("schedule 1 paragraph 18", "75th birthday")
                    .doesNotContain("Records whose time has ended");
        }
        people.describe(
                Actor.job("test", testshire.id()),
                testshire.origin(),
                child,
                new Description(LocalDate.of(2007, 5, 4), "", ""));
        assertThat(asking.get(page()).body()).contains("4 May 2032", "25th birthday");
        assertThat(asking.post(page() + "/wished", Map.of("wish", "x")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void theLongestTimeCountsAndADeathInCareStandsInItsPlace() {
        assertThat(until(LocalDate.of(2000, 1, 1), Set.of(), null)).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(until(LocalDate.of(2000, 1, 1), Set.of("in-care"), null)).isEqualTo(LocalDate.of(2075, 1, 1));
        assertThat(until(LocalDate.of(2000, 1, 1), Set.of("in-care"), LocalDate.of(2010, 2, 3)))
                .isEqualTo(LocalDate.of(2025, 2, 3));
        assertThat(until(null, Set.of(), null)).isEqualTo(LocalDate.of(2046, 6, 1));
    }

    private @Nullable LocalDate until(@Nullable LocalDate born, Set<String> spells, @Nullable LocalDate died) {
        return data.until(new Facts(child.subject(), true, born, spells, died, LocalDate.of(2021, 6, 1)))
                .orElseThrow()
                .day();
    }

    /** Somebody writes, asks, searches, opens the record and takes a request down; a rule asks about it. */
    private void lifeOfARecord() {
        Actor job = Actor.job("import", testshire.id());
        people.identify(job, testshire.origin(), child, new Identifier(Identifier.Kind.LOCAL, canary), null);
        people.relate(
                job,
                testshire.origin(),
                child,
                new Relation(null, canary + " Senior", "father", Relation.ParentalResponsibility.YES, null, null),
                null);
        chronology.append(
                job,
                null,
                List.of(new NewEntry(
                        child,
                        Testshire.written(
                                testshire.unused("E"),
                                canary,
                                "child-disclosure",
                                "2022-06-15T16:00",
                                canary + " told."),
                        List.of())));
        await().atMost(Duration.ofSeconds(30)).until(() -> tablesWith(canary).contains("finding"));
        try (Visitor visitor = Visitor.signedIn(
                port, colleagues.somebody("Nia Night", "police", "Night police").signInName())) {
            visitor.search("/search", canary);
            visitor.post(
                    "/children/" + child + "/opening",
                    Map.of(
                            "purpose",
                            "danger",
                            "why",
                            canary + " rang.",
                            "length",
                            "30",
                            "password",
                            Testshire.PASSWORD));
        }
        String form = asking.post("/record", Map.of("child", child.toString(), "type", "school-concern"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*(/record/)", "$1");
        asking.post(form, Map.of("version", "0", "words", canary + " came."));
        asking.post(
                "/children/" + child + "/who-asked",
                Map.of(
                        "by", "CHILD",
                        "name", canary,
                        "identity", "Herself.",
                        "asked-day", "17",
                        "asked-month", "6",
                        "asked-year", "2022"));
    }

    private String page() {
        return "/children/" + child + "/retention";
    }

    private void erase(Practitioner who) {
        transactions.as(
                who.id().toString(),
                () -> sql.sql("select erase_person(?)")
                        .param(child.value())
                        .query((_, _) -> true)
                        .list());
    }

    /** Every table that says this anywhere, in whatever type of column. */
    private List<String> tablesWith(String words) {
        return superuser()
                .sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> superuser()
                        .sql("select exists (select from \"%s\" each where each::text ilike ? or each::text like ?)"
                                .formatted(table))
                        .params(
                                "%" + words + "%",
                                "%"
                                        + java.util.HexFormat.of()
                                                .formatHex(words.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                        + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }
}
