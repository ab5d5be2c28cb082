package org.reachable.records.surroundings;

import java.util.UUID;
import org.reachable.engine.entry.Token;

/**
 * A thing, place or adult that may stand in several stories.
 *
 * @param kind what it is, in plain words
 * @param words a plain description; empty where nobody gave one. Never an adult's name
 * @param goesByCode whether it is called by its code even where it is described, as an adult is
 */
public record Thing(UUID id, Token token, String kind, String words, boolean goesByCode) {

    /** What to call it: its description, else its kind and code. */
    public String name() {
        return name(kind, token, goesByCode ? "" : words);
    }

    static String name(String kind, Token token, String words) {
        return words.isEmpty() ? kind + " " + token.code() : words;
    }
}
