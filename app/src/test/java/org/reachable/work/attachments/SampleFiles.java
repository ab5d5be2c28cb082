package org.reachable.work.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** Files as they begin. */
public final class SampleFiles {

    private SampleFiles() {}

    /** Of one page, which holds these words and nothing that shows. */
    public static byte[] pdf(String words) {
        return pdf(words, _ -> {});
    }

    /** The same, with something done to it. */
    static byte[] pdf(String words, Consumer<PDDocument> done) {
        var whole = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
                content.addComment(words);
            }
            done.accept(document);
            document.save(whole, CompressParameters.NO_COMPRESSION);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return whole.toByteArray();
    }

    static byte[] bytes(String hex, String then) {
        byte[] first = HexFormat.of().parseHex(hex);
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(first);
        whole.writeBytes(then.getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(new byte[200]);
        return whole.toByteArray();
    }

    /** An archive of these parts. */
    static byte[] zip(Map<String, String> parts) {
        var whole = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(whole)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return whole.toByteArray();
    }
}
