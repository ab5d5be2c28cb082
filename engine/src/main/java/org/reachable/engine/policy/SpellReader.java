package org.reachable.engine.policy;

import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.data.DataNode;

/** Reads what opens, closes and tells apart a spell. */
final class SpellReader {
    private final MatchReader matches;

    SpellReader(MatchReader matches) {
        this.matches = matches;
    }

    SpellKind read(DataNode node) {
        DataNode lasts = node.at("lasts");
        Span.@Nullable Unit unit = lasts.isEmpty() ? null : MechanismReader.unit(lasts.need("unit"));
        var result = new SpellKind(
                node.need("code").text(),
                node.need("name").text(),
                matches.read(node.need("opens")),
                node.at("closes").isEmpty() ? Match.NOTHING : matches.read(node.at("closes")),
                MechanismReader.key(node.at("key"), new Key.Child()),
                node.at("closed-at").text(),
                node.at("from-next-school-day").textSet(),
                lasts.isEmpty() ? "" : lasts.need("attribute").text(),
                unit,
                node.at("replaces").yes(false),
                node.at("told-by-end").isEmpty() ? null : MechanismReader.span(node.at("told-by-end")));
        lasts.refuseOtherKeys();
        node.refuseOtherKeys();
        return result;
    }
}
