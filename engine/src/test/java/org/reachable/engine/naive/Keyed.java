package org.reachable.engine.naive;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Key;

/** What two entries must have alike to belong to one clock, one spell or one answer. */
final class Keyed {
    private Keyed() {}

    /** False for a blank value, which has nothing in common with another blank. */
    static boolean tells(Key key, Entry entry) {
        return switch (key) {
            case Key.Attribute attribute -> !value(attribute, entry).isEmpty();
            case Key.AgencyPair pair -> !entry.attribute(pair.name()).isEmpty();
            case Key.Child _, Key.EachEntry _ -> true;
        };
    }

    /** True where the words of a place say what is left blank. */
    static boolean readsThePlace(Key key) {
        return key instanceof Key.Attribute attribute && attribute.orLocation();
    }

    /** True where it says so itself, and not its place. */
    static boolean isSaid(Key key, Entry entry) {
        return key instanceof Key.Attribute attribute
                && !entry.attribute(attribute.name()).isEmpty();
    }

    private static String value(Key.Attribute attribute, Entry entry) {
        String said = entry.attribute(attribute.name());
        if (!attribute.orLocation()) {
            return said;
        }
        if (said.isEmpty()) {
            String place = entry.location().replaceAll("\\[[^\\]]*]|\\([^)]*\\)", "");
            said = place.contains(",") ? place.substring(place.lastIndexOf(',') + 1) : place;
        }
        return said.strip().toLowerCase(Locale.UK);
    }

    static String by(Key key, Entry entry) {
        return switch (key) {
            case Key.Child child -> "";
            case Key.EachEntry each -> entry.id().toString();
            case Key.Attribute attribute -> value(attribute, entry);
            case Key.AgencyPair pair -> new TreeSet<>(List.of(entry.agency(), entry.attribute(pair.name()))).toString();
        };
    }
}
