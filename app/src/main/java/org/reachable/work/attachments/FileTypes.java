package org.reachable.work.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** What a file is, by what is in it: its name is only what somebody called it. */
@Component
class FileTypes {

    /** What a Word file says of its parts, and how much of it is read: of a real one it is a few thousand letters. */
    private static final String PARTS = "[content_types].xml";

    private static final int LONGEST_LIST_OF_PARTS = 200_000;
    private static final int MOST_PARTS = 5_000;

    /** What a Word file may be once it is unpacked: of a real one of the largest that is taken it is some times that. */
    private static final long MOST_INFLATED = 150_000_000;

    private static final int BUFFER = 1 << 16;

    /** Parts that say what the document is tied to; one that is elsewhere, but for a link to press, is fetched by whoever opens it. */
    private static final String TIES = ".rels";

    private static final Pattern ELSEWHERE = Pattern.compile("<Relationship\\b[^>]*TargetMode=\"External\"[^>]*>");
    private static final Pattern RUN = Pattern.compile("macroEnabled|vbaProject|oleObject", Pattern.CASE_INSENSITIVE);

    private static final String A_DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private final Tika tika = new Tika();

    /** Empty where it is nothing that may be attached. */
    Optional<FileType> of(byte[] content) {
        return look(content).type();
    }

    /** The same, and how it is wrong. */
    Looked.As look(byte[] content) {
        Optional<FileType> type = FileType.found(tika.detect(content));
        Looked how = type.map(one -> switch (one) {
                    case WORD -> document(content);
                    case PDF -> PdfParts.at(content);
                    default -> Looked.RIGHT;
                })
                .orElse(Looked.WRONG);
        return new Looked.As(type.filter(_ -> how == Looked.RIGHT), how);
    }

    /** Right where an archive is a Word file, and none that holds macros or controls, or fetches anything from elsewhere when it is opened. */
    private static Looked document(byte[] content) {
        boolean isOne = false;
        long left = MOST_INFLATED;
        byte[] some = new byte[BUFFER];
        try (var parts = new ZipInputStream(new ByteArrayInputStream(content))) {
            int seen = 0;
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                String said = start(parts, name);
                left -= said.length() + rest(parts, left, some);
                if (++seen > MOST_PARTS || left < 0) {
                    return Looked.SWELLS;
                }
                if (runs(name) || name.endsWith(TIES) && fetches(said)) {
                    return Looked.WRONG;
                }
                if (name.equals(PARTS)) {
                    isOne = said.contains(A_DOCUMENT) && !RUN.matcher(said).find();
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Looked.WRONG;
        }
        return isOne ? Looked.RIGHT : Looked.WRONG;
    }

    /** What a part that is looked into says; nothing of the others. */
    private static String start(ZipInputStream parts, String name) throws IOException {
        return name.equals(PARTS) || name.endsWith(TIES)
                ? new String(parts.readNBytes(LONGEST_LIST_OF_PARTS), StandardCharsets.UTF_8)
                : "";
    }

    /** How much more is in a part; no further than is left. */
    private static long rest(ZipInputStream parts, long left, byte[] some) throws IOException {
        long read = 0;
        for (int more = parts.read(some); more >= 0 && read <= left; more = parts.read(some)) {
            read += more;
        }
        return read;
    }

    private static boolean fetches(String ties) {
        return ELSEWHERE.matcher(ties).results().anyMatch(tie -> !tie.group().contains("/hyperlink\""));
    }

    private static boolean runs(String part) {
        return part.endsWith("vbaproject.bin")
                || part.contains("/activex/")
                || part.contains("/embeddings/")
                || part.endsWith(".exe")
                || part.endsWith(".dll");
    }
}
