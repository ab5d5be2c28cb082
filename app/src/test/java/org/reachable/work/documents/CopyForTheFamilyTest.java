package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.springframework.dao.DataAccessException;

/** One person of the family is given their part of a plan in force, and nothing that may not be said to them. */
@ReachableTest
class CopyForTheFamilyTest extends PlanForAFamily {

    @Test
    void itHoldsWhatIsTheirsAndNothingThatMayNotBeSaid() {
        assertThat(worker.get(plan + "/1").body()).as("a draft").doesNotContain("What the family was given");
        assertThat(worker.get(plan + "/1/copies/new").statusCode())
                .as("of a draft")
                .isEqualTo(404);
        sent(plan + "/1/in-force", Map.of());
        assertThat(worker.get(plan).body()).contains("Not yet given to Rowan or Dee, mother.");
        assertThat(worker.get(plan + "/1/copies/new").body())
                .contains("Rowan", "Dee, mother")
                .doesNotContain("coach");
        Document offer = offered("member-" + dee.id());
        assertThat(offer.select("input[name=row][checked]")).hasSize(2);
        assertThat(offer.text())
                .contains("Not in it: Callum stays away from the bus station It names another child.")
                .contains("feel safe at the pool, with Jo! It says what an entry says that is kept closely.")
                .contains("7, canary rise It tells what an adult of the family must not be told.")
                .contains("Not in it: Stop the grey car Aimed at: The source of the harm. That is never in a copy.")
                .contains("Omar Officer", "ask them before it is told. The day is left out.")
                .doesNotContain("21 June", "He said it to me alone", "Jerome Bailey");
        assertThat(offered("child").text()).contains("The adult you trust", "Jerome Bailey");
    }

    @Test
    void itIsKeptAsWhatTheyWereGivenAndTheyFindItOnTheirOwnPage() throws IOException {
        sent(plan + "/1/in-force", Map.of());
        String to = "member-" + dee.id();
        Document offer = offered(to);
        assertThat(worker.post(plan + "/1/copies/new", Map.of("for", to)).body())
                .contains("Choose what they are given");
        String all =
                offer.select("input[name=row]").stream().map(row -> row.val()).collect(Collectors.joining(","));
        String copy = sent(plan + "/1/copies/new", Map.of("for", to, "row", all + "," + neverGiven()));
        assertThat(worker.get(copy).body())
                .contains("Not given yet.", "Somewhere safe to sleep", "Ring his mother every evening")
                .doesNotContain("Callum", "the pool", "anary rise", "grey car", "21 June");
        assertThat(mother.get("/told").body()).as("until it is given").doesNotContain("/told/copies/");
        String theirs = "/told/copies/" + copy.replaceFirst(".*/", "");
        assertThat(mother.get(theirs).statusCode()).isEqualTo(404);
        assertThat(worker.post(copy + "/given", Map.of()).body()).contains("Choose how they were given it");
        sent(copy + "/given", Map.of("way", "page"));
        assertThat(worker.get(plan).body())
                .contains("Dee, mother", "on their own page here, by Lena Lead", "Not yet given to Rowan.");
        assertThat(mother.get("/told").body()).contains(theirs, "Plan, given to you");
        assertThat(mother.get(theirs).body())
                .contains("Ring his mother every evening")
                .doesNotContain("grey car");
        try (var pdf = Loader.loadPDF(mother.bytes(theirs + "/copy.pdf?print=large"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("For Dee.", "Somewhere safe to sleep");
        }
        FamilyMember lee = colleagues.family(child, SpeaksAs.FAMILY, "Lee");
        try (Visitor father = Visitor.signedIn(port, lee.signInName());
                Visitor police = Visitor.signedIn(port, officer.signInName());
                Visitor stranger = Visitor.signedIn(
                        port, colleagues.somebody("Sam", "housing", "Housing").signInName())) {
            assertThat(father.get(theirs).statusCode())
                    .as("another of the family")
                    .isEqualTo(404);
            assertThat(police.get(copy).body())
                    .contains("on their own page here")
                    .doesNotContain("They were given it");
            assertThat(police.get(plan + "/1/copies/new").statusCode()).isEqualTo(404);
            assertThat(police.post(copy + "/given", Map.of("way", "hand")).statusCode())
                    .isEqualTo(404);
            assertThat(stranger.get(copy).statusCode()).isEqualTo(404);
        }
        sent(plan, Map.of());
        sent(plan + "/2/shared", Map.of());
        sent(plan + "/2/in-force", Map.of("isAnything", "nothing"));
        assertThat(worker.get(plan).body()).contains("or Dee, mother (who was given version 1) or Lee");
        // What must not be told to her from now on is on no page of hers.
        worker.post(
                "/children/" + child + "/not-to-be-told",
                Map.of(
                        "what", "OTHER",
                        "words", "Somewhere safe to sleep",
                        "whom", "Dee",
                        "account", dee.id().toString(),
                        "because", "He asked us."));
        assertThat(mother.get("/told").body()).doesNotContain(theirs);
        assertThat(mother.get(theirs).statusCode()).isEqualTo(404);
    }

    /** What was withheld after the copy was made, on several lines, is read, printed and given by nobody, and whoever gives it reads why. */
    @Test
    void whatIsWithheldLaterIsGivenNoMoreOnHoweverManyLinesItStands() {
        sent(plan + "/1/needs", Map.of("need", "His school is at\r\n14 Mill Lane\r\nHarrowmere"));
        sent(plan + "/1/in-force", Map.of());
        String to = "member-" + dee.id();
        String rows = offered(to).select("input[name=row]").stream()
                .map(row -> row.val())
                .collect(Collectors.joining(","));
        String copy = sent(plan + "/1/copies/new", Map.of("for", to, "row", rows));
        sent(copy + "/given", Map.of("way", "page"));
        String theirs = "/told/copies/" + copy.replaceFirst(".*/", "");
        assertThat(mother.get(theirs).body()).as("control").contains("14 Mill Lane");
        assertThat(worker.get(copy).body()).as("control").contains("They were given it");
        worker.post(
                "/children/" + child + "/not-to-be-told",
                Map.of(
                        "what", "SCHOOL",
                        "words", "14 Mill Lane, Harrowmere",
                        "whom", "Dee",
                        "account", dee.id().toString(),
                        "because", "A court said so."));
        assertThat(mother.get(theirs).statusCode()).isEqualTo(404);
        assertThat(mother.get(theirs + "/copy.pdf").statusCode()).isEqualTo(404);
        assertThat(mother.get("/told").body()).doesNotContain(theirs);
        assertThat(Visitor.said(worker.get(copy)))
                .contains("It says what must not be told to Dee.")
                .doesNotContain("They were given it", "To print, as a PDF");
        assertThat(worker.get(copy + "/copy.pdf").headers().firstValue("Content-Type"))
                .as("no paper")
                .isNotEqualTo(Optional.of("application/pdf"));
        assertThat(worker.post(copy + "/given", Map.of("way", "read")).statusCode())
                .isEqualTo(409);
        assertThat(givenByHand(copy)).as("past our pages, too").contains("row-level security");
        assertThat(Visitor.said(worker.get(plan)))
                .contains("It says what must not be told to Dee.", "What stands here says what must not be told to")
                .doesNotContain("read out to them");
    }

    private String givenByHand(String copy) {
        try {
            transactions.as(
                    lead.id().toString(),
                    () -> sql.sql(
                                    "insert into document_copy_given (id, copy, way, on_day, person, partnership, agency, handling, source)"
                                            + " select gen_random_uuid(), id, 'hand', current_date, person, partnership, agency, handling,"
                                            + " source from document_copy where id = ?::uuid")
                            .param(copy.replaceFirst(".*/", ""))
                            .update());
            return "";
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage());
        }
    }

    /** “Sam” signs in: nobody guesses which of two. The other is given theirs, and each as what they are. */
    @Test
    void whoOfTwoOfOneFirstNameSignsInTheWriterSays() {
        related("Sam Cole", "father");
        related("Sam Hill", "stepfather");
        FamilyMember sam = colleagues.family(child, SpeaksAs.FAMILY, "Sam");
        sent(plan + "/1/in-force", Map.of());
        Document choice = Jsoup.parse(worker.get(plan + "/1/copies/new").body());
        assertThat(choice.select("main a[href*='?for=']").eachText())
                .contains(
                        "Sam, father, if it is Sam Cole who signs in here",
                        "Sam, stepfather, if it is Sam Hill who signs in here",
                        "Sam Cole, father",
                        "Sam Hill, stepfather");
        String to =
                choice.select("main a:contains(if it is Sam Hill)").attr("href").replaceFirst(".*for=", "");
        assertThat(to).startsWith("member-" + sam.id());
        String row = offered(to).select("input[name=row][checked]").getFirst().val();
        String copy = sent(plan + "/1/copies/new", Map.of("for", to, "row", row));
        sent(copy + "/given", Map.of("way", "page"));
        assertThat(worker.get(plan).body())
                .contains("Sam, stepfather")
                .contains("Not yet given to Rowan or Dee, mother or Sam Cole, father.");
    }

    /** Whoever has the phone reads nothing that the child was given; the mother reads hers. */
    @Test
    void nobodyReadsWhatAChildWasGivenWhoDied() {
        sent(plan + "/1/in-force", Map.of());
        FamilyMember own = colleagues.family(child, SpeaksAs.CHILD, "Rowan");
        String hers = given("member-" + dee.id());
        String his = given("child");
        try (Visitor theChild = Visitor.signedIn(port, own.signInName())) {
            assertThat(theChild.get(his).statusCode()).isEqualTo(200);
            chronology.append(
                    Actor.job("import", testshire.id()),
                    null,
                    List.of(new NewEntry(
                            child,
                            Testshire.written(
                                    testshire.unused("D"),
                                    people.reference(testshire.ayo(), child).orElseThrow(),
                                    "child-died",
                                    "2022-06-17T08:30",
                                    "He died."),
                            List.of())));
            assertThat(theChild.get(his).statusCode()).isEqualTo(404);
            assertThat(theChild.get(his + "/copy.pdf").statusCode()).isEqualTo(404);
        }
        assertThat(mother.get(hers).statusCode()).isEqualTo(200);
    }

    private String given(String to) {
        String rows = offered(to).select("input[name=row]").stream()
                .map(row -> row.val())
                .collect(Collectors.joining(","));
        String copy = sent(plan + "/1/copies/new", Map.of("for", to, "row", rows));
        sent(copy + "/given", Map.of("way", "page"));
        return "/told/copies/" + copy.replaceFirst(".*/", "");
    }

    private void related(String name, String relation) {
        people.relate(
                testshire.ayo(),
                testshire.origin(),
                child,
                new Relation(null, name, relation, ParentalResponsibility.YES, null, null),
                null);
    }

    @Test
    void theDatabaseAsksPastOurPagesToo() {
        sent(plan + "/1/in-force", Map.of());
        String fine = "{\"title\":\"Plan\",\"stands\":\"It stands\",\"parts\":[]}";
        assertThat(refused(lead, null, fine)).as("control").isEmpty();
        assertThat(refused(officer, null, fine))
                .as("who does not answer for it")
                .contains("row-level security");
        assertThat(refused(lead, null, fine.replace("It stands", "At 7 Canary Rise")))
                .as("what an adult must not be told")
                .contains("row-level security");
        UUID elsewhere = colleagues.family(friend, SpeaksAs.FAMILY, "Pat").id();
        assertThat(refused(lead, elsewhere, fine))
                .as("of another child’s family")
                .contains("row-level security");
        assertThat(refused(lead, dee.id(), fine)).as("control").isEmpty();
        sent(plan, Map.of());
        sent(plan + "/2/shared", Map.of());
        sent(plan + "/2/in-force", Map.of("isAnything", "nothing"));
        assertThat(refused(lead, dee.id(), fine))
                .as("another stands in its place")
                .contains("row-level security");
    }

    private String refused(Practitioner who, @Nullable UUID member, String content) {
        try {
            transactions.as(
                    who.id().toString(),
                    () -> sql.sql("""
                            insert into document_copy (id, version, member, whom, content, person, partnership, agency, handling, source)
                            select gen_random_uuid(), id, :member, 'Dee', :content::jsonb, person, partnership, :agency, 'open', 'reachable'
                            from document_version where person = :child and number = 1
                            """)
                            .param("member", member)
                            .param("content", content)
                            .param("agency", who.agency())
                            .param("child", child.value())
                            .update());
            return "";
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage());
        }
    }

    /** The rows that are in no copy, as somebody who types the form by hand would send them. */
    private String neverGiven() {
        return transactions.as(
                lead.id().toString(),
                () -> String.join(
                        ",",
                        sql.sql("select line::text from document_part where person = ?")
                                .param(child.value())
                                .query(String.class)
                                .list()));
    }

    private Document offered(String to) {
        return Jsoup.parse(worker.get(plan + "/1/copies/new?for=" + to).body());
    }
}
