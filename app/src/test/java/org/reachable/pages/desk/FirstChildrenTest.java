package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk of somebody who is asked about more children than can be worked through at once. */
@ReachableTest
class FirstChildrenTest {

    @Autowired
    InventedAsks invented;

    @LocalServerPort
    int port;

    @Test
    void afterTwentyChildrenTheOthersStandInShortAndAreCounted() {
        var owner = invented.somebody("Bea Manager");
        IntStream.rangeClosed(1, 22)
                .forEach(number -> invented.toldSomebody(invented.childOf(owner, "Child " + number), 24 + number % 4));
        invented.openFor(owner, 2 * 22);

        try (var reader = Visitor.signedIn(port, owner.signInName())) {
            String desk = Visitor.said(reader.get(NowController.NOW));
            assertThat(desk).contains("for 22 children").contains("2 more children, 2 things due from you");
            assertThat(desk.split("class=\"for-child\"", -1)).hasSize(1 + 20);
        }
    }
}
