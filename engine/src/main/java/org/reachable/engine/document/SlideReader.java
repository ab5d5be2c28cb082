package org.reachable.engine.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.data.DataNode;

/** Reads what a team is shown of a document. */
final class SlideReader {

    private SlideReader() {}

    static List<DocumentKind.Slide> slides(DataNode node, Map<String, DocumentSection> sections) {
        return node.list().stream().map(slide -> slide(slide, sections)).toList();
    }

    private static DocumentKind.Slide slide(DataNode node, Map<String, DocumentSection> sections) {
        String code = node.need("section").text();
        DocumentSection section = sections.get(code);
        if (section == null) {
            node.at("section").problem("no section is called '" + code + "'", "Write the code of a section.");
        }
        List<String> shows = node.need("shows").texts();
        shows.forEach(field -> isThere(node.at("shows"), field, section));
        if (shows.isEmpty()) {
            node.at("shows").problem("this slide shows nothing", "Write the codes of some fields of its section.");
        }
        Map<String, Set<String>> only = new LinkedHashMap<>();
        DataNode narrowed = node.at("only");
        narrowed.keys().forEach(field -> only.put(field, answers(narrowed, field, section)));
        var slide = new DocumentKind.Slide(node.need("title").text(), code, shows, Map.copyOf(only));
        node.refuseOtherKeys();
        return slide;
    }

    private static Set<String> answers(DataNode narrowed, String field, @Nullable DocumentSection section) {
        DataNode node = narrowed.at(field);
        isThere(node, field, section);
        Set<String> answers = node.textSet();
        if (section != null) {
            section.field(field)
                    .filter(asked -> !asked.choices().keySet().containsAll(answers))
                    .ifPresent(_ -> node.problem("one of these is none of its choices", "Write choices of the field."));
        }
        return answers;
    }

    private static void isThere(DataNode node, String field, @Nullable DocumentSection section) {
        if (section != null && section.field(field).isEmpty()) {
            node.problem("its section has no field '" + field + "'", "Write the code of one of its fields.");
        }
    }
}
