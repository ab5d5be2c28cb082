package org.reachable.engine.entry;

import static org.reachable.engine.entry.VocabularyReader.known;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.entry.Vocabulary.ByOutcome;
import org.reachable.engine.entry.Vocabulary.Outcomes;
import org.reachable.engine.entry.Vocabulary.ReferenceKeys;

/**
 * Reads which attributes carry what one entry says of another.
 *
 * @param types codes of types that there are
 * @param classes codes of classes that there are
 * @param outcomes codes of outcomes that there are
 */
record ReferenceKeysReader(Set<String> types, Set<String> classes, Set<String> outcomes) {

    ReferenceKeys read(DataNode node) {
        var keys = new ReferenceKeys(
                node.need("answers").text(),
                node.need("answers-finding").text(),
                node.need("corrects").text(),
                node.need("duplicate-of").text(),
                node.need("unjudged-by").text(),
                known(node.need("withdraws"), types, "entry type"),
                valuesByKey(node.at("not-an-answer")),
                valuesByKey(node.at("reports")),
                node.has("heard")
                        ? Heard.read(
                                node.at("heard"),
                                valuesByKey(node.at("heard").at("but-for")),
                                valuesByKey(node.at("heard").at("named")))
                        : Heard.NONE,
                keepsOpen(node.at("keeps-open")),
                partedBy(node.at("parted-by")),
                toldApart(node.at("told-apart")),
                new ByOutcome(
                        ended(node.at("noted")),
                        ended(node.at("not-so")),
                        done(node.at("done")),
                        ended(node.at("not-together")),
                        outcomes));
        // Which incidents count once is the policy's, read from here with it.
        DataNode incidentKeys = node.at("incident-keys");
        incidentKeys.keys().forEach(key -> known(incidentKeys.at(key), types, "entry type"));
        node.refuseOtherKeys();
        return keys;
    }

    private List<Outcomes> ended(DataNode several) {
        return several.list().stream()
                .map(node -> {
                    var ended = new Outcomes(
                            known(node.at("outcome"), outcomes, "outcome"),
                            valuesByKey(node.at("unless")),
                            known(node.need("is"), classes, "class"));
                    node.refuseOtherKeys();
                    return ended;
                })
                .toList();
    }

    private Map<String, Set<String>> partedBy(DataNode node) {
        var result = new LinkedHashMap<String, Set<String>>();
        node.keys().forEach(type -> {
            known(node.at(type), types, "entry type");
            result.put(type, node.at(type).textSet());
        });
        return Collections.unmodifiableMap(result);
    }

    private Map<String, Set<String>> toldApart(DataNode node) {
        var result = new LinkedHashMap<String, Set<String>>();
        node.keys().forEach(attribute -> result.put(attribute, known(node.at(attribute), types, "entry type")));
        return Collections.unmodifiableMap(result);
    }

    private List<Done> done(DataNode several) {
        return several.list().stream()
                .map(node -> {
                    var done = new Done(
                            known(node.need("outcome"), outcomes, "outcome"),
                            valuesByKey(node.at("said")),
                            known(node.at("is"), classes, "class"),
                            known(node.at("types"), types, "entry type"));
                    node.refuseOtherKeys();
                    return done;
                })
                .toList();
    }

    private static KeepsOpen.Counts counts(DataNode of) {
        boolean fewer = of.at("fewer").yes(false);
        boolean more = of.at("more").yes(false);
        boolean both = of.at("both").yes(false);
        return fewer
                ? KeepsOpen.Counts.FEWER
                : more ? KeepsOpen.Counts.MORE : both ? KeepsOpen.Counts.BOTH : KeepsOpen.Counts.LISTED;
    }

    private static Map<String, KeepsOpen> keepsOpen(DataNode node) {
        var result = new LinkedHashMap<String, KeepsOpen>();
        for (String key : node.keys()) {
            DataNode of = node.at(key);
            if (of.isMap()) {
                result.put(key, new KeepsOpen(of.at("all-but").textSet(), of.has("all-but"), counts(of)));
                of.refuseOtherKeys();
            } else {
                result.put(key, new KeepsOpen(of.textSet(), false, KeepsOpen.Counts.LISTED));
            }
        }
        return Collections.unmodifiableMap(result);
    }

    private static Map<String, Set<String>> valuesByKey(DataNode node) {
        var result = new LinkedHashMap<String, Set<String>>();
        node.keys().forEach(key -> result.put(key, node.at(key).textSet()));
        return Collections.unmodifiableMap(result);
    }
}
