package org.reachable.engine.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.data.DataNode;

/** The sections of a kind, by which what else it says is looked up. */
record Within(Map<String, DocumentSection> sections) {

    static Within of(List<DocumentSection> sections) {
        Map<String, DocumentSection> byCode = new LinkedHashMap<>();
        sections.forEach(section -> byCode.put(section.code(), section));
        return new Within(byCode);
    }

    String section(DataNode node) {
        String code = node.need("section").text();
        if (!code.isEmpty() && !sections.containsKey(code)) {
            node.at("section").problem("no section is called '" + code + "'", "Write the code of a section.");
        }
        return code;
    }

    String field(DataNode node) {
        return field(node, "field");
    }

    String field(DataNode node, String key) {
        return field(node, node, key);
    }

    /** A field of the section that {@code of} names. */
    String field(DataNode of, DataNode node, String key) {
        String code = node.need(key).text();
        DocumentSection section = sections.get(of.at("section").text());
        if (!code.isEmpty() && section != null && section.field(code).isEmpty()) {
            node.at(key).problem("its section has no field '" + code + "'", "Write the code of one of its fields.");
        }
        return code;
    }

    String value(DataNode node, String key) {
        return value(node, node, key);
    }

    String value(DataNode of, DataNode node, String key) {
        String value = node.need(key).text();
        DocumentSection section = sections.get(of.at("section").text());
        if (!value.isEmpty()
                && section != null
                && section.field(node.at("field").text())
                        .filter(field -> !field.choices().containsKey(value))
                        .isPresent()) {
            node.at(key).problem("'" + value + "' is none of its choices", "Write one of the choices.");
        }
        return value;
    }
}
