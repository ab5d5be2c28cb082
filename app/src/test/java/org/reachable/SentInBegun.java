package org.reachable;

import java.util.Map;

/** Something is sent in without an account, so that there is one that the front door can come to. */
final class SentInBegun {

    private SentInBegun() {}

    static void by(int port) {
        try (Visitor anybody = new Visitor(port)) {
            anybody.post(
                    "/worried",
                    Map.of(
                            "danger", "no",
                            "child-1-name", "A girl called Pippa",
                            "child-1-born", "about 13",
                            "words", "She is given lifts by somebody whom nobody at home knows.",
                            "teller", "other",
                            "familyKnows", "unknown"));
        }
    }
}
