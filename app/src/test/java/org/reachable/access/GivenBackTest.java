package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;
import org.springframework.dao.DataAccessException;

/** Whoever offered something hears what became of it; and one slip of a hand, accepted, is undone by either side. */
@ReachableTest
class GivenBackTest extends KeptFrom {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final String TOLD = "/notifications/answered-offers";

    private String page;
    private Actor stranger;

    @BeforeEach
    void somethingIsOfferedToAStranger() throws InterruptedException {
        page = "/asks/" + asked();
        stranger = house.somebody("housing");
        offer(working, stranger);
    }

    @Test
    void whoeverOfferedItIsToldOnTheirDeskThatItWasAccepted() {
        accept();
        assertThat(working.get("/now").body()).contains("What became of what was handed over", TOLD);
        assertThat(working.get(TOLD).body())
                .contains(
                        name(stranger),
                        "accepted what you offered them",
                        "href=\"" + page + "/give-back\">Take it from them</a>");
        seen(working);
        assertThat(working.get("/now").body()).doesNotContain(TOLD);
    }

    @Test
    void andThatItWasDeclinedAndWhy() {
        try (Visitor offered = visitor(stranger)) {
            offered.post(
                    page + "/declined", Map.of("version", version(offered, "/now"), "because", "I leave on Friday."));
            assertThat(offered.get("/now").body()).doesNotContain(TOLD);
        }
        assertThat(working.get(TOLD).body())
                .contains(
                        name(stranger), "declined what you offered them", "“I leave on Friday.”", "stays whose it is");
    }

    @Test
    void whoeverTookItOverGivesItBackWithAReasonAndReadsOfTheChildNoMore() {
        accept();
        try (Visitor taker = visitor(stranger)) {
            assertThat(taker.get(page).body()).contains("href=\"" + page + "/give-back\">Give it back</a>");
            String version = version(taker, page + "/give-back");
            var blank = taker.post(page + "/given-back", Map.of("version", version, "because", " "));
            assertThat(blank.statusCode()).isEqualTo(400);
            assertThat(blank.body()).contains("Write why you give it back");
            assertThat(taker.post(page + "/given-back", Map.of("version", version, "because", "I do not know her."))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(standings.of(stranger, child)).isEqualTo(Relationship.PARTNERSHIP);
            assertThat(taker.get(page).statusCode()).isEqualTo(404);
            assertThat(taker.get(page + "/give-back").statusCode()).isEqualTo(404);
        }
        assertThat(working.get(TOLD).body())
                .contains("gave back what they had taken over", "“I do not know her.”", "It is yours again");
        assertThat(working.get(page).body())
                .contains("name=\"version\"", "Given back to ", "I do not know her.")
                .doesNotContain("/give-back");
    }

    @Test
    void whoeverOfferedItTakesItFromThemAndTheyAreTold() {
        accept();
        String version = version(working, page + "/give-back");
        assertThat(working.post(page + "/given-back", Map.of("version", version, "because", "I chose the wrong name."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(standings.of(stranger, child)).isEqualTo(Relationship.PARTNERSHIP);
        try (Visitor taker = visitor(stranger)) {
            assertThat(taker.get(page).statusCode()).isEqualTo(404);
            assertThat(taker.get(TOLD).body())
                    .contains("took what was handed over", "“I chose the wrong name.”")
                    .doesNotContain("See what is asked");
        }
        assertThat(working.get(page).body()).contains("name=\"version\"", "Taken from " + name(stranger));
    }

    /** Whose only tie was the ask itself has none once it is another's: they take it back all the same, and can give it back then. */
    @Test
    void andDoesSoWhereTheyHaveNoOtherPartInTheWork() {
        accept();
        Actor second = house.somebody("housing");
        try (Visitor taker = visitor(stranger);
                Visitor next = visitor(second)) {
            offer(taker, second);
            next.post(page + "/accepted", Map.of("version", version(next, "/now")));
            assertThat(taker.get(page).statusCode()).isEqualTo(404);
            assertThat(taker.get(page + "/give-back").body())
                    .contains(name, "Take it from them")
                    .doesNotContain("She told her teacher");
            String version = version(taker, page + "/give-back");
            taker.post(page + "/given-back", Map.of("version", version, "because", "It was not for them."));
            assertThat(standings.of(second, child)).isEqualTo(Relationship.PARTNERSHIP);
            assertThat(taker.get(page).body()).contains("Give it back");
        }
    }

    @Test
    void whoPutsRightForTheirAgencyTakesItFromThemTooAndBothAreTold() {
        accept();
        Actor colleague = house.somebody("social-care");
        house.duty(colleague, "lead-practitioner", Scope.child(child));
        try (Visitor beside = visitor(colleague)) {
            assertThat(beside.get(page).body()).doesNotContain("/give-back");
            assertThat(beside.get(page + "/give-back").statusCode()).isEqualTo(404);
            house.duty(colleague, "agency-safeguarding-lead", Scope.agency(colleague.agency()));
            String version = version(beside, page + "/give-back");
            beside.post(page + "/given-back", Map.of("version", version, "because", "It is for us."));
        }
        assertThat(working.get(TOLD).body()).contains(name(colleague), "took what was handed over");
        assertThat(working.get(page).body()).contains("name=\"version\"");
        assertThat(standings.of(stranger, child)).isEqualTo(Relationship.PARTNERSHIP);
    }

    /** Whoever was told that nobody had answered hands over what is another's. */
    @Test
    void whoseItWasIsToldOfBothAndHasItAgain() {
        Actor told = house.somebody("social-care");
        house.duty(told, "lead-practitioner", Scope.child(child));
        takeBackTheOffer();
        house.tell(page.replace("/asks/", ""), told);
        try (Visitor senior = visitor(told)) {
            offer(senior, stranger);
            accept();
            assertThat(working.get(TOLD).body())
                    .contains(
                            name(stranger),
                            "accepted what " + name(told),
                            "It was yours, and is theirs now",
                            page + "/give-back\">Take it from them</a>");
            assertThat(working.get(page + "/give-back").body()).contains("It is with you again");
            try (Visitor taker = visitor(stranger)) {
                assertThat(taker.get(page + "/give-back").body()).contains("It is " + name(worker) + "’s again");
                String version = version(taker, page + "/give-back");
                taker.post(page + "/given-back", Map.of("version", version, "because", "I do not know her."));
            }
            assertThat(senior.get(TOLD).body())
                    .contains("gave back what they had taken over", "It is with " + name(worker));
        }
        assertThat(working.get(TOLD).body()).contains("gave back what they had taken over", "It is yours again");
        assertThat(sql.sql("select practitioner::text from ask where finding = ?")
                        .param(page.replace("/asks/", ""))
                        .query(String.class)
                        .single())
                .isEqualTo(worker.code());
    }

    @Test
    void whoseItWasTakesItFromThemThemselves() {
        Actor told = house.somebody("social-care");
        house.duty(told, "lead-practitioner", Scope.child(child));
        takeBackTheOffer();
        house.tell(page.replace("/asks/", ""), told);
        try (Visitor senior = visitor(told)) {
            offer(senior, stranger);
            accept();
            String version = version(working, page + "/give-back");
            assertThat(working.post(page + "/given-back", Map.of("version", version, "because", "I see her at four."))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(senior.get(TOLD).body()).contains("took what was handed over", "It is with " + name(worker));
        }
        assertThat(standings.of(stranger, child)).isEqualTo(Relationship.PARTNERSHIP);
    }

    @Test
    void nobodyElseMovesItByHand() {
        accept();
        Actor close = house.somebody("social-care");
        house.duty(close, "lead-practitioner", Scope.child(child));
        for (Actor who : new Actor[] {close, house.somebody("school")}) {
            assertThatThrownBy(() -> byHand(who, """
                            insert into ask_given_back (partnership, finding, version, becomes, because)
                            select ask.partnership, ask.finding, made.version, ask.version + 1, 'A test.'
                            from ask, ask_offer made where ask.finding = :finding and made.finding = ask.finding
                            """)).isInstanceOfAny(DataAccessException.class, AssertionError.class);
            assertThatThrownBy(() -> byHand(
                            who,
                            "update ask set practitioner = '%s', taken_at = null, version = version + 1 where finding = :finding"
                                    .formatted(worker.code())))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void byHand(Actor by, String change) {
        transactions.as(
                by.code(),
                () -> assertThat(sql.sql(change)
                                .param("finding", page.replace("/asks/", ""))
                                .update())
                        .isPositive());
    }

    private void accept() {
        try (Visitor offered = visitor(stranger)) {
            offered.post(page + "/accepted", Map.of("version", version(offered, "/now")));
        }
        assertThat(standings.of(stranger, child)).isEqualTo(Relationship.INVOLVED);
    }

    private void offer(Visitor by, Actor to) {
        Map<String, String> form =
                Map.of("version", version(by, page), "to", to.code(), "why", "We went to see it.", "knowingly", "true");
        assertThat(by.post(page + "/handed-over", form).statusCode()).isEqualTo(302);
    }

    private void takeBackTheOffer() {
        assertThat(working.post(page + "/offer-taken-back", Map.of("version", version(working, page)))
                        .statusCode())
                .isEqualTo(302);
    }

    private void seen(Visitor reader) {
        Matcher told = Pattern.compile("name=\"told\" value=\"([^\"]+)\"")
                .matcher(reader.get(TOLD).body());
        assertThat(told.find()).isTrue();
        reader.post(TOLD + "/seen", Map.of("told", told.group(1)));
    }

    private static String version(Visitor reader, String address) {
        Matcher version = VERSION.matcher(reader.get(address).body());
        assertThat(version.find()).as(address).isTrue();
        return version.group(1);
    }
}
