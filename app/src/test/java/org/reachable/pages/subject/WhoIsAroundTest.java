package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** Who leads, who is around a child and whom the child trusts: people, by what gave them the child or brought them together. */
@ReachableTest
class WhoIsAroundTest extends JosStory {

    @Test
    void whoeverWasGivenTheChildLeadsAndNotWhoWroteLast() {
        Practitioner worker = given("social-worker", "Wyn Worker");
        is("worker-change", "social-care", "2022-03-01T10:00", "Given to [PRO:SW1].");
        is("police-sighting", "police", "2022-06-10T10:00", "Seen; told [PRO:SW9].");
        assertThat(text(worker)).contains("Lead practitioner Social worker 1, 15 weeks");
        given("lead-practitioner", "Lee Lead");
        assertThat(text(worker)).contains("Lead practitioner Lee Lead, Families service, since 1 January 2020");
    }

    /** What is asked of a lead goes to somebody all the same, and the page says to whom. */
    @Autowired
    Watch watch;

    @Test
    void whereNobodyLeadsItSaysWhoIsAskedInTheirPlace() {
        assertThat(text(given("social-worker", "Wyn Worker")))
                .containsPattern(
                        "Lead practitioner Nobody is named\\. What is asked of whoever leads goes to [A-Z]\\w+ \\w+");
    }

    @Test
    void aroundAreThoseWhoWereGivenTheChildOrMetThem() {
        Practitioner worker = given("social-worker", "Wyn Worker");
        is("mentor-contact", "voluntary", "2022-06-01T10:00", "Mended a bike. [PRO:MEN1]", "seen", "yes");
        is("police-sighting", "police", "2022-06-10T10:00", "Seen by [PRO:PSGT4].");
        assertThat(text(worker))
                .contains("Wyn Worker the child's social worker, Families service, since 1 January 2020")
                .contains("Has written of no real contact here.")
                .containsPattern(
                        "Mentor (Voluntary organisation(, which one is not known)?|The voluntary), since 1 June Last real contact: Wed 1 June")
                .contains("Wed 1 June, time with a mentor")
                .doesNotContain("Police sergeant");
    }

    /** Each reads the last contact that they may see, as if it were the last: whoever sees a part is told so. */
    @Test
    void theLastRealContactOfWhoeverSeesAPartIsTheLastThatTheyMaySee() {
        Practitioner worker = given("social-worker", "Wyn Worker");
        is("plan-created", "social-care", "2022-05-02T10:00", "A plan.", "trusted_adult", "");
        is("mentor-contact", "voluntary", "2022-06-01T10:00", "Mended a bike. [PRO:MEN1]", "seen", "yes");
        assertThat(text(worker)).contains("Last real contact: mentor", "Last real contact: Wed 1 June");
        Practitioner officer = colleagues.somebody("Pat Part", "police", "Testshire police");
        setUp.duty(
                testshire.id(),
                new NewDuty("police-missing-team", Scope.child(child), officer.id(), 0, Testshire.START, null));
        assertThat(text(officer))
                .contains(
                        "Last real contact that you may see: mentor", "Last real contact that you may see: Wed 1 June")
                .doesNotContain("Last real contact:")
                .as("nor is it said of a colleague that they never met the child")
                .contains("Has written of no real contact here that you may see.")
                .doesNotContain("Has written of no real contact here. ");
    }

    @Test
    void whomTheChildTrustsIsChosenFromThoseKnownAndSaysHowTheyAreReached() {
        Practitioner worker = given("social-worker", "Wyn Worker");
        is("plan-created", "social-care", "2022-05-02T10:00", "A plan.", "trusted_adult", "yes");
        assertThat(text(worker))
                .contains("Somebody, by what was written on 2 May.", "how they are reached is not written down")
                .doesNotContain("Trusted adult yes");
        people.relate(
                job(),
                testshire.origin(),
                child,
                new Relation(null, "Dee", "Gran", ParentalResponsibility.NO, null, null),
                null);
        UUID gran = people.person(Actor.of(worker), child)
                .orElseThrow()
                .relations()
                .getFirst()
                .id();
        try (Visitor visitor = Visitor.signedIn(port, worker.signInName())) {
            String href = "/people/" + child + "/trusted/new";
            assertThat(said(visitor.get(href).body())).contains("Dee, Gran", "Wyn Worker, the child's social worker");
            assertThat(visitor.post(href, Map.of("kind", "Somebody typed")).statusCode())
                    .isEqualTo(400);
            Map<String, String> form = new HashMap<>(
                    Map.of("kind", gran.toString(), "reached", "01632 960 221", "source", "Jo", "from-day", "3"));
            form.putAll(Map.of("from-month", "3", "from-year", "2022"));
            visitor.get(href);
            assertThat(visitor.post(href, form).statusCode()).isEqualTo(302);
            assertThat(said(visitor.get("/people/" + child).body()))
                    .contains("Gran, reached on 01632 960 221, since 3 March 2022, as said by: Jo");
        }
        assertThat(text(worker))
                .contains("Trusted adult Dee, gran. Since 3 March. As said by: Jo. Reached on 01632 960 221.")
                .contains("Dee gran Trusted adult");
        assertThat(people.person(Actor.of(worker), child).orElseThrow().relations())
                .as("it is the same person, and no second one")
                .hasSize(1);
    }

    /** She ticked the only name that was offered, her own, and every header read that the child trusts her. */
    @Test
    void whoNamesThemselvesSaysWhetherTheChildWasAskedAndEveryPageSaysIt() {
        Practitioner worker = given("social-worker", "Wyn Worker");
        Practitioner other = given("lead-practitioner", "Lee Lead");
        String note = "(named by themselves; the child was not asked)";
        is("missing-reported", "police", "2022-06-17T07:00", "Gone.", "episode", "1");
        String href = "/people/" + child + "/trusted/new";
        Map<String, String> form = new HashMap<>(Map.of("kind", worker.id().toString()));
        try (Visitor visitor = Visitor.signedIn(port, worker.signInName())) {
            assertThat(said(visitor.post(href, form).body()))
                    .contains("You name yourself: say whether the child was asked, and names you");
            form.put("asked", "yes");
            assertThat(said(visitor.post(href, form).body()))
                    .contains("Write when the child was asked, and what they said");
            form.put("asked", "no");
            assertThat(visitor.post(href, form).statusCode()).isEqualTo(302);
            assertThat(said(visitor.get("/people/" + child).body()))
                    .contains("; named by themselves; the child was not asked");
        }
        assertThat(text(other))
                .contains("Trusted adult Wyn Worker,", "Named by themselves; the child was not asked.")
                .as("nor is it a mark beside their name")
                .doesNotContainPattern("Families service, since 1 January 2020 Trusted adult");
        assertThat(onTheDesk(worker)).contains("trusted adult: Wyn Worker " + note);
        UUID row = people.person(Actor.of(worker), child)
                .orElseThrow()
                .relations()
                .getFirst()
                .id();
        try (Visitor visitor = Visitor.signedIn(port, worker.signInName())) {
            form.putAll(Map.of("asked", "yes", "source", "Jo, asked on 17 June: “Wyn, yes.”"));
            assertThat(visitor.post("/people/" + child + "/trusted/" + row, form)
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(text(other))
                .as("nobody's word that a child trusts them is more than theirs")
                .contains(
                        "As said by: Jo, asked on 17 June", "Named by themselves, and by nobody else; ask the child.");
        row = people.person(Actor.of(worker), child)
                .orElseThrow()
                .relations()
                .getFirst()
                .id();
        try (Visitor visitor = Visitor.signedIn(port, other.signInName())) {
            assertThat(visitor.post("/people/" + child + "/trusted/" + row, form)
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(text(other)).contains("As said by: Jo, asked on 17 June").doesNotContain("amed by themselves");
        assertThat(onTheDesk(worker)).contains("trusted adult: Wyn Worker").doesNotContain(note);
    }

    /** Whoever writes what a child said of somebody else is asked no more than before. */
    @Test
    void whoNamesAnotherNeedsNotSayItAndWhereTheyDoItIsRead() {
        Practitioner worker = given("social-worker", "Wyn Worker");
        Practitioner other = given("lead-practitioner", "Lee Lead");
        try (Visitor visitor = Visitor.signedIn(port, worker.signInName())) {
            String href = "/people/" + child + "/trusted/new";
            assertThat(visitor.post(href, Map.of("kind", other.id().toString())).statusCode())
                    .isEqualTo(302);
            assertThat(text(worker)).contains("Trusted adult Lee Lead,").doesNotContain("the child was not asked");
            UUID row = people.person(Actor.of(worker), child)
                    .orElseThrow()
                    .relations()
                    .getFirst()
                    .id();
            assertThat(visitor.post("/people/" + child + "/trusted/" + row, Map.of("asked", "no"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(text(worker)).contains("The child was not asked.").doesNotContain("amed by themselves");
        }
    }

    /** One fact, and one answer: on the child's page, beside their name wherever something is asked, and in the plan. */
    @Test
    void whoeverAnEntryNamesIsNamedEverywhereAndOurIdeaIsSaidToBeOne() {
        Practitioner worker = given("social-worker", "Wyn Worker");
        String idea = "our idea, not asked of the child: Jerome";
        is("plan-created", "social-care", "2022-05-02T10:00", "A plan.", "trusted_adult", idea);
        is("missing-reported", "police", "2022-06-17T07:00", "Gone.", "episode", "1");
        assertThat(text(worker))
                .contains("None named. By what was written on 2 May: " + idea + ".")
                .doesNotContain("Jerome, by");
        assertThat(onTheDesk(worker)).contains("trusted adult: " + idea);
        is("plan-review", "social-care", "2022-05-09T10:00", "Asked him.", "trusted_adult", "Jerome, a mentor");
        assertThat(text(worker)).contains("Jerome, a mentor, by what was written on 9 May.");
        assertThat(onTheDesk(worker)).contains("trusted adult: Jerome, a mentor");
        try (Visitor visitor = Visitor.signedIn(port, worker.signInName())) {
            assertThat(said(visitor.get("/children/" + child + "/plan").body()))
                    .contains("Trusted adult Our idea, not asked of the child: Jerome", "Jerome, a mentor");
        }
    }

    /** A newer plan that names nobody, and the end of time with a mentor, say that it is so no longer. */
    @Test
    void whoWasNamedIsNamedNoLongerAfterAPlanThatNamesNobody() {
        Practitioner worker = given("social-worker", "Wyn Worker");
        is("plan-created", "social-care", "2022-05-02T10:00", "A plan.", "trusted_adult", "Jerome, a mentor");
        assertThat(text(worker)).contains("Jerome, a mentor, by what was written on 2 May.");
        is("plan-review", "social-care", "2022-05-09T10:00", "Written anew.", "changed", "yes");
        assertThat(text(worker)).contains("None named").doesNotContain("Jerome, a mentor, by what");
    }

    private String onTheDesk(Practitioner reader) {
        watch.catchUp();
        try (Visitor visitor = Visitor.signedIn(port, reader.signInName())) {
            return said(visitor.get("/now").body());
        }
    }

    @Test
    void aPlanThatNamesAWorkerByACodeSaysWhatTheyAre() {
        Practitioner worker = given("social-worker", "Wyn Worker");
        is("plan-created", "social-care", "2022-05-02T10:00", "A plan.", "trusted_adult", "PRO:MEN1");
        try (Visitor visitor = Visitor.signedIn(port, worker.signInName())) {
            assertThat(said(visitor.get("/children/" + child + "/plan").body()))
                    .contains("Trusted adult Mentor; by which name is not written there")
                    .doesNotContain("PRO:MEN1");
        }
    }

    private void is(String type, String agency, String occurred, String words, String... attribute) {
        told(type, agency, occurred, words, "", attribute.length == 2 ? Map.of(attribute[0], attribute[1]) : Map.of());
    }

    private String text(Practitioner reader) {
        return said(page(reader));
    }

    private static String said(String body) {
        return body.replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("’", "'")
                .replaceAll("\\s+", " ");
    }
}
