package org.reachable.engine.fold.child;

import java.util.Locale;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Key;

/** Says which spell, or which clock, an entry belongs to. */
final class Keys {
    private Keys() {}

    static String of(Key key, Entry entry) {
        return switch (key) {
            case Key.Child _ -> "";
            case Key.EachEntry _ -> entry.id().toString();
            case Key.Attribute attribute -> valueOf(attribute, entry);
            case Key.AgencyPair pair -> pair(entry.agency(), entry.attribute(pair.name()));
        };
    }

    /** True where the entry can belong to another's: a blank value has nothing in common with another blank. */
    static boolean tells(Key key, Entry entry) {
        return switch (key) {
            case Key.Attribute attribute -> !valueOf(attribute, entry).isEmpty();
            case Key.AgencyPair pair -> !entry.attribute(pair.name()).isEmpty();
            case Key.Child _, Key.EachEntry _ -> true;
        };
    }

    /** True where what is not said is read from the words of the location. */
    static boolean readsTheLocation(Key key) {
        return key instanceof Key.Attribute attribute && attribute.orLocation();
    }

    private static String valueOf(Key.Attribute attribute, Entry entry) {
        String said = entry.attribute(attribute.name());
        if (!attribute.orLocation()) {
            return said;
        }
        return (said.isEmpty() ? Places.last(entry.location()) : said.strip()).toLowerCase(Locale.UK);
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + '|' + other : other + '|' + one;
    }
}
