package org.reachable.pages.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.Description;
import org.reachable.records.people.People;
import org.reachable.records.surroundings.NewTie;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.records.surroundings.Tie.Strength;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever searches leaves a row of it: the words, and who and what they were shown. */
@ReachableTest
class SearchesAreAuditedTest {

    /** More than anybody may search in five minutes. */
    private static final int TOO_OFTEN = 100;

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    People people;

    @Autowired
    Surroundings surroundings;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private Practitioner searcher;
    private Visitor visitor;
    private PersonId child;
    private String reference;

    /** A row as it stands in the table. */
    record Row(String action, String route, int status, UUID[] subjects, UUID[] found, String words, String things) {}

    @BeforeEach
    void somebodyAndAChild() {
        searcher = colleagues.atTheFrontDoor("Sasha Searcher");
        visitor = Visitor.signedIn(port, searcher.signInName());
        child = testshire.child();
        reference = people.reference(testshire.ayo(), child).orElseThrow();
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void aSearchLeavesOneRowWithItsWordsAndWhoWasFound() {
        Row row = search("/search", reference);
        assertThat(row.action()).isEqualTo("SEARCH");
        assertThat(row.route()).isEqualTo("/search");
        assertThat(row.status()).isEqualTo(200);
        assertThat(row.words()).isEqualTo(reference);
        assertThat(row.found()).contains(child.value());
        assertThat(row.things()).isNull();
    }

    @Test
    void soDoesASearchForWhomToWriteAbout() {
        Row row = search("/record", reference);
        assertThat(row.action()).isEqualTo("SEARCH");
        assertThat(row.route()).isEqualTo("/record");
        assertThat(row.words()).isEqualTo(reference);
        assertThat(row.found()).contains(child.value());
    }

    @Test
    void aSearchThatFindsNobodyLeavesOneToo() {
        Row row = search("/search", "zzqqxxvv");
        assertThat(row.action()).isEqualTo("SEARCH");
        assertThat(row.words()).isEqualTo("zzqqxxvv");
        assertThat(row.found()).isEmpty();
        assertThat(row.things()).isNull();
    }

    @Test
    void aSearchForAThingSaysWhichThingsItShowedAndWhoCameUpWithThem() {
        Token car = car();
        surroundings.tie(
                testshire.ayo(),
                testshire.origin(),
                new NewTie(car, child, "Seen in it", clock.instant(), Strength.SEEN, null));
        assertThat(visitor.search("/search", "[" + car + "]").body()).contains("Seen in it", reference);
        for (String words : List.of(car.code(), "[" + car + "]")) {
            Row row = search("/search", words);
            assertThat(row.action()).isEqualTo("SEARCH");
            assertThat(row.words()).isEqualTo(words);
            assertThat(row.found()).containsExactly(child.value());
            assertThat(row.things()).isEqualTo(car.toString());
        }
    }

    @Test
    void aThingThatNobodyIsTiedToIsSaidAlone() {
        Token car = car();
        surroundings.describe(testshire.ayo(), testshire.origin(), car, "A grey car");
        Row row = search("/search", car.code());
        assertThat(row.found()).isEmpty();
        assertThat(row.things()).isEqualTo(car.toString());
    }

    @Test
    void whereOneRequestLooksForTwoThingsBothAreSaid() {
        people.describe(testshire.ayo(), testshire.origin(), child, new Description(LocalDate.of(2008, 2, 19), "", ""));
        long before = last();
        var asked = Visitor.withDay("born", LocalDate.of(2008, 2, 19), Map.of("name", reference));
        assertThat(visitor.post("/people/new", asked).body()).contains(reference);
        assertThat(after(before)).singleElement().satisfies(row -> {
            assertThat(row.words()).isEqualTo(reference + " · 2008-02-19");
            assertThat(row.found()).contains(child.value());
        });
    }

    @Test
    void aRecordThatIsBegunAfterLookingForAnotherIsWritten() {
        long before = last();
        String name = "Xqv " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        assertThat(visitor.post("/people/new", Map.of("name", name, "unknown", "Not said", "known", "Nothing"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(after(before)).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("WRITE");
            assertThat(row.words()).isEqualTo(name);
            assertThat(row.subjects()).hasSize(1);
            assertThat(row.found()).isEmpty();
        });
    }

    @Test
    void whoIsTiedToItAndNotForTheReaderIsNotSaidToHaveBeenFound() {
        Token car = car();
        surroundings.describe(testshire.ayo(), testshire.origin(), car, "A grey car");
        Origin restricted = testshire.origin().handledAs("restricted");
        surroundings.tie(
                testshire.ayo(),
                restricted,
                new NewTie(car, child, "Seen in it", clock.instant(), Strength.SEEN, null));
        Row row = search("/search", car.code());
        assertThat(row.things()).isEqualTo(car.toString());
        assertThat(row.found()).isEmpty();
    }

    @Test
    void aSearchThatIsRefusedBecauseItIsOneTooManyIsARowWithItsWordsAndNobody() {
        Token car = car();
        surroundings.tie(
                testshire.ayo(),
                testshire.origin(),
                new NewTie(car, child, "Seen in it", clock.instant(), Strength.SEEN, null));
        String found = visitor.lookedFor("/search", car.code());
        int answered = 0;
        while (answered < TOO_OFTEN && visitor.get(found).statusCode() == 200) {
            answered++;
        }
        assertThat(answered).isLessThan(TOO_OFTEN);
        long before = last();
        assertThat(visitor.get(found).statusCode()).isEqualTo(429);
        assertThat(after(before)).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("REFUSED");
            assertThat(row.status()).isEqualTo(429);
            assertThat(row.words()).isEqualTo(car.code());
            assertThat(row.subjects()).isEmpty();
            assertThat(row.found()).isEmpty();
            assertThat(row.things()).isNull();
        });
    }

    private Token car() {
        return new Token(
                "VEH", testshire.unused("C").replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.UK));
    }

    /** The one row of looking at what was found; the words were sent by a form before it, which is a row of its own. */
    private Row search(String page, String words) {
        String found = visitor.lookedFor(page, words);
        long before = last();
        assertThat(visitor.get(found).statusCode()).isEqualTo(200);
        List<Row> rows = after(before);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private long last() {
        return sql.sql("select coalesce(max(position), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    private List<Row> after(long position) {
        return sql.sql("""
            select action, route, status, subjects, found, details ->> 'searched for' as words,
              details ->> 'things found' as things
            from audit_entry where position > :position and practitioner = :who order by position
            """)
                .param("position", position)
                .param("who", searcher.id())
                .query((row, _) -> new Row(
                        row.getString("action"),
                        row.getString("route"),
                        row.getInt("status"),
                        (UUID[]) row.getArray("subjects").getArray(),
                        (UUID[]) row.getArray("found").getArray(),
                        row.getString("words"),
                        row.getString("things")))
                .list();
    }
}
