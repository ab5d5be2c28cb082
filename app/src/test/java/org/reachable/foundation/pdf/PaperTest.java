package org.reachable.foundation.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static final String SHEET = """
            <html lang="en"><head><title>Case note</title><meta name="subject" content="A note" /></head>
            <body><h1>Zoë’s note</h1><p>Łukasz said “no”.</p>%s</body></html>
            """;

    private final Paper paper = new Paper();

    @Test
    void itIsTaggedAndHasItsFontLanguageAndTitle() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper.pdf(SHEET.formatted("")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Zoë’s note", "Łukasz said “no”.");
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).startsWith("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Case note");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                var font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    /** One sign that nobody sees, in one child's words, failed the pack of a whole agency. */
    @Test
    void aSignThatXmlDoesNotHaveFailsNoPaper() throws IOException {
        String words = "late\u000band quiet, \u0007 \u001b \ufffe \uffff \ud83d alone";
        try (PDDocument pdf = Loader.loadPDF(
                paper.pdf("pdf/caseNotePdf", Map.of("note", new CaseNote("", "", "A note", List.of(words)))))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("late", "and quiet", "‹U+0007›", "‹U+D83D›");
        }
    }

    @Test
    void itFetchesNothing() throws IOException {
        String picture = "<p><img src=\"file:///etc/hostname\" alt=\"none\" /></p>";
        try (PDDocument pdf = Loader.loadPDF(paper.pdf(SHEET.formatted(picture)))) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }
}
