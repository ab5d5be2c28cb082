package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;

/** Somebody is kept from a child's record by a page, and finds nothing of it at any outlet. */
@ReachableTest
class KeptFromTest extends KeptFrom {

    @Test
    void whoeverIsKeptOutFindsNothingOfTheChildAtAnyOutlet() throws InterruptedException {
        begin();
        String ask = "/asks/" + asked().replace(" ", "%20");
        assertThat(working.get(ask).body()).contains(name, "She told her teacher.");
        assertThat(working.search("/search", name).body()).contains(child.toString());
        assertThat(working.get("/record").body()).contains(name);
        assertThat(working.get("/now").body()).contains(name);
        assertThat(keepOut("It is her niece.").statusCode()).isEqualTo(302);
        findsNothing();
        for (String file : List.of("", "/case-note", "/case-note.txt", "/case-note.pdf")) {
            assertThat(working.get(ask + file).statusCode()).as(file).isEqualTo(404);
        }
        for (String way : List.of("taken", "done", "not-needed", "handed-over", "accepted", "useful")) {
            Map<String, String> answer = Map.of(
                    "version", "0", "words", "x", "because", "x", "why", "x", "to", keeper.code(), "useful", "true");
            assertThat(working.post(ask + "/" + way, answer).statusCode())
                    .as(way)
                    .isIn(400, 404);
        }
        assertThat(keeping.get(ask).body()).contains(name).doesNotContain("Handed over", "is on it");
    }

    @Test
    void whoeverIsLockedOutFindsNothingOfTheChildAtAnyOutlet() {
        worker = house.somebody("school");
        house.duty(worker, "front-door-manager", Scope.partnership());
        working.close();
        working = visitor(worker);
        begin();
        assertThat(working.get("/children/" + child + "/timeline").statusCode()).isEqualTo(200);
        assertThat(lock(another).statusCode()).isEqualTo(302);
        findsNothing();
    }

    @Test
    void whereALockIsFoundOthersReadWhomToAskAndNothingMoreAtAnyOutlet() {
        worker = house.somebody("school");
        house.duty(worker, "front-door-manager", Scope.partnership());
        house.duty(worker, "safeguarding-partners-lead", Scope.partnership());
        working.close();
        working = visitor(worker);
        var form = new HashMap<>(lockForm(another, "A brother is looking for her.", 20));
        form.put("found", "yes");
        assertThat(keeping.post("/children/" + child + "/restrictions/lock", form)
                        .statusCode())
                .isEqualTo(302);
        assertThat(standings.of(worker, child)).isEqualTo(Relationship.LOCKED_POINTER);
        assertThat(working.get("/children/" + child).body())
                .contains(name, "There is a record, and it is locked", "ask <strong>" + name(keeper))
                .doesNotContain("/opening", "brother");
        assertThat(working.search("/search", name).body()).contains(child.toString());
        for (String page : pagesAboutPeople()) {
            HttpResponse<String> answer = working.get(page.replace("{one}", child.toString()));
            if (answer.statusCode() == 200) {
                assertThat(page).isIn("/children/{one}", "/children/{one}/own-family", "/people/{one}/told/new");
                assertThat(answer.body()).as(page).doesNotContain("Canary of", "brother");
            }
        }
        assertThat(keeping.get("/children/" + child + "/restrictions").body())
                .contains("That there is a record, and that they ask " + name(keeper));
        assertThat(keeping.post("/children/" + child + "/restrictions/lock", lockForm(another, "He still looks.", 20))
                        .statusCode())
                .isEqualTo(302);
        findsNothing();
    }

    @Test
    void anAddressIsOfTheChildWhateverItCallsThem() {
        assertThat(filled("/children/{whom}/clubs/{club}", "child", "club")).isEqualTo("/children/child/clubs/club");
    }

    @Test
    void whatWasBegunBeforeIsNotHandedInAfter() {
        HttpResponse<String> begun =
                working.post("/record", Map.of("child", child.toString(), "type", "school-concern"));
        String draft = begun.headers().firstValue("Location").orElseThrow().replaceFirst(".*(/record/)", "$1");
        keepOut("It is her niece.");
        for (String page : List.of(draft, draft + "/done")) {
            assertThat(working.get(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(working.post(draft + "/entry", Map.of("version", "0")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anybodySaysOfThemselvesThatItIsTheirFamilyAndSeesNoMore() {
        String ownFamily = "/children/" + child + "/own-family";
        assertThat(working.post(ownFamily, Map.of()).statusCode()).isEqualTo(400);
        assertThat(working.post(ownFamily, Map.of("because", "She is my niece."))
                        .statusCode())
                .isEqualTo(302);
        findsNothing();
        assertThat(transactions.as(
                        worker.code(),
                        () -> sql.sql("select count(*) from exclusion where practitioner = ?")
                                .param(UUID.fromString(worker.code()))
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void whoeverIsKeptOutIsAskedNothingAboutTheChildAndOfferedNothing() throws InterruptedException {
        PersonId other = house.child();
        Actor deputy = house.somebody("social-care");
        house.duty(worker, "social-worker", Scope.child(other));
        house.duty(deputy, "social-worker", Scope.child(other));
        house.keepOut(other, worker, true);
        assertThat(partnership
                        .whoIsOnDuty("social-worker", other, clock.instant())
                        .practitioner()
                        .id())
                .hasToString(deputy.code());
        Actor kept = house.somebody("police");
        house.keepOut(child, kept, true);
        String ask = "/asks/" + asked().replace(" ", "%20");
        String version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(working.get(ask).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var handing = Map.of("version", version, "to", kept.code(), "why", "She knows her.", "knowingly", "true");
        assertThat(working.post(ask + "/handed-over", handing).statusCode()).isEqualTo(400);
        house.keepOut(child, kept, false);
        assertThat(working.post(ask + "/handed-over", handing).statusCode()).isEqualTo(302);
    }
}
