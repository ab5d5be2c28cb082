package org.reachable.engine.fold.child;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.policy.Key;

/** What the words of a location say, as far as they can be read. */
final class Places {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)");

    private Places() {}

    /** What stands after the last comma, or all of it where there is none; what is in brackets dropped. */
    static String last(String location) {
        String words = IN_BRACKETS.matcher(location).replaceAll("");
        int comma = words.lastIndexOf(',');
        return words.substring(comma + 1).strip();
    }

    /** True where nothing says that the two are of different places: by their tokens or, where either has none, by their words. */
    static boolean mayBeOne(Entry one, Entry other) {
        if (!one.where().isEmpty() && !other.where().isEmpty()) {
            return one.where().stream().anyMatch(other.where()::contains);
        }
        String words = words(one);
        return words.isEmpty() || words(other).isEmpty() || words.equalsIgnoreCase(words(other));
    }

    private static String words(Entry entry) {
        return IN_BRACKETS.matcher(entry.location()).replaceAll("").strip();
    }

    /** What an entry says it is near, and the places that its location names. */
    static List<Token> named(Key.Attribute near, Entry entry) {
        return Stream.concat(Attributes.several(entry, near.name()).stream().map(Token::of), entry.where().stream())
                .filter(token -> near.orPlaces().contains(token.kind()))
                .toList();
    }
}
