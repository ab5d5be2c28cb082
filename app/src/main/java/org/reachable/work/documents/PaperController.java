package org.reachable.work.documents;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.office.WordFile;
import org.reachable.foundation.pdf.Paper;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A version to print and keep, or for another agency's own system: as its reader reads it, and for nobody else. */
@Controller
@RequestMapping({DocumentController.OF_A_CHILD, DocumentController.OF_A_THING})
class PaperController {

    private static final String TITLE = "Document from Reachable";

    private final DocumentReading reading;
    private final DocumentPages pages;
    private final Paper paper;
    private final Clock clock;

    PaperController(DocumentReading reading, DocumentPages pages, Paper paper, Clock clock) {
        this.reading = reading;
        this.pages = pages;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping(DocumentController.VERSION + "/document.pdf")
    ResponseEntity<byte[]> pdf(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number) {
        DocumentPage page = page(actor, id, kind, number);
        AuditContext.export("document as a PDF");
        return attached("document.pdf", MediaType.APPLICATION_PDF)
                .body(paper.pdf(
                        "documents/documentPdf", Map.of("page", page, "title", TITLE, "printed", printedFor(reader))));
    }

    @GetMapping(DocumentController.VERSION + "/document.docx")
    ResponseEntity<byte[]> word(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number) {
        DocumentPage page = page(actor, id, kind, number);
        AuditContext.export("document as a Word file");
        return attached("document.docx", MediaType.parseMediaType(WordFile.TYPE))
                .body(DocumentInWord.of(page, TITLE, printedFor(reader)));
    }

    private DocumentPage page(Actor actor, UUID id, String kind, int number) {
        return Dates.lasting(() -> pages.page(reading.version(actor, id, kind, number), SentForm.empty(), null));
    }

    private String printedFor(Practitioner reader) {
        return "Made for %s, %s. It holds what they may read. Do not give it to the family as it is."
                .formatted(reader.inFull(), Dates.full(clock.instant()));
    }

    static ResponseEntity.BodyBuilder attached(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
