package org.reachable.engine.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A thing or person named by code in an entry's words, as {@code [ADDR:A1]}. The same token is the same thing wherever
 * it stands.
 *
 * @param kind the letters before the colon, for example {@code ADDR}
 * @param code the rest, for example {@code A1}
 */
public record Token(String kind, String code) implements Comparable<Token> {
    private static final Pattern IN_TEXT = Pattern.compile("\\[([A-Z]+):([^\\]\\s]+)]");

    /** Reads {@code ADDR:A1}; anything without a colon is a token without a kind. */
    public static Token of(String written) {
        int colon = written.indexOf(':');
        return colon < 0
                ? new Token("", written)
                : new Token(written.substring(0, colon), written.substring(colon + 1));
    }

    /** The tokens in a text, in the order they stand, each once. */
    public static List<Token> in(String text) {
        if (text.indexOf('[') < 0) {
            return List.of();
        }
        var found = new ArrayList<Token>(4);
        var matcher = IN_TEXT.matcher(text);
        while (matcher.find()) {
            var token = new Token(matcher.group(1), matcher.group(2));
            if (!found.contains(token)) {
                found.add(token);
            }
        }
        return List.copyOf(found);
    }

    @Override
    public int compareTo(Token other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind + ":" + code;
    }
}
