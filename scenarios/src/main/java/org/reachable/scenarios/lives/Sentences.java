package org.reachable.scenarios.lives;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.data.DataNode;

/** What entries say, by type and, where a type has several, by variant. */
final class Sentences {
    private final Map<String, List<String>> byType;

    private Sentences(Map<String, List<String>> byType) {
        this.byType = byType;
    }

    static Sentences shipped() {
        return PackagedYaml.read("sentences.yaml", file -> {
            DataNode all = file.need("sentences");
            var byType = new HashMap<String, List<String>>();
            all.keys().forEach(type -> byType.put(type, all.at(type).texts()));
            return new Sentences(byType);
        });
    }

    String of(String type, Dice dice) {
        List<String> sentences = byType.get(type);
        if (sentences == null) {
            throw new IllegalArgumentException("sentences.yaml has nothing for '" + type + "'");
        }
        return dice.pick(sentences);
    }
}
