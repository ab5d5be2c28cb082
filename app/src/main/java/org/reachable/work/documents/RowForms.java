package org.reachable.work.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.document.DocumentField;
import org.reachable.engine.document.DocumentSection;
import org.reachable.foundation.govuk.Choice;
import org.reachable.platform.partnership.Partnership;
import org.reachable.work.documents.DocumentPages.Read;
import org.springframework.stereotype.Component;

/** Puts the form for a row of a section together. */
@Component
class RowForms {

    private final Worded worded;
    private final Partnership partnership;

    RowForms(Worded worded, Partnership partnership) {
        this.worded = worded;
        this.partnership = partnership;
    }

    InWords words(Read read, List<Part> all) {
        return worded.of(read, all);
    }

    /** The rows that a field may point to, by the section they stand in. */
    private static Map<String, List<Choice>> rows(Read read, List<Part> parts, InWords words) {
        Map<String, List<Choice>> rows = new LinkedHashMap<>();
        read.kind().sections().stream()
                .filter(DocumentSection::hasRows)
                .forEach(section -> rows.put(
                        section.code(),
                        parts.stream()
                                .filter(part -> part.section().equals(section.code()))
                                .map(part -> Choice.of(part.line().toString(), words.title(section, part)))
                                .toList()));
        return rows;
    }

    PartForm of(Read read, DocumentSection section, List<Part> parts, boolean isOfEarlier) {
        InWords words = words(read, parts);
        return new PartForm(
                section,
                section.fields().stream()
                        .filter(field -> !field.later() || isOfEarlier)
                        .toList(),
                section.fields().stream().anyMatch(field -> field.kind() == DocumentField.Kind.PERSON)
                        ? partnership.practitioners()
                        : List.of(),
                rows(read, parts, words),
                words);
    }
}
