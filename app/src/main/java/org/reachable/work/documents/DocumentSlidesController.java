package org.reachable.work.documents;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.pdf.Paper;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.documents.DocumentPages.Read;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a team is shown of a version in force: a slide under the other, and as a PDF with a slide a page. Of a draft there are none, nor of a place. */
@Controller
@RequestMapping(DocumentController.OF_A_CHILD)
class DocumentSlidesController {

    private static final String SLIDES = DocumentController.VERSION + "/slides";
    private static final String A_SLIDE_A_PAGE =
            "@page { size: A4 landscape } body { font-size: 14pt } section { page-break-before: always } h2 { font-size: 26pt }";

    private final DocumentReading reading;
    private final Documents documents;
    private final Partnership partnership;
    private final Paper paper;
    private final Clock clock;

    DocumentSlidesController(
            DocumentReading reading, Documents documents, Partnership partnership, Paper paper, Clock clock) {
        this.reading = reading;
        this.documents = documents;
        this.partnership = partnership;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping(SLIDES)
    ModelAndView slides(Actor actor, @PathVariable UUID id, @PathVariable String kind, @PathVariable int number) {
        return new ModelAndView("documents/slides", "page", page(actor, id, kind, number));
    }

    @GetMapping(SLIDES + ".pdf")
    ResponseEntity<byte[]> pdf(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number) {
        SlidesPage page = page(actor, id, kind, number);
        AuditContext.export("slides as a PDF");
        return PaperController.attached("slides.pdf", MediaType.APPLICATION_PDF)
                .body(paper.pdf(
                        "documents/slidesPdf",
                        Map.of(
                                "page",
                                page,
                                "printed",
                                "Made for %s, %s. Read it through before anybody is shown it: what people typed stands as they typed it."
                                        .formatted(reader.inFull(), Dates.full(clock.instant()))),
                        A_SLIDE_A_PAGE));
    }

    private SlidesPage page(Actor actor, UUID id, String kind, int number) {
        Read read = reading.read(actor, id, kind);
        Version version = reading.version(read, number);
        Version.InForce inForce = version.inForce();
        if (inForce == null || read.kind().slides().isEmpty()) {
            throw DocumentReading.notThere();
        }
        var parts = documents.standing(actor, version);
        return Slides.of(
                read.kind(),
                parts,
                new InWords(read.kind(), Slides.NOBODY_BY_NAME, parts, partnership, clock.instant()),
                "Made from version %d, in force since %s."
                        .formatted(version.number(), Dates.near(inForce.at(), clock.instant())),
                read.href(version));
    }
}
