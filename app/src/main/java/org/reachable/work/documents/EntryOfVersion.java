package org.reachable.work.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentKind.Instead;
import org.reachable.engine.document.DocumentKind.Says;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;

/**
 * What of a version rules read: its entry's type and attributes. The words stay in the version.
 *
 * @param type the first version's, or a later one's
 */
record EntryOfVersion(String type, Map<String, String> attributes) {

    /**
     * The entry of what stands in a version.
     *
     * @param first whether no version before it stands
     * @param changes whether it is a change in substance; a first version that is none says nothing of it
     */
    static EntryOfVersion of(DocumentKind kind, Forms forms, List<Part> parts, boolean first, boolean changes) {
        String type = first ? kind.first() : kind.later();
        Set<String> asked = forms.of(type).stream().map(Question::attribute).collect(Collectors.toSet());
        Map<String, String> attributes = new LinkedHashMap<>();
        kind.says().forEach((attribute, says) -> {
            String value = value(says, parts);
            if (asked.contains(attribute) && !value.isEmpty()) {
                attributes.put(attribute, value);
            }
        });
        DocumentKind.Changed changed = kind.changed();
        if (changed != null && (changes || !first && asked.contains(changed.attribute()))) {
            attributes.put(changed.attribute(), changes ? "yes" : "no");
        }
        return new EntryOfVersion(type, Map.copyOf(attributes));
    }

    private static String value(Says says, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.section().equals(says.section()))
                .filter(part -> {
                    String answer = part.answer(says.field());
                    return !answer.isEmpty()
                            && (says.is().isEmpty() || says.is().equals(answer));
                })
                .findFirst()
                .map(part -> said(says, part))
                .orElse("");
    }

    private static String said(Says says, Part part) {
        Instead instead = says.instead();
        String answer = part.answer(says.field());
        return instead != null && instead.is().equals(part.answer(instead.field()))
                ? instead.says().replace("{answer}", answer)
                : says.value() ? answer : "yes";
    }
}
