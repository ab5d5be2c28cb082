package org.reachable.engine.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.reachable.engine.data.DataNode;

/** Reads who holds a document, and what of it others read only where it was agreed to. */
final class HeldReader {

    private HeldReader() {}

    static DocumentKind.Held held(DataNode node, Within within) {
        node.need("sections").list().stream()
                .filter(section -> !within.sections().containsKey(section.text()))
                .forEach(section ->
                        section.problem("no section is called '" + section.text() + "'", "Maybe it is misspelt."));
        Set<String> sections = node.at("sections").textSet();
        Map<String, DocumentKind.Agreed> agreed = new LinkedHashMap<>();
        node.at("agreed").list().forEach(one -> {
            String section = within.section(one);
            if (!section.isEmpty() && !sections.contains(section)) {
                one.at("section")
                        .problem(
                                "'" + section + "' is not held",
                                "Name one of the sections that only its holders write.");
            }
            agreed.put(section, agreed(one, within));
        });
        var held = new DocumentKind.Held(node.need("roles").textSet(), sections, Map.copyOf(agreed));
        node.refuseOtherKeys();
        return held;
    }

    private static DocumentKind.Agreed agreed(DataNode node, Within within) {
        String field = within.field(node);
        DocumentSection section = within.sections().get(node.at("section").text());
        Set<String> answers = node.need("answers").textSet();
        if (section != null) {
            section.field(field)
                    .filter(asked -> !asked.choices().keySet().containsAll(answers))
                    .ifPresent(_ -> node.at("answers")
                            .problem("one of these is none of its choices", "Write choices of the field."));
        }
        var agreed = new DocumentKind.Agreed(field, answers, node.need("says").text());
        node.refuseOtherKeys();
        return agreed;
    }
}
