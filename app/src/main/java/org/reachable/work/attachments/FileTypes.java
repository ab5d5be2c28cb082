package org.reachable.work.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** What a file is, by what is in it: its name is only what somebody called it. */
@Component
class FileTypes {

    /** What a Word file says of its parts, and how much of it is read: of a real one it is a few thousand letters. */
    private static final String PARTS = "[Content_Types].xml";

    private static final int LONGEST_LIST_OF_PARTS = 200_000;
    private static final int MOST_PARTS = 5_000;

    private static final String A_DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private final Tika tika = new Tika();

    /** Empty where it is nothing that may be attached. */
    Optional<FileType> of(byte[] content) {
        return FileType.found(tika.detect(content)).filter(type -> type != FileType.WORD || isDocument(content));
    }

    /** Whether an archive is a Word file, and none that holds macros or controls. */
    private static boolean isDocument(byte[] content) {
        boolean isOne = false;
        try (var parts = new ZipInputStream(new ByteArrayInputStream(content))) {
            int seen = 0;
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String name = part.getName();
                if (++seen > MOST_PARTS || runs(name)) {
                    return false;
                }
                if (name.equals(PARTS)) {
                    String said = new String(parts.readNBytes(LONGEST_LIST_OF_PARTS), StandardCharsets.UTF_8);
                    isOne = said.contains(A_DOCUMENT) && !said.contains("macroEnabled") && !said.contains("vbaProject");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
        return isOne;
    }

    private static boolean runs(String part) {
        return part.endsWith("vbaProject.bin") || part.contains("/activeX/") || part.contains("/embeddings/");
    }
}
