package org.reachable.engine.naive;

import java.util.List;
import java.util.TreeSet;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Key;

/** What two entries must have alike to belong to one clock, one spell or one answer. */
final class Keyed {
    private Keyed() {}

    static String by(Key key, Entry entry) {
        return switch (key) {
            case Key.Child child -> "";
            case Key.EachEntry each -> entry.id().toString();
            case Key.Attribute attribute -> entry.attribute(attribute.name());
            case Key.AgencyPair pair -> new TreeSet<>(List.of(entry.agency(), entry.attribute(pair.name()))).toString();
        };
    }
}
