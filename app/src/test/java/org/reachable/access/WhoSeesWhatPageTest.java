package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.policy.Access;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the page says to everybody of who sees what. */
@ReachableTest
class WhoSeesWhatPageTest {

    @LocalServerPort
    int port;

    /** The page everybody may read is written from the same object, in words for every answer there is. */
    @Test
    void thePageSaysInWordsWhatTheDatabaseDoes() throws Exception {
        try (HttpClient nobody = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = nobody.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/who-sees-what"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains(
                            "Involved now", "Said in confidence", "Yes, but nobody who investigates", "service manager")
                    .contains("Those who investigate crime, here: Police; British Transport Police.")
                    .contains("only\n    reads: Inspectorate.")
                    .contains("Draw some children at random", "Count alerts across children", "Be asked for by name");
        }
        assertThat(WhoSeesWhatController.words(Relationship.INVOLVED, Handling.OPEN))
                .isEqualTo("Yes");
        assertThat(WhoSeesWhatController.words(Relationship.PARTNERSHIP, Handling.RESTRICTED))
                .isEqualTo("No");
    }

    @Test
    void whateverADutyBringsIsALineOfThePage() {
        Set<String> duties = Access.shipped().duties().keySet();
        assertThat(WhoSeesWhatController.unsaid(duties)).isEmpty();
        Set<String> more = new HashSet<>(duties);
        more.add("read-everything");
        assertThat(WhoSeesWhatController.unsaid(more)).as("control").containsExactly("read-everything");
    }
}
