package org.reachable.work.meetings;

import java.util.Arrays;
import java.util.Optional;

/** How somebody took part. */
enum How {
    PHONE("phone", "By phone", true),
    VIDEO("video", "By video", true),
    ROOM("room", "In the room", true),
    WORDS("words", "Sent words", false),
    NOT_REACHED("not-reached", "Not reached", false);

    private final String code;
    private final String words;
    private final boolean spoke;

    How(String code, String words, boolean spoke) {
        this.code = code;
        this.words = words;
        this.spoke = spoke;
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }

    /** Whether they spoke with the others: words that were sent answer no question. */
    boolean spoke() {
        return spoke;
    }

    /** The one with this code; empty where there is none. */
    static Optional<How> typed(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    static How of(String code) {
        return typed(code).orElseThrow();
    }
}
