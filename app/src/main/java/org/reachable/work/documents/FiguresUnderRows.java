package org.reachable.work.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reachable.engine.document.DocumentKind;
import org.reachable.work.documents.DocumentPage.Section;
import org.reachable.work.figures.LivingSeries;
import org.springframework.stereotype.Component;

/** Under a row that names the figure which would show what came of it, how that went lately: of everybody, and never of the child. */
@Component
class FiguresUnderRows {

    private final LivingSeries living;

    FiguresUnderRows(LivingSeries living) {
        this.living = living;
    }

    Section in(DocumentKind kind, Section section, List<Part> parts) {
        DocumentKind.Figures figures = kind.figures();
        if (figures == null || !figures.section().equals(section.code())) {
            return section;
        }
        Map<String, String> named = parts.stream()
                .filter(part -> part.section().equals(figures.section()))
                .collect(Collectors.toMap(Rows::id, part -> part.answer(figures.field())));
        return section.each(
                row -> row.resting(living.of(named.getOrDefault(row.id(), "")).orElse(null)));
    }
}
