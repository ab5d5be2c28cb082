package org.reachable.engine.telling;

import java.io.Writer;
import java.util.List;
import org.reachable.engine.fold.Figure;

/** Writes what is told as plain text. */
public final class StoryText {
    private static final int TEXT = 2;
    private static final int DETAIL = 6;

    private final Paragraphs page;

    StoryText(Writer out) {
        this.page = new Paragraphs(out);
    }

    /** Writes a whole story. */
    public static void write(ToldReplay telling, Writer out) {
        new StoryText(out).story(telling);
    }

    /** Writes what is told of one child's case: the lines of what changed, and the figures. */
    void facts(String child, List<ChangeLine> changed, List<Figure> figures) {
        page.heading(child, '=');
        changed(changed);
        page.blank();
        figures(figures);
    }

    private void story(ToldReplay telling) {
        Heading heading = telling.heading();
        page.heading("As it was known: " + heading.title(), '=');
        page.paragraph(0, heading.period());
        heading.remarks().forEach(remark -> page.paragraph(0, remark));
        page.blank();
        page.paragraph(0, Heading.OF_RECORDS);
        page.paragraph(0, Heading.HANDLE);
        telling.chapters().forEach(this::chapter);
        if (!telling.shared().isEmpty()) {
            page.heading("In several children's stories", '=');
            telling.shared().forEach(incident -> incident.findings().forEach(this::finding));
        }
        if (!telling.gaps().isEmpty()) {
            page.heading("Clocks that could not be kept", '=');
            telling.gaps().forEach(gap -> page.hanging(TEXT, TEXT + 2, "- " + gap.sentence()));
        }
        telling.whoKnew().ifPresent(map -> {
            page.heading("How far the entries went", '=');
            page.paragraph(TEXT, map.reach());
        });
    }

    private void chapter(Chapter chapter) {
        page.heading(chapter.child(), '=');
        page.paragraph(0, chapter.period());
        for (Month month : chapter.months()) {
            page.heading(month.title(), '-');
            part("What became known", month.known(), this::entry);
            part("What was due or asked", month.found(), this::finding);
            part("What was answered", month.ended(), this::answer);
        }
        page.heading(chapter.child() + ": what did not change, and what did", '-');
        changed(chapter.changed());
        page.heading(chapter.child() + ": the figures", '-');
        figures(chapter.figures());
        page.heading(chapter.child() + ": still open", '-');
        chapter.open().forEach(this::stillOpen);
        if (chapter.open().isEmpty()) {
            page.paragraph(TEXT, "Nothing.");
        }
    }

    private <T> void part(String title, List<T> pieces, java.util.function.Consumer<T> tell) {
        if (!pieces.isEmpty()) {
            page.blank();
            page.paragraph(0, title);
            pieces.forEach(tell);
        }
    }

    private void entry(ToldEntry entry) {
        page.hanging(
                TEXT,
                DETAIL,
                entry.happened() + ". " + entry.agency() + ": " + entry.type() + " ("
                        + entry.ref().name() + ").");
        page.paragraph(DETAIL, entry.summary());
        page.paragraph(DETAIL, entry.outcome());
        page.paragraph(DETAIL, String.join(" ", entry.remarks()) + " " + entry.reached());
    }

    private void finding(ToldFinding finding) {
        page.hanging(TEXT, DETAIL, finding.raised() + ". " + finding.sentence());
        page.paragraph(
                DETAIL,
                "Asked of: " + finding.owner() + "."
                        + (finding.due().isEmpty() ? "" : " In time until " + finding.due() + ".")
                        + (finding.about().isEmpty() ? "" : " About " + finding.about() + ".")
                        + " Rests on " + names(finding.evidence()) + ".");
        finding.later().forEach(later -> page.paragraph(DETAIL, later));
        page.paragraph(DETAIL, finding.open() ? "Still open." : finding.ending() + by(finding.endedBy()) + ".");
    }

    private void answer(ToldAnswer answer) {
        page.hanging(TEXT, DETAIL, answer.date() + ": " + answer.ending() + by(answer.by()) + ". " + answer.sentence());
    }

    private void stillOpen(OpenAsk open) {
        page.hanging(TEXT, DETAIL, "- " + open.owner() + ": " + open.ask());
        page.paragraph(DETAIL, open.sentence());
        page.paragraph(
                DETAIL,
                "Since "
                        + Words.list(
                                open.since().stream().map(OpenAsk.Since::date).toList()) + ".");
        page.paragraph(DETAIL, "It ends when this is so: " + open.closes());
    }

    private void changed(List<ChangeLine> lines) {
        for (ChangeLine line : lines) {
            page.paragraph(TEXT, line.sentence());
            for (ChangeLine.Item item : line.items()) {
                page.hanging(
                        TEXT + 2,
                        DETAIL,
                        "- " + item.date() + ": " + item.words()
                                + (item.remark().isEmpty() ? "" : " (" + item.remark() + ")") + " ["
                                + item.ref().name() + "]");
            }
        }
    }

    private void figures(List<Figure> figures) {
        figures.forEach(figure -> page.hanging(TEXT, DETAIL, figure.says() + ": " + Words.value(figure) + "."));
    }

    private static String names(List<EntryRef> refs) {
        return Words.list(refs.stream().map(EntryRef::name).toList());
    }

    private static String by(List<EntryRef> refs) {
        return refs.isEmpty() ? "" : " (" + names(refs) + ")";
    }
}
