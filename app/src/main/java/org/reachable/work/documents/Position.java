package org.reachable.work.documents;

import java.util.UUID;

/** What an agency says of a whole version, by its own people. */
record Position(UUID version, Stance stance, String words, Version.Said said) {

    /** What it says. */
    enum Stance {
        AGREES("agrees", "agrees"),
        AGREES_IF("agrees-if", "agrees, if"),
        DIFFERENTLY("differently", "sees it differently");

        private final String code;
        private final String words;

        Stance(String code, String words) {
            this.code = code;
            this.words = words;
        }

        String code() {
            return code;
        }

        String words() {
            return words;
        }
    }
}
