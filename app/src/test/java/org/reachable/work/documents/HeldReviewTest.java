package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentSection;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

/** What a review finds is written by whoever holds it, and not by those whose work it looks at: they read it, and say what they see otherwise. */
@ReachableTest
class HeldReviewTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    DocumentStore store;

    @Autowired
    Documents documents;

    @Autowired
    KeptKinds kinds;

    @Autowired
    Transactions transactions;

    private PersonId child;
    private Practitioner manager;
    private Practitioner lead;
    private String review;

    @BeforeEach
    void aReviewWithAFinding() {
        child = testshire.child();
        manager = closeTo("Mo Manager", "partnership-business-manager");
        lead = closeTo("Lena Lead", "lead-practitioner");
        review = "/children/" + child + "/documents/review";
    }

    @Test
    void whoeverLeadsForTheChildBeginsNoReviewOfTheirOwnWork() {
        assertThat(post(lead, review, Map.of())).isEqualTo(404);
        assertThat(post(manager, review, Map.of())).isEqualTo(302);
    }

    @Test
    void whatIsFoundIsChangedAndPutInForceByNobodyElse() {
        begun();
        String finding = review + "/1/findings";
        assertThat(post(lead, finding, Map.of("finding", "All was done.", "found", "found")))
                .isEqualTo(404);
        assertThat(post(lead, review + "/1/family", Map.of("words", "We are content.")))
                .isEqualTo(404);
        assertThat(post(lead, review + "/1/in-force", Map.of())).isEqualTo(404);
        try (Visitor visitor = Visitor.signedIn(port, lead.signInName())) {
            var page = Jsoup.parse(visitor.get(review + "/1").body());
            assertThat(page.select("a[href^='" + finding + "']"))
                    .as("no way to what is not theirs")
                    .isEmpty();
            assertThat(page.text()).contains("Nobody told the school");
            assertThat(page.select("a[href*='/said/']"))
                    .as("they say what they see")
                    .isNotEmpty();
        }
        assertThat(post(lead, review + "/1/evidence", Map.of("says", "We rang on the Monday.")))
                .as("what they know they add")
                .isEqualTo(302);
        assertThat(post(manager, review + "/1/in-force", Map.of())).isEqualTo(302);
    }

    /** Whatever a page forgets. */
    @Test
    void theDatabaseRefusesItToo() {
        begun();
        Actor who = Actor.of(lead);
        Version version = transactions.as(
                who.code(), () -> store.versions(who, child, "review").getFirst());
        DocumentSection findings =
                kinds.kind("review").orElseThrow().section("findings").orElseThrow();
        assertThat(version.may().write()).isTrue();
        assertThatThrownBy(() ->
                        documents.save(who, version, findings, null, null, Map.of("finding", "All was done."), false))
                .isInstanceOf(DataAccessException.class);
    }

    /** Until they agree, and again once they took it back: whoever reads the review with the child in mind reads no word of it. */
    @Test
    void whatTheFamilyHasNotAgreedToIsReadByWhoeverHoldsItAlone() {
        begun();
        String words = "They laughed at me in that room.";
        assertThat(post(manager, review + "/1/family", Map.of("words", words))).isEqualTo(302);
        assertThat(readBy(manager)).contains(words).doesNotContain("left out here");
        assertThat(readBy(lead))
                .doesNotContain(words)
                .contains("What they have not agreed to is read by whoever holds the review alone")
                .as("not said to be none")
                .contains("Nothing is written here that you may read.")
                .doesNotContain("Nobody of the family has been heard");
        used(1, words, "yes");
        assertThat(readBy(lead)).contains(words, "left out here");
        assertThat(post(manager, review + "/1/in-force", Map.of())).isEqualTo(302);
        assertThat(post(manager, review, Map.of())).isEqualTo(302);
        used(2, words, "no");
        assertThat(readBy(lead))
                .as("taken back in a later version, of the one in force too")
                .doesNotContain(words);
        assertThat(readBy(manager)).contains(words);
    }

    private void used(int version, String words, String answer) {
        try (Visitor visitor = Visitor.signedIn(port, manager.signInName())) {
            String change = Jsoup.parse(visitor.get(review + "/" + version).body())
                    .select("a[href*='/family/']")
                    .attr("href");
            String seen = Jsoup.parse(visitor.get(change).body())
                    .select("input[name=seen]")
                    .attr("value");
            assertThat(visitor.post(change, Map.of("words", words, "used", answer, "seen", seen))
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    private String readBy(Practitioner who) {
        try (Visitor visitor = Visitor.signedIn(port, who.signInName())) {
            return Jsoup.parse(visitor.get(review + "/1").body()).text();
        }
    }

    private void begun() {
        post(manager, review, Map.of());
        post(manager, review + "/1/findings", Map.of("finding", "Nobody told the school", "found", "found"));
        post(manager, review + "/1/shared", Map.of());
    }

    private int post(Practitioner who, String address, Map<String, String> form) {
        try (Visitor visitor = Visitor.signedIn(port, who.signInName())) {
            return visitor.post(address, form).statusCode();
        }
    }

    private Practitioner closeTo(String name, String role) {
        Practitioner one = colleagues.somebody(name, "social-care", name + "’s agency");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
