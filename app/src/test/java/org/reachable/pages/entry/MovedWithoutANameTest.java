package org.reachable.pages.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.PersonName;

/** Why an entry was filed under the wrong child is read in that child's record, by whoever may not know the other. */
@ReachableTest
class MovedWithoutANameTest extends EntryOfAChild {

    @Test
    void whyItIsMovedNamesNobodyWhomItIsAboutNow() {
        UUID row = write("She was held at the station.", Map.of());
        PersonId right = testshire.child();
        String family = name.substring("Rowan ".length());
        people.name(testshire.ayo(), testshire.origin(), right, PersonName.said("Tamar " + family), null);
        people.name(
                testshire.ayo(),
                testshire.origin(),
                right,
                new PersonName("Tammy Will", PersonName.Kind.FORMER, null, null),
                null);
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(right), author.id(), 0, Testshire.START, null));
        try (Visitor writer = Visitor.signedIn(port, author.signInName())) {
            for (String why : new String[] {
                "It was Tamar, she gave her cousin’s name", "it was tamar's.", "It was Tammy.", "Will gave it"
            }) {
                var refused = moved(writer, row, right, why);
                assertThat(refused.statusCode()).as(why).isEqualTo(400);
                assertThat(refused.body()).contains("Leave out what the child is called whom it is about");
            }
            assertThat(moved(
                                    writer,
                                    row,
                                    right,
                                    "It was about a cousin: both are called " + family + ", and she will say so.")
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    private HttpResponse<String> moved(Visitor writer, UUID row, PersonId to, String why) {
        writer.get("/entries/" + row + "/move");
        return writer.post("/entries/" + row + "/moved", Map.of("child", to.toString(), "because", why));
    }
}
