package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.sources.NewSource;
import org.reachable.records.sources.Source;
import org.reachable.records.sources.Sources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two schools are two agencies, though a file says of both that a school wrote it: neither reads what is the other's own. */
@ReachableTest
class SchoolsApartTest {

    @Autowired
    Testshire testshire;

    @Autowired
    House house;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Sources sources;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private String joined = "";
    private Actor oak = Actor.job("nobody", new UUID(0, 0));
    private Actor elm = oak;
    private PersonId child = new PersonId(new UUID(0, 0));

    @BeforeEach
    void aChildWhoWentFromOneSchoolToAnother() {
        oak = house.somebody(testshire.unused("school/oak"));
        elm = house.somebody(testshire.unused("school/elm"));
        child = testshire.child();
        joined = testshire.unused("joined").replace(' ', '-');
        sources.setUp(
                testshire.practitioner("bea"),
                testshire.practitioner("chidi"),
                new NewSource(
                        joined,
                        "A joined chronology",
                        "social-care",
                        List.of(),
                        List.of(new Source.Words("school", "")),
                        List.of()));
        house.belongs(child, new Scope(Scope.Kind.SCHOOL, oak.agency()));
        house.duty(oak, "designated-safeguarding-lead", new Scope(Scope.Kind.SCHOOL, oak.agency()));
        house.duty(elm, "designated-safeguarding-lead", new Scope(Scope.Kind.SCHOOL, elm.agency()));
    }

    @Test
    void aFileThatSaysSchoolMeansTheSchoolThatTheChildIsAt() {
        Entry entry = said(joined, "need-to-know", "Oak’s own words");
        assertThat(entry.agency()).as("what rules read").isEqualTo("school");
        assertThat(entry.whose()).as("what walls read").isEqualTo(oak.agency());
        assertThat(read(oak)).contains("Oak’s own words");
        assertThat(read(elm)).isEmpty();
    }

    @Test
    void theSafeguardingLeadOfOneSchoolDoesNotReadFindOrCountWhatIsAnothers() {
        for (String handling : List.of("need-to-know", "restricted", "own-confidence", "intelligence")) {
            said(joined, handling, "Oakword " + handling);
        }
        PersonId another = testshire.child();
        house.belongs(another, new Scope(Scope.Kind.SCHOOL, elm.agency()));
        chronology.append(elm, null, List.of(written(another, "reachable", "need-to-know", "Elmword need-to-know")));
        chronology.append(elm, null, List.of(written(child, "reachable", "restricted", "Elmword restricted")));
        assertThat(read(elm, another)).containsExactly("Elmword need-to-know");
        assertThat(read(oak, another)).isEmpty();
        assertThat(read(elm)).containsExactly("Elmword restricted");
        assertThat(read(oak)).contains("Oakword need-to-know").noneMatch(words -> words.startsWith("Elmword"));
        String timeline = "/children/" + child + "/timeline";
        try (Visitor atElm = visitor(elm);
                Visitor atOak = visitor(oak)) {
            for (String path : List.of("/now", "/children", timeline, "/children/" + child + "/chronology.csv")) {
                assertThat(atElm.get(path).body()).as(path).doesNotContain("Oakword");
                assertThat(atOak.get(path).body()).as(path).doesNotContain("Elmword");
            }
            assertThat(atElm.search("/search", "Oakword").body()).doesNotContain("Oakword need-to-know");
            assertThat(atOak.get(timeline).body()).contains("Oakword need-to-know");
        }
    }

    @Test
    void whereNobodyKnowsWhichSchoolNoSchoolReadsItAsItsOwn() {
        PersonId nowhere = testshire.child();
        Entry entry = said(nowhere, joined, "need-to-know", "Some school’s words");
        assertThat(entry.whose()).isEqualTo("school");
        assertThat(chronology.about(oak, nowhere).entries()).isEmpty();
        assertThat(chronology.about(elm, nowhere).entries()).isEmpty();
    }

    @Test
    void whoeverHoldsDutiesInTwoSchoolsHasTheChildrenOfBoth() {
        Actor trust = house.somebody(testshire.unused("school/trust"));
        PersonId other = testshire.child();
        house.belongs(other, new Scope(Scope.Kind.SCHOOL, elm.agency()));
        for (Actor school : List.of(oak, elm)) {
            house.duty(trust, "designated-safeguarding-lead", new Scope(Scope.Kind.SCHOOL, school.agency()));
        }
        try (Visitor visitor = visitor(trust)) {
            String desk = visitor.get("/children").body();
            assertThat(desk).contains("/children/" + child, "/children/" + other);
        }
    }

    private Entry said(String source, String handling, String words) {
        return said(child, source, handling, words);
    }

    private Entry said(PersonId about, String source, String handling, String words) {
        NewEntry entry = written(about, source, handling, words);
        Actor job = Actor.job("import", testshire.id());
        chronology.append(job, null, List.of(entry));
        return chronology.one(job, entry.written().id()).orElseThrow().entry();
    }

    private NewEntry written(PersonId about, String source, String handling, String words) {
        return new NewEntry(
                about,
                WrittenEntry.said(
                        new EntryId(source, UUID.randomUUID().toString()),
                        people.reference(testshire.ayo(), about).orElseThrow(),
                        clock.instant().minus(Duration.ofHours(1)),
                        "school",
                        "school-concern",
                        words,
                        handling,
                        Map.of()),
                List.of());
    }

    private List<String> read(Actor reader) {
        return read(reader, child);
    }

    private List<String> read(Actor reader, PersonId about) {
        return chronology.about(reader, about).entries().stream()
                .map(Entry::summary)
                .toList();
    }

    private Visitor visitor(Actor who) {
        return new Visitor(port).signIn(testshire.signInName(who), Testshire.PASSWORD);
    }
}
