package org.reachable.work.documents;

import java.util.List;
import org.reachable.foundation.office.WordFile;
import org.reachable.work.documents.DocumentPage.Group;
import org.reachable.work.documents.DocumentPage.Said;
import org.reachable.work.documents.DocumentPage.Section;

/** A version as a Word file: what its page says, in the same order as on paper. */
final class DocumentInWord {

    private static final int PART = 2;
    private static final int ROW = 3;

    private DocumentInWord() {}

    static byte[] of(DocumentPage page, String title, String printed) {
        var file = new WordFile(title)
                .heading(1, page.head().title() + ": " + page.head().child().text())
                .line(page.head().told());
        if (!page.head().asked().isEmpty()) {
            file.line(page.head().asked());
        }
        if (!page.head().different().isEmpty()) {
            file.fact("Different for " + page.head().child().text(), page.head().different());
        }
        if (!page.counted().says().isEmpty()) {
            file.line(page.counted().says());
        }
        sections(file, page.sections());
        sections(file, page.aside());
        file.heading(PART, "What each agency says");
        page.voices().said().forEach(said -> file.fact(said.key(), said.value()));
        if (!page.voices().notYet().isEmpty()) {
            file.fact("Not yet", page.voices().notYet());
        }
        return file.line(printed).bytes();
    }

    private static void sections(WordFile file, List<Section> sections) {
        for (Section section : sections) {
            file.heading(PART, section.title());
            if (section.isEmpty()) {
                file.line(section.empty());
            }
            if (!section.note().isEmpty()) {
                file.line(section.note());
            }
            section.groups().forEach(group -> group(file, group));
        }
    }

    private static void group(WordFile file, Group group) {
        boolean isUnder = !group.heading().isEmpty();
        if (isUnder) {
            file.heading(ROW, group.heading());
        }
        if (group.rows().isEmpty() && !group.empty().isEmpty()) {
            file.line(group.empty());
        }
        group.rows().forEach(row -> {
            file.heading(isUnder ? ROW + 1 : ROW, row.title());
            row.facts().forEach(fact -> file.fact(fact.key(), fact.value()));
            file.line(row.by());
            row.comments().forEach(said -> said(file, said));
        });
    }

    private static void said(WordFile file, Said said) {
        file.fact(said.stance(), "“" + said.words() + "” " + said.by());
        if (!said.settled().isEmpty()) {
            file.line(said.settled());
        }
    }
}
