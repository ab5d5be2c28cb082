package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Practitioner;

/** What one person's word closed is closed until somebody of another agency says that it was so; that it was otherwise is heard at once. */
@ReachableTest
class OneWordTest extends HeldOnOneWord {

    /** It is closed until somebody of another agency says that it was so, and each page says until when. */
    @Test
    void whatOnePersonsWordClosesIsClosedUntilSomebodyOfAnotherAgencySaysThatItWasSo() {
        Practitioner officer =
                given("police-duty-sergeant", colleagues.somebody("Omar Officer", "police", "Valley police"));
        Practitioner colleague = colleagues.somebody("Cal Colleague", "social-care", "Duty team");
        // Nobody wrote what police say: they are asked all the same.
        held(Map.of(
                "social-care-named",
                "",
                "social-care-whom",
                colleague.id().toString(),
                "police-stance",
                "",
                "police-whom",
                officer.id().toString()));
        assertThat(waiting()).isEmpty();
        assertThat(open("danger-on-one-word")).isTrue();
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            assertThat(Jsoup.parse(writer.get("/asks/" + danger().id()).body()).text())
                    .contains("Closed on one person’s word: not confirmed", "It is closed on one person’s word until")
                    .doesNotContain("answered in time");
            for (String page : List.of("/now", "/children/" + child)) {
                assertThat(Jsoup.parse(writer.get(page).body()).text())
                        .as(page)
                        .contains("written down by one person", "closed on their word until");
            }
        }
        saysSo(colleague);
        assertThat(open("danger-on-one-word")).as("of the same agency").isTrue();
        saysSo(officer);
        assertThat(open("danger-on-one-word")).isFalse();
        assertThat(waiting()).isEmpty();
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            assertThat(Jsoup.parse(writer.get("/asks/" + danger().id()).body()).text())
                    .contains("Closed: answered")
                    .doesNotContain("not confirmed");
        }
        assertThat(stands().attributes())
                .doesNotContainKey("on_one_word")
                .containsEntry("attended", "social-care|police");
        assertThat(stands().summary()).contains("Police: we took part.");
    }

    /** They spoke, and it was not what is written: nobody takes that for a yes. */
    @Test
    void whoeverSaysThatItWasOtherwiseHasNotConfirmedAndTheirWordsAreRead() {
        Practitioner officer =
                given("police-duty-sergeant", colleagues.somebody("Omar Officer", "police", "Valley police"));
        held(officer);
        says(
                officer,
                Map.of("so", "otherwise", "stance", "differently", "words", "It was another child. This needs one."));
        assertThat(open("danger-said-otherwise")).as("at once").isTrue();
        assertThat(stands().attributes())
                .containsEntry("on_one_word", "police")
                .containsEntry("said_otherwise", "police");
        assertThat(stands().summary())
                .contains("Police: it was otherwise than is written down. “It was another child. This needs one.”")
                .doesNotContain("we took part");
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            assertThat(Jsoup.parse(writer.get("/now").body()).text())
                    .contains(
                            "You wrote what they said: they say that it was otherwise",
                            "Police says: “It was another child. This needs one.”",
                            "Read what they say and ring them now");
            assertThat(Jsoup.parse(writer.get("/asks/" + danger().id()).body()).text())
                    .contains("Police says that it was otherwise: “It was another child. This needs one.”");
        }
    }
}
