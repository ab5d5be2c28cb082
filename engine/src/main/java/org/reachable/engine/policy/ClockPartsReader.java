package org.reachable.engine.policy;

import org.jspecify.annotations.Nullable;
import org.reachable.engine.data.DataNode;

/** Reads what ends a clock before it is due, and what joins it. */
record ClockPartsReader(MatchReader matches) {

    Mechanism.@Nullable Overtaken overtaken(DataNode node) {
        if (node.isEmpty()) {
            return null;
        }
        var result = new Mechanism.Overtaken(
                matches.read(node.need("by")), node.need("says").text());
        node.refuseOtherKeys();
        return result;
    }

    Mechanism.@Nullable Joined joined(DataNode node) {
        if (node.isEmpty()) {
            return null;
        }
        var result = new Mechanism.Joined(
                matches.read(node.need("by")),
                node.need("sentence").text(),
                node.at("of-another").text());
        node.refuseOtherKeys();
        return result;
    }
}
