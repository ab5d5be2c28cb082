package org.reachable.work.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as they begin. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] pdf(String words) {
        return ("%PDF-1.7\n" + words + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
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
