package org.reachable.engine.entry;

import java.util.Set;
import org.reachable.engine.data.DataNode;

/** Reads how a type of entry is told, and how it tells of its own end. */
final class TellingReader {
    private TellingReader() {}

    static EntryType.OwnEnd ownEnd(DataNode node) {
        var result = new EntryType.OwnEnd(
                node.at("told-in").text(), Set.copyOf(node.at("closed").texts()));
        node.refuseOtherKeys();
        return result;
    }

    /** @param besides whether it goes on from the type's own clause */
    static EntryType.ToldWhere toldWhere(DataNode node, boolean besides) {
        boolean ahead = node.at("ahead").yes(false);
        var result = new EntryType.ToldWhere(
                (ahead ? node.at("attribute") : node.need("attribute")).text(),
                Set.copyOf((ahead ? node.at("is") : node.need("is")).texts()),
                node.need("told").text(),
                ahead,
                besides);
        node.refuseOtherKeys();
        return result;
    }
}
