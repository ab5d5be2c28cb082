package org.reachable.foundation.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.reachable.engine.words.VisibleMarks;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Case notes as files to take away. */
@Component
public class CaseNoteFiles {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Paper paper;

    CaseNoteFiles(Paper paper) {
        this.paper = paper;
    }

    /** @param id by which the file is told from others; it says nothing about anybody */
    public ResponseEntity<String> textOf(CaseNote note, String id) {
        return attached(id + ".txt", PLAIN).body(VisibleMarks.in(note.text()));
    }

    /** @param id by which the file is told from others; it says nothing about anybody */
    public ResponseEntity<byte[]> pdfOf(CaseNote note, String id) {
        return attached(id + ".pdf", MediaType.APPLICATION_PDF)
                .body(paper.pdf("pdf/caseNotePdf", Map.of("note", note)));
    }

    private static ResponseEntity.BodyBuilder attached(String name, MediaType type) {
        var attached =
                ContentDisposition.attachment().filename("case-note-" + name).build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, attached.toString());
    }
}
