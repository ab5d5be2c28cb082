package org.reachable.work.documents;

import java.util.Map;
import org.reachable.foundation.pdf.Paper;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A copy to hold in the hand. Its file's name says nothing of what is in it, or for whom. */
final class CopyOnPaper {

    private static final String LARGE = "large";
    private static final String LARGE_PRINT =
            "body { font-size: 18pt; } h1 { font-size: 26pt; } h2 { font-size: 21pt; } h3 { font-size: 18pt; }";

    private CopyOnPaper() {}

    /** @param print "large" for whoever reads large print */
    static ResponseEntity<byte[]> of(Paper paper, CopyRead copy, String print) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("copy.pdf")
                                .build()
                                .toString())
                .body(paper.pdf(
                        "documents/copyPdf",
                        Map.of("copy", copy, "title", "Copy from Reachable"),
                        print.equals(LARGE) ? LARGE_PRINT : ""));
    }
}
