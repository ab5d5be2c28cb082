package org.reachable.pages.outage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reachable.foundation.pdf.Paper;
import org.reachable.pages.subject.OnPaper;

/**
 * A pack as it is printed.
 *
 * @param agency whose it is
 * @param label what its sheets are called by
 * @param made when, in words
 * @param expires until when it may be used, in words
 * @param keeper who looks after it
 * @param ring whom to ring
 * @param children those in it, by name
 * @param sheets the numbers of its sheets
 */
public record PackPdf(
        String agency,
        String label,
        String made,
        String expires,
        String keeper,
        List<Ring> ring,
        List<Child> children,
        List<String> sheets) {

    /**
     * An agency to ring.
     *
     * @param number what partners ring at night; that none is known where nobody said
     * @param onDuty who answered for what when the pack was made
     */
    public record Ring(String agency, String number, List<String> onDuty) {}

    /**
     * One child.
     *
     * @param anchor where in the file they stand
     */
    public record Child(String anchor, OnPaper page) {}

    /** As it is printed, and lies open still. */
    static byte[] print(Paper paper, PackPdf page) throws IOException {
        try (InputStream style = Objects.requireNonNull(PackPdf.class.getResourceAsStream("pack.css"))) {
            return paper.pdf(
                    "outage/packPdf", Map.of("page", page), new String(style.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
