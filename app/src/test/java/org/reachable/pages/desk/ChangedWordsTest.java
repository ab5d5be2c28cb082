package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.NotWritten;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.People;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.work.contributions.DeskSection.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever wrote something is told that somebody else changed it, and who brought in what came with a file is said beside it. */
@ReachableTest
class ChangedWordsTest {

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
    Surroundings surroundings;

    @Autowired
    Imports imports;

    @Autowired
    ChangedWords changed;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private Practitioner author;
    private Practitioner other;
    private PersonId child;
    private String id;

    @BeforeEach
    void somebodyWroteSomething() {
        author = colleagues.atTheFrontDoor("Ann Author");
        other = colleagues.atTheFrontDoor("Otto Other");
        child = testshire.child();
        id = testshire.unused("E");
        write(author, child, id, "police-sighting", "Seen at the station.", "open", "");
    }

    @Test
    void whoeverPutsItRightIsNamedToItsAuthorUntilTheySayTheyHaveSeenIt() {
        write(other, child, testshire.unused("E"), "police-sighting", "Seen at the bus station.", "open", id);
        assertThat(unseen()).singleElement().asString().startsWith("What you wrote was put right, ");
        try (Visitor visitor = Visitor.signedIn(port, author.signInName())) {
            String said = "What you wrote was put right, by Otto Other, Front door";
            assertThat(visitor.get("/now").body()).contains("Others changed what you wrote", said);
            String page = visitor.get("/notifications/changed-words").body();
            Matcher link = Pattern.compile("/timeline(#entry-[0-9a-f-]+)").matcher(page);
            assertThat(page).contains(said);
            assertThat(link.find()).isTrue();
            assertThat(visitor.get("/children/" + child + "/timeline").body())
                    .contains(link.group(1).substring(1));
            assertThat(told(page))
                    .singleElement()
                    .satisfies(one -> assertThat(visitor.post("/notifications/changed-words/seen", Map.of("told", one))
                                    .statusCode())
                            .isEqualTo(302));
            assertThat(visitor.get("/now").body()).doesNotContain(said);
        }
        assertThat(unseen()).isEmpty();
    }

    @Test
    void itIsSaidWhetherItWasTakenBackFiledElsewhereOrIsForOthers() {
        String withdraws = vocabulary.references().withdraws().iterator().next();
        write(other, child, testshire.unused("E"), withdraws, "Not so.", "open", id);
        write(other, testshire.child(), id, "police-sighting", "Another was seen there.", "open", "");
        write(other, child, id, "police-sighting", "Seen at the station.", "restricted", "");
        assertThat(unseen())
                .satisfiesExactly(
                        latest -> assertThat(latest).contains("may be read by others than before"),
                        before -> assertThat(before).contains("was filed with another record"),
                        first -> assertThat(first).contains("was taken back"));
    }

    /** A home that another puts right, and not one that is put right by whoever wrote it. */
    @Test
    void whoeverWroteWhereAChildLivesIsToldThatItWasPutRight() {
        for (Practitioner one : List.of(author, other)) {
            setUp.duty(
                    testshire.id(),
                    new NewDuty("lead-practitioner", Scope.child(child), one.id(), 0, Testshire.START, null));
        }
        house(author, "Pier Road", null);
        house(author, "Pier Street", standing());
        assertThat(unseen()).isEmpty();
        house(other, "Peer Street", standing());
        people.describe(
                Actor.of(author), Origin.of(Actor.of(author)), child, new Description(null, "", "Likes boats."));
        people.describe(Actor.of(other), Origin.of(Actor.of(other)), child, new Description(null, "", "Likes ships."));
        assertThat(unseen()).hasSize(2).allMatch(one -> one.contains("who is around them was put right"));
        assertThat(unseen(other)).isEmpty();
        try (Visitor visitor = Visitor.signedIn(port, author.signInName())) {
            String said =
                    "What you wrote of who they are, where they live or who is around them was put right, by Otto Other";
            String page = visitor.get("/notifications/changed-words").body();
            assertThat(page).contains(said, "/people/" + child);
            told(page).forEach(one -> visitor.post("/notifications/changed-words/seen", Map.of("told", one)));
            assertThat(visitor.get("/now").body()).doesNotContain(said);
        }
        assertThat(unseen()).isEmpty();
    }

    @Test
    void whoeverDescribedAPlaceIsToldThatItWasPutInOtherWords() {
        Token place = Token.of("LOC:" + testshire.unused("P").replace(" ", ""));
        for (Practitioner one : List.of(author, author, other)) {
            surroundings.describe(Actor.of(one), Origin.of(Actor.of(one)), place, "The yard, says " + one.name());
        }
        assertThat(unseen()).singleElement().asString().contains("of what this is was put in other words");
        assertThat(unseen(other)).isEmpty();
        try (Visitor visitor = Visitor.signedIn(port, author.signInName())) {
            assertThat(visitor.get("/notifications/changed-words").body())
                    .contains("What you wrote of what this is was put in other words, by Otto Other", "/subjects/");
        }
    }

    private void house(Practitioner writer, String place, @Nullable UUID replaces) {
        Actor actor = Actor.of(writer);
        people.house(actor, Origin.of(actor), child, new Home(place, "", null, null), replaces);
    }

    private UUID standing() {
        return people.person(Actor.of(author), child)
                .orElseThrow()
                .homes()
                .getFirst()
                .id();
    }

    @Test
    void whoeverPutsTheirOwnWordsRightIsToldNothingAndNorIsAnybodyElse() {
        write(author, child, testshire.unused("E"), "police-sighting", "Seen at the bus station.", "open", id);
        assertThat(unseen()).isEmpty();
        write(other, child, testshire.unused("E"), "police-sighting", "Seen at the pier.", "open", id);
        assertThat(unseen(other)).isEmpty();
        assertThat(transactions.as(
                        other.id().toString(),
                        () -> sql.sql("select count(*) from words_changed")
                                .query(Long.class)
                                .single()))
                .isZero();
        UUID later = transactions.as(
                author.id().toString(),
                () -> sql.sql("select later from words_changed")
                        .query(UUID.class)
                        .single());
        assertThatThrownBy(() -> transactions.as(
                        other.id().toString(),
                        () -> sql.sql("insert into words_changed_seen (later) values (?)")
                                .param(later)
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whatAFamilySaidNobodyPutsRightForThem() {
        FamilyMember mother = colleagues.family(child, SpeaksAs.FAMILY, "Mary Mother");
        try (Visitor visitor = Visitor.signedIn(port, mother.signInName())) {
            String sent = UUID.randomUUID().toString();
            var form = new HashMap<>(
                    Map.of("kind", "WORRY", "words", "He never sleeps.", "urgent", "no", "readers", "ALL"));
            form.put("sent", sent);
            visitor.post("/told/new", form);
            assertThatThrownBy(() -> write(
                            other,
                            child,
                            testshire.unused("E"),
                            "family-report",
                            "He does not sleep at his uncle’s.",
                            "open",
                            "reachable/" + sent))
                    .isInstanceOf(NotWritten.class)
                    .hasMessageContaining("takes back only what it said itself");
            assertThat(visitor.get("/told").body()).contains("He never sleeps.").doesNotContain("uncle", "Otto");
        }
    }

    @Test
    void whoBroughtAnEntryInStandsBesideIt() {
        UUID batch = imports.begin(Actor.of(other), "june.csv", 1, 0);
        chronology.append(
                Actor.of(other),
                batch,
                List.of(new NewEntry(
                        child, written(testshire.unused("E"), "police-sighting", "Seen.", "open", ""), List.of())));
        try (Visitor visitor = Visitor.signedIn(port, author.signInName())) {
            String page = visitor.get("/children/" + child + "/timeline").body();
            assertThat(page).containsOnlyOnce("Brought in by");
            assertThat(page).contains("Brought in by Otto Other, Front door, on ", "from the file “june.csv”.");
        }
    }

    private List<String> unseen() {
        return unseen(author);
    }

    /** On their desk, the latest first. */
    private List<String> unseen(Practitioner reader) {
        return changed.onDesk(Actor.of(reader)).rows().stream().map(Row::note).toList();
    }

    /** What names each of them in its form. */
    private static List<String> told(String page) {
        return Pattern.compile("name=\"told\" value=\"([0-9a-f-]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void write(
            Practitioner who,
            PersonId about,
            String named,
            String type,
            String words,
            String handling,
            String corrects) {
        chronology.append(
                Actor.of(who),
                null,
                List.of(new NewEntry(about, written(named, type, words, handling, corrects), List.of())));
    }

    private WrittenEntry written(String named, String type, String words, String handling, String corrects) {
        WrittenEntry plain = Testshire.written(named, "Somebody", type, "2022-06-01T09:00", words);
        Map<String, String> attributes = new HashMap<>();
        if (!corrects.isEmpty()) {
            attributes.put(
                    vocabulary.references().corrects(), corrects.contains("/") ? corrects : "agency-file/" + corrects);
        }
        return new WrittenEntry(
                plain.id(),
                plain.child(),
                plain.occurredAt(),
                plain.recordedAt(),
                plain.agency(),
                plain.type(),
                plain.summary(),
                "",
                List.of(),
                "",
                "",
                List.of(),
                handling,
                attributes);
    }
}
