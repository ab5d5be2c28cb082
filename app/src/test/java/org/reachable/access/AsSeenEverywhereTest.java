package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A child's pages are seen as others would wherever they lie: what is asked, replies, what is begun to be written. */
@ReachableTest
class AsSeenEverywhereTest extends KeptFrom {

    private static final String BANNER = "You see this as others would";
    private static final String BACK = "See it as yourself again";

    /** Addresses that name something, and are about no child in particular. */
    private static final Set<String> ABOUT_NO_CHILD = Set.of(
            // Who works for an agency, and what they answer for.
            "/colleagues/{id}",
            "/on-duty/{id}",
            // A file, or a pack of an agency, with many children in it.
            "/import/{id}",
            "/import/batches/{id}",
            "/outage-packs/{id}",
            // Of whom nobody has said yet which child it is.
            "/sent-in/{id}",
            "/sent-in/{id}/look",
            "/sent-in/{id}/reply",
            "/sent-in/{id}/children/{child}",
            // A system that brings entries in.
            "/sources/{id}",
            // A place or a vehicle, with many children around it.
            "/subjects/{id}",
            // What a child and their family tell us: whoever works for an agency has no such page.
            "/told",
            // What happened to several children, told to the reader by name.
            "/notifications/{kind}",
            // Many children beside each other.
            "/agencies/{agency}/actions",
            "/boards/{code}",
            "/boards/{code}/csv",
            "/boards/{code}/print",
            "/boards/{code}/xlsx",
            "/figures/{code}",
            "/file-format/kinds/{code}");

    @Autowired
    Clock clock;

    @Autowired
    WhosePage whosePage;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void theKeeperWorksWithTheFriendToo() {
        house.somebody("police");
        house.duty(keeper, "lead-practitioner", Scope.child(friend));
    }

    @Test
    void everyAddressThatNamesSomethingSaysWhichChildItIsAbout() {
        assertThat(namesSomething()).hasSizeGreaterThan(40);
        assertThat(namesSomething().filter(this::isForgotten)).isEmpty();
    }

    @Test
    void anAddressThatNobodySpeaksForWouldBeFound() {
        assertThat(Stream.of("/letters/{id}", "/record/{id}/sent", "/recorded/{id}", "/children/{id}/letters")
                        .filter(this::isForgotten))
                .containsExactly("/letters/{id}", "/recorded/{id}");
    }

    @Test
    void whatIsAskedIsSeenAsOthersWouldWithItsNotesAndFiles() throws InterruptedException {
        String ask = "/asks/" + asked().replace(" ", "%20");
        List<String> pages = List.of(ask, ask + "/case-note", ask + "/case-note.txt", ask + "/case-note.pdf");
        lookAs("INVOLVED");
        for (String page : pages) {
            assertThat(keeping.get(page).statusCode()).as(page).isEqualTo(200);
        }
        for (String page : List.of(ask, ask + "/case-note")) {
            assertThat(keeping.get(page).body())
                    .as(page)
                    .contains(BANNER)
                    .doesNotContain(ask + "/taken", ask + "/going");
        }
        assertThat(audited("/asks/{id}")).startsWith(keeper.code()).contains("as seen by", "involved now");
        HttpResponse<String> taken = keeping.post(ask + "/taken", Map.of("version", "1"));
        assertThat(taken.statusCode()).isEqualTo(403);
        assertThat(taken.body()).contains("Nothing was sent", BACK);
        assertThat(working.get(ask).body())
                .as("by what is asked, they are on it or go")
                .containsPattern(Pattern.quote(ask) + "/(taken|going)")
                .doesNotContain(BANNER);

        endLooking();
        assertThat(keeping.get(ask).body()).doesNotContain(BANNER);
        lookAs("PARTNERSHIP");
        for (String page : pages) {
            assertThat(keeping.get(page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @Test
    void whatIsBegunToBeWrittenIsTheirsAloneAndKept() {
        String draft = draft(child);
        String others = draft(friend);
        lookAs("INVOLVED");
        assertThat(keeping.get("/record?child=" + child).body())
                .contains(BANNER, "A form is left out here.")
                .doesNotContain("name=\"type\"");
        assertThat(keeping.get("/record?child=" + friend).body())
                .contains("name=\"type\"")
                .doesNotContain(BANNER);
        assertThat(keeping.post("/record", Map.of("child", child.toString(), "type", "school-concern"))
                        .statusCode())
                .isEqualTo(403);
        for (String page :
                List.of(draft, draft + "/check", draft + "/done", "/record?draft=" + draft.replace("/record/", ""))) {
            HttpResponse<String> answer = keeping.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(403);
            assertThat(answer.body()).as(page).contains("Others do not see this page", BACK);
        }
        String version = version(draft);
        assertThat(keeping.post(draft + "/typed", Map.of("version", version, "words", "Typed meanwhile."))
                        .statusCode())
                .isEqualTo(200);
        for (String end : List.of("/entry", "/dropped")) {
            assertThat(keeping.post(draft + end, Map.of("version", version(draft)))
                            .statusCode())
                    .as(end)
                    .isEqualTo(403);
        }
        assertThat(keeping.get(others).statusCode()).isEqualTo(200);

        endLooking();
        assertThat(keeping.get(draft).body()).contains("Typed meanwhile.");
    }

    @Test
    void anotherRecordOfTheChildAndAnotherSpellingOfTheAddressAreTheChild() {
        PersonId same = house.child("school");
        house.link(child, same, true);
        lookAs("PARTNERSHIP");
        for (String id : List.of(child.toString(), child.toString().toUpperCase(Locale.UK), same.toString())) {
            assertThat(keeping.get("/children/" + id + "/timeline").statusCode())
                    .as(id)
                    .isIn(302, 404);
            assertThat(keeping.get("/people/" + friend + "/same-as/" + id).body())
                    .as(id)
                    .contains(BANNER);
        }
        assertThat(keeping.get("/children/" + friend + "/timeline").statusCode())
                .isEqualTo(200);
    }

    /** What was told in confidence has a reply of its own: whoever may not read that finds none. */
    @Test
    void aReplyIsSeenAsOthersWould() {
        String open = reply("open");
        String confided = reply("own-confidence");
        for (String page : List.of(open, confided)) {
            assertThat(keeping.get(page).statusCode()).as(page).isEqualTo(200);
        }
        lookAs("INVOLVED");
        assertThat(keeping.get(open).body()).contains(BANNER).doesNotContain("<textarea");
        assertThat(keeping.get(confided).statusCode()).isEqualTo(404);
        assertThat(keeping.post(open, Map.of()).statusCode()).isEqualTo(403);
    }

    /** Who opened a record is told to those who work with the child; to whoever reviews it, by name. */
    @Test
    void anOpeningIsSeenAsOthersWouldUnlessItIsTheirsToReview() {
        house.open(child, house.somebody("housing"));
        UUID opening = transactions.as(
                keeper.code(),
                () -> sql.sql("select id from break_glass where person = ?")
                        .param(child.value())
                        .query(UUID.class)
                        .single());
        String page = "/openings/" + opening;
        assertThat(keeping.get(page).statusCode()).isEqualTo(200);
        lookAs("INVOLVED");
        assertThat(keeping.get(page).body()).contains(BANNER);
        endLooking();
        lookAs("AGENCY");
        assertThat(keeping.get(page).statusCode()).isEqualTo(404);
        try (Visitor reviewing = visitor(Actor.of(testshire.practitioner("chidi")))) {
            assertThat(reviewing.get(page).body()).doesNotContain(BANNER);
        }
    }

    private void lookAs(String to) {
        assertThat(keeping.post("/children/" + child + "/as-seen", Map.of("agency", "police", "to", to))
                        .statusCode())
                .isEqualTo(302);
    }

    private void endLooking() {
        assertThat(keeping.post("/children/" + child + "/as-seen/end", Map.of()).statusCode())
                .isEqualTo(302);
    }

    private String draft(PersonId about) {
        return keeping.post("/record", Map.of("child", about.toString(), "type", "school-concern"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*(/record/)", "$1");
    }

    private String version(String draft) {
        return transactions.as(
                keeper.code(),
                () -> sql.sql("select version::text from draft where id = ?::uuid")
                        .param(draft.replace("/record/", ""))
                        .query(String.class)
                        .single());
    }

    private String reply(String handling) {
        house.write(child, "school", handling, clock.instant(), "school-concern", Map.of());
        return "/replies/"
                + transactions.as(
                        "job:test",
                        () -> sql.sql("""
                        select id from entry where subject = ? and handling = ? order by id desc limit 1
                        """)
                                .params(child.value(), handling)
                                .query(UUID.class)
                                .single());
    }

    /** Who looked, with what more is said of it. */
    private String audited(String route) {
        return sql.sql("""
                select actor || ' ' || details from audit_entry
                where route = ? and ? = any (subjects) order by position desc limit 1
                """).params(route, child.value()).query(String.class).single();
    }

    private boolean isForgotten(String address) {
        return ABOUT_NO_CHILD.stream().noneMatch(other -> address.equals(other) || address.startsWith(other + "/"))
                && !whosePage.knows(address);
    }

    /** Addresses with something in their path, or an id after their question mark. */
    private Stream<String> namesSomething() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(one -> namesSomething(one.getValue()))
                .flatMap(one -> one.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/sample"))
                .distinct();
    }

    private static boolean namesSomething(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class)
                        || (parameter.hasParameterAnnotation(RequestParam.class)
                                && parameter.getParameterType().equals(UUID.class)));
    }
}
